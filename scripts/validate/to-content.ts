/** Drafts without any error to Content. */
import { oncePer } from '../memory/once-per.ts';
import type { ChapitreComplet, Content, Sourced } from './content.ts';
import type { Drafted, DraftedChapter, Drafts } from './drafts.ts';

/** @throws TypeError when a file has an error: its diagnostic should have ended validation. */
export function toContent(
  drafts: Drafts,
  { images, profil }: Pick<Content, 'images' | 'profil'>,
): Content {
  const { criteres, categories, rubriques, edition } = drafts;
  return {
    criteres: whole(criteres).value,
    categories: whole(categories).value,
    rubriques: whole(rubriques).value,
    lists: {
      criteres: whole(criteres).source,
      categories: whole(categories).source,
      rubriques: whole(rubriques).source,
    },
    glossaire: drafts.glossaire && whole(drafts.glossaire),
    outils: wholes(valid(drafts.outils)),
    chapitres: new Map(
      [...valid(drafts.chapitres)].map(([id, chapter]) => [id, wholeChapter(chapter)]),
    ),
    exemples: wholes(drafts.exemples),
    graphiques: wholes(drafts.graphiques),
    edition: whole(edition),
    chain: drafts.chain,
    images,
    profil,
  };
}

/** Without those that have errors: they are not printed, or validation had ended. */
function valid<F extends Drafted<unknown>>(files: ReadonlyMap<string, F>): ReadonlyMap<string, F> {
  return new Map([...files].filter(([, { value }]) => value !== undefined));
}

function wholes<T>(files: ReadonlyMap<string, Drafted<T>>): ReadonlyMap<string, Sourced<T>> {
  return new Map([...files].map(([id, file]) => [id, whole(file)]));
}

function whole<T>(file: Drafted<T> | undefined): Sourced<T> {
  if (file?.value === undefined) throw new TypeError(`no valid ${file?.source.file ?? 'file'}`);
  return sourced(file) as Sourced<T>;
}

const sourced = oncePer(
  ({ id, value, source, root, body }: Drafted<unknown>): Sourced<unknown> => ({
    id,
    value,
    source,
    root,
    body,
  }),
);

const wholeChapter = oncePer((chapter: DraftedChapter): Sourced<ChapitreComplet> => {
  const { value, ...rest } = whole(chapter);
  return { ...rest, value: { ...value, corps: chapter.corps } };
});
