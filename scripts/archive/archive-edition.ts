/** An edition -> Archive: its files resolved, and the pictures that they name; nothing that it does not print. */
import { compose } from '../compose/compose.ts';
import { internalTargets } from '../markdown/addresses.ts';
import { editionSources, type MergedSource } from '../overlay/edition-sources.ts';
import { plain } from '../overlay/traced.ts';
import type { ReadResult } from '../read/source.ts';
import { type Edition, resolveEdition } from '../resolve/resolve.ts';
import type { Content } from '../validate/content.ts';
import { validateEdition } from '../validate/validate.ts';
import { textsIn } from '../validate/values.ts';
import { type Archive, archivedBytes, archivedText, FORMAT, FORMAT_VERSION } from './archive.ts';
import { readFiles } from './read-archive.ts';
import { resolvedFile } from './resolved-file.ts';

/** What the guide is made with now. */
export interface Makers {
  /** Version of the program. */
  readonly program: string;
  /** Version of the browser; null where there is none. */
  readonly browser: string | null;
}

/**
 * @param content of one of the editions of `read`, without any error
 * @throws Error if the edition by itself would not be valid: a fault of the program
 */
export function archiveEdition(
  read: ReadResult,
  content: Content,
  { program, browser }: Makers,
): Archive {
  const edition = resolveEdition(content);
  const { titre, sousTitre, territoire, annee, cibles } = compose(edition);
  const sources = printedSources(editionSources(read, edition.id).sources, edition);
  const files = sources.map(resolvedFile);
  const texts: Archive = {
    format: FORMAT,
    version: FORMAT_VERSION,
    edition: edition.id,
    title: `${titre} ${sousTitre}, ${territoire}, ${annee}`,
    program,
    browser,
    plainLinks: plainLinks(sources, cibles),
    files: files.map(({ path, text }) => archivedText(path, text)),
  };
  return { ...texts, files: [...texts.files, ...picturesFor(texts, read)] };
}

/** The edition's own file, then the others in the order in which it reads them. */
function printedSources(
  sources: readonly MergedSource[],
  { plan, exemples, graphiques, glossaire }: Edition,
): readonly MergedSource[] {
  const ids = new Set(
    plan.flatMap((part) => {
      if (part.partie === 'outils') return part.outils.map(({ id }) => `outils ${id}`);
      return part.partie === 'chapitres' ? part.chapitres.map(({ id }) => `chapitres ${id}`) : [];
    }),
  );
  for (const id of exemples.keys()) ids.add(`exemples ${id}`);
  for (const id of graphiques.keys()) ids.add(`graphiques ${id}`);
  for (const role of ['criteres', 'categories', 'rubriques', ...(glossaire ? ['glossaire'] : [])])
    ids.add(`${role} ${role}`);
  return [
    ...sources.filter(({ role }) => role === 'editions'),
    ...sources.filter(({ role, id }) => ids.has(`${role} ${id}`)),
  ];
}

/** @param printed what links may lead to in the guide */
function plainLinks(sources: readonly MergedSource[], printed: ReadonlySet<string>) {
  const texts = sources.flatMap(({ root, body }) =>
    [root, body].flatMap((value) => (value ? [...textsIn(plain(value))] : [])),
  );
  const targets = texts.flatMap(({ text }) => (text.includes('#') ? internalTargets(text) : []));
  return [...new Set(targets)].filter((target) => !printed.has(target)).sort();
}

/** The pictures, and the profile of a press, that the archived texts name: validation finds them. */
function picturesFor(texts: Archive, { pictures, root }: ReadResult) {
  const alone = { ...readFiles(texts, texts.edition, root), pictures };
  const { content, diagnostics } = validateEdition(alone, texts.edition);
  if (!content)
    throw new Error(`not valid by itself: ${diagnostics.map(({ message }) => message)}`);
  const { profil } = content.edition.value.imprimeur;
  const named = [...content.images.keys(), ...(profil === undefined ? [] : [profil])].sort();
  return named.map((name) => {
    const picture = pictures.get(name);
    if (!picture?.bytes) throw new Error(`no bytes of ${name}`);
    return archivedBytes(picture.file, picture.bytes);
  });
}
