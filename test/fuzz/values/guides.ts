/** Small guides in memory, read as from a disk, with what a case changes in them. */
import { decode } from '../../../scripts/read/decode.ts';
import { parseSource } from '../../../scripts/read/parse-source.ts';
import { placeOf } from '../../../scripts/read/places.ts';
import type { ReadResult, Source } from '../../../scripts/read/source.ts';
import { SMALL_GUIDE } from '../../support/small-guide.ts';
import type { TextFile } from './files.ts';

const LOCAL = {
  'content/editions/locale/edition.yaml':
    'base: essai\nterritoire: Drôme\nplan:\n  retirer: [dos]\n',
  'content/editions/locale/outils/alpha.yaml':
    'rubriques:\n  cout:\n    ajouter: Gratuit dans la Drôme.\ntarifs:\n  ajouter: [{ valeur: 3 €, detail: par an }]\n',
  'content/editions/locale/chapitres/accueil.md':
    '---\ncorps: ajouter\n---\n\nEt un mot de la Drôme.\n',
};

/** The files of the small guide and of an edition that starts from it. */
export const SMALL: readonly TextFile[] = Object.entries({ ...SMALL_GUIDE, ...LOCAL }).map(
  ([file, text]) => ({ file, text }),
);

interface ReadFile {
  readonly text: string;
  readonly source: Source | undefined;
  readonly diagnostics: ReadResult['diagnostics'];
}

/** As read-content.ts does with one file. */
function readOne({ file, text: written }: TextFile): ReadFile {
  const place = placeOf(file.replace(/^content\//, ''));
  const { text, diagnostic } = decode(file, Buffer.from(written));
  if (!place) return { text, source: undefined, diagnostics: [] };
  if (diagnostic) return { text, source: { ...place, file, text: '' }, diagnostics: [diagnostic] };
  return { text, ...parseSource(file, place, text) };
}

/** Files that did not change stay the same objects: only what changed is checked again. */
const unchanged = new Map(SMALL.map((one) => [one.file, readOne(one)]));

/** The small guide with some files in place of its own. */
export function guideWith(files: readonly TextFile[]): ReadResult {
  const all = new Map([...unchanged, ...files.map((one) => [one.file, readOne(one)] as const)]);
  const read = [...all.values()];
  return {
    root: '/guide',
    sources: read.flatMap(({ source }) => source ?? []),
    pictures: new Map(),
    sourceText: (file) => all.get(file)?.text,
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
