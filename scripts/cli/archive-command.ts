/** `guide archive`: an edition with all that it prints, in one file from which the same guide can be built. */
import { join, resolve } from 'node:path';
import { archiveText } from '../archive/archive.ts';
import { archiveEdition } from '../archive/archive-edition.ts';
import { readArchive } from '../archive/read-archive.ts';
import { type Written, writeArchive } from '../archive/write-archive.ts';
import { compose } from '../compose/compose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import type { ReadResult } from '../read/source.ts';
import { renderGuide } from '../render/render.ts';
import { resolveEdition } from '../resolve/resolve.ts';
import { sha256Of } from '../sha256.ts';
import type { Content } from '../validate/content.ts';
import { validate, validateEdition } from '../validate/validate.ts';
import { readChosen, shownPath } from './chosen-content.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';
import { foldersFrom } from './folders.ts';
import { withBrowser } from './with-browser.ts';

export interface ArchiveOptions {
  /** Path of the file to write; archives/<edition>.json by default. */
  readonly sortie?: string | undefined;
  readonly json: boolean;
}

/**
 * @param chosen an edition; or the path of an archive, to copy it in the form of today
 * @returns the exit code
 * @throws EditionChoiceError, ArchiveFileError, ArchiveTargetError, ArchiveWriteError
 */
export function archiveCommand(
  chosen: string | undefined,
  options: ArchiveOptions,
  world: Console,
): Promise<number> {
  return withBrowser(world, (browser) => archive(chosen, options, world, browser.session()));
}

/** @param browser its version is part of what makes the guide; an archive can do without */
export async function archive(
  chosen: string | undefined,
  { sortie, json }: ArchiveOptions,
  world: Console,
  browser: Promise<{ readonly version: string }>,
): Promise<number> {
  const { stdout, stderr, root, signal, version } = world;
  const { read, edition } = await readChosen(chosen, root);
  const ids = editionIds(read);
  if (ids.length === 0) return refuse(validate(read).diagnostics, read, world, json);
  const id = chooseEdition(edition, ids);
  const { content, diagnostics } = validateEdition(read, id);
  if (!content) return refuse(diagnostics, read, world, json);
  // What an archive says of its makers stays true of its copies.
  const makers = read.archive ?? {
    program: version,
    browser: await versionOf(browser, stderr),
  };
  const bytes = Buffer.from(archiveText(archiveEdition(read, content, makers)));
  const target = sortie ?? join('archives', `${id}.json`);
  const shown = shownPath(target, root);

  const again = readArchive(bytes, shown, root);
  if (again.sources.length === 0) return refuse(again.diagnostics, again, world, json);
  const second = validateEdition(again, id);
  if (!second.content) return refuse(second.diagnostics, again, world, json);
  if (pagesOf(content, root) !== pagesOf(second.content, root)) {
    throw new Error(`the pages of ${id} are not those of its archive`);
  }

  signal.throwIfAborted();
  const written = await writeArchive(resolve(root, target), bytes, { edition: id, shown });
  const made = { edition: id, file: shown, size: bytes.length, sha256: sha256Of(bytes) };
  stdout.write(json ? toJson({ ok: true, ...made, written }) : summary(made, written));
  return EXIT.ok;
}

/** An archive may be wanted just where nothing works any more: it is written without a browser too. */
async function versionOf(
  browser: Promise<{ readonly version: string }>,
  stderr: Console['stderr'],
): Promise<string | null> {
  try {
    return (await browser).version;
  } catch {
    stderr.write('Aucun navigateur ne répond : l’archive ne dira pas lequel imprimait le guide.\n');
    return null;
  }
}

/** The pages as they are printed; where their texts were written is another place in an archive. */
function pagesOf(content: Content, root: string): string {
  const html = renderGuide(compose(resolveEdition(content)), { folders: foldersFrom(root) });
  return html.replace(/ data-source="[^"]*"/g, '');
}

function refuse(
  diagnostics: readonly Diagnostic[],
  read: ReadResult,
  { stdout, stderr }: Console,
  json: boolean,
): number {
  if (json) stdout.write(toJson({ ok: false, diagnostics }));
  else {
    const problems = diagnostics.filter(({ severity }) => severity !== 'a-verifier');
    stderr.write(formatDiagnostics(problems, read.sourceText, { colour: stderr.isTTY }));
    stderr.write('Rien n’a été archivé : corrigez les erreurs ci-dessus, puis relancez.\n');
  }
  return EXIT.content;
}

const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

interface Made {
  readonly edition: string;
  /** Path of the archive, as messages name it. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

const WRITTEN: Readonly<Record<Written, string>> = {
  new: 'archivée',
  replaced: 'archivée, en place de l’archive précédente, qui différait',
  same: 'déjà archivée telle quelle, rien n’a changé',
};

function summary({ edition, file, size, sha256 }: Made, written: Written): string {
  return [
    `Édition « ${edition} » : ${WRITTEN[written]}.`,
    `  ${file} (${Math.ceil(size / 1000).toLocaleString('fr-FR')} ko)`,
    `  SHA-256 : ${sha256}`,
    `Pour refaire le guide, ici ou ailleurs : npx guide build ${file}`,
    '',
  ].join('\n');
}
