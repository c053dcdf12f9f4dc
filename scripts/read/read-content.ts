/** The first stage: the files under content/ and assets/, to sources that remember their text. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import { decode } from './decode.ts';
import { inTurn } from './in-turn.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { parseSource } from './parse-source.ts';
import { readPictures } from './pictures.ts';
import { PICTURE, placeOf, unreadFile } from './places.ts';
import { findFile, type Roots, readBytes } from './read-file.ts';
import type { ReadResult, Source } from './source.ts';

/** In bytes; a card of 5,000 words takes about 35,000. */
export const TEXT_LIMIT = 1_000_000;

/** What became of one listed file. */
interface Reading {
  readonly file: string;
  readonly text?: string;
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads everything that editors wrote in the project at `root`, the folder that holds content/ and
 * assets/. Problems of content are diagnostics of the result, in order of files; nothing is read
 * through a link that leaves these two folders. Faults of the machine are thrown.
 */
export const readContent = (root: string): Promise<ReadResult> => contentReader(root)();

/**
 * Reads the content again and again: a file whose text is that of the last time keeps its Source, the very
 * object, so that what was made of it can be kept too.
 */
export function contentReader(root: string): () => Promise<ReadResult> {
  let former: ReadonlyMap<string, Reading> = new Map();
  let pictures: ReadResult['pictures'] = new Map();
  return async () => {
    const listed = await listContent(root);
    if (!listed) return noContent(root);
    const roots = await realRoots(root);
    const readings = await inTurn(listed, (one) => read(root, one, roots, former));
    const texts = new Map(
      readings.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const])),
    );
    former = new Map(readings.map((reading) => [reading.file, reading]));
    pictures = await readPictures(root, roots, listed, [...texts.values()], pictures);
    return {
      root,
      sources: readings.flatMap(({ source }) => source ?? []),
      pictures,
      sourceText: (file) => texts.get(file),
      diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
    };
  };
}

async function read(
  root: string,
  listed: ListedFile,
  roots: Roots,
  former: ReadonlyMap<string, Reading>,
): Promise<Reading> {
  const file = `content/${listed.path}`;
  const place = placeOf(listed.path);
  if (!place) return { file, diagnostics: await notRead(root, listed, roots) };
  // What cannot be read still exists: a plan that names it is not wrong.
  const source: Source = { ...place, file, text: '' };
  const found = await findFile(join(root, 'content'), listed, file, roots);
  if ('diagnostic' in found) return { file, source, diagnostics: [found.diagnostic] };
  const bytes = await readBytes(found.value, TEXT_LIMIT, file);
  if ('diagnostic' in bytes) return { file, source, diagnostics: [bytes.diagnostic] };
  const { text, diagnostic } = decode(file, bytes.value);
  if (diagnostic) return { file, text, source, diagnostics: [diagnostic] };
  const known = former.get(file);
  if (known?.text === text && known.source?.text === text) return known;
  return { file, text, ...parseSource(file, place, text) };
}

/** A picture is read later; a link may stand for a whole folder; the rest is a warning. */
async function notRead(root: string, listed: ListedFile, roots: Roots) {
  if (listed.kind === 'link' && !PICTURE.test(listed.path)) {
    const file = `content/${listed.path}`;
    const found = await findFile(join(root, 'content'), listed, file, roots);
    if ('diagnostic' in found) return [found.diagnostic];
  }
  const unread = unreadFile(listed.path);
  return unread ? [unread] : [];
}

/** The files of content/, or undefined if there is no such folder. */
async function listContent(root: string): Promise<readonly ListedFile[] | undefined> {
  try {
    return await listFiles(join(root, 'content'));
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fault;
  }
}

async function realRoots(root: string): Promise<Roots> {
  const found = await Promise.all(
    ['content', 'assets'].map((name) => realpath(join(root, name)).catch(() => undefined)),
  );
  return found.filter((path) => path !== undefined);
}

function noContent(root: string): ReadResult {
  const problem = {
    code: 'dossier-absent',
    message: 'Il n’y a pas de dossier « content » ici.',
    hint: 'Lancez la commande depuis le dossier du guide, celui qui contient « content ».',
  };
  return {
    root,
    sources: [],
    pictures: new Map(),
    sourceText: () => undefined,
    diagnostics: [error({ file: 'content' }, problem)],
  };
}
