/** `guide explain`: where each value of an edition comes from, and what it hides. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { rowsAsText } from '../explain/as-text.ts';
import { type Row, rowsOf } from '../explain/rows.ts';
import { findTarget, type Target } from '../explain/target.ts';
import { type EditionSources, editionIds, editionSources } from '../overlay/edition-sources.ts';
import type { Source } from '../read/source.ts';
import { readChosen } from './chosen-content.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';

export interface ExplainOptions {
  readonly json: boolean;
}

/**
 * @param chosen an edition, or the path of an archive
 * @param target `outil`, `outil.champ`...; the edition's own file and a list of its files by default
 * @returns the exit code
 */
export async function explainCommand(
  chosen: string | undefined,
  target: string | undefined,
  { json }: ExplainOptions,
  { stdout, stderr, root }: Console,
): Promise<number> {
  const { read, edition } = await readChosen(chosen, root);
  const say = (found: readonly Diagnostic[]) =>
    stderr.write(formatDiagnostics(found, read.sourceText, { colour: stderr.isTTY }));
  if (read.sources.length === 0 && read.diagnostics.length > 0) {
    say(read.diagnostics);
    return EXIT.content;
  }
  const id = chooseEdition(edition, editionIds(read));
  const sources = editionSources(read, id);
  if (sources.sources.length === 0) {
    say(sources.diagnostics);
    return EXIT.content;
  }
  const found = findTarget(sources, target ?? 'edition');
  const rows = rowsOf(found.root, found.path);
  if (json) stdout.write(`${explainJson(id, sources, found, rows)}\n`);
  else {
    const whole = found.path.length > 0;
    stdout.write(`${headOf(id, sources, found)}\n\n`);
    stdout.write(rowsAsText(rows, { colour: stdout.isTTY, edition: id, whole }));
    if (target === undefined) stdout.write(`\n${filesOf(id, sources)}`);
  }
  return EXIT.ok;
}

function headOf(id: string, { chain }: EditionSources, { source }: Target): string {
  const layers = source.layers.map(({ file }) => `  ${file}`);
  return [
    `Édition « ${id} »${chain.length > 1 ? `, qui part de ${bases(chain)}` : ''}.`,
    layers.length > 1 ? 'Fichiers réunis, chacun par-dessus le précédent :' : 'Fichier :',
    ...layers,
    'Ce que l’édition écrit elle-même est marqué « ● ».',
  ].join('\n');
}

const bases = (chain: readonly string[]): string =>
  chain
    .slice(0, -1)
    .toReversed()
    .map((base) => `« ${base} »`)
    .join(', qui part de ');

/** The files of the edition's own folder, and what each does. */
function filesOf(id: string, { sources }: EditionSources): string {
  const own = sources.flatMap(({ layers }) =>
    layers.flatMap((layer, index) =>
      layer.edition === id && layer.role !== 'editions' ? [doing(layer, index > 0)] : [],
    ),
  );
  if (own.length === 0) return 'L’édition n’a pas d’autre fichier à elle.\n';
  return `Autres fichiers de l’édition :\n${own.map((line) => `  ${line}\n`).join('')}`;
}

const doing = ({ file, id }: Source, changes: boolean): string =>
  `${file} ${changes ? 'modifie' : 'ajoute'} « ${id} »`;

function explainJson(
  edition: string,
  { chain }: EditionSources,
  { source }: Target,
  rows: readonly Row[],
): string {
  const version = ({ value, at, edition: from }: Row['from'][number]) => ({
    ...(value !== undefined && { value }),
    ...at,
    edition: from ?? null,
  });
  const values = rows.map(({ path, how, value, from, hides }) => ({
    path,
    how: HOW[how],
    ...(value !== undefined && { value }),
    from: from.map(version),
    hides: hides.map(version),
  }));
  const files = source.layers.map(({ file }) => file);
  return JSON.stringify({ edition, chain, files, values }, null, 2);
}

const HOW: Readonly<Record<Row['how'], string>> = {
  ecrit: 'written',
  complete: 'appended',
  modifie: 'edited',
  retire: 'removed',
};
