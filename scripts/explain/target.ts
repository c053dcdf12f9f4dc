/** What `guide explain` is asked about: a file of an edition, and perhaps one field in it. */
import { closest } from '../diagnostics/closest.ts';
import type { EditionSources, MergedSource } from '../overlay/edition-sources.ts';
import type { Path } from '../overlay/locator.ts';
import { childOf, removalAt, type Traced, withBody } from '../overlay/traced.ts';

export interface Target {
  readonly source: MergedSource;
  /** Its values; of a chapter, the body too, as `corps`. */
  readonly root: Traced;
  /** The field asked for; empty for the whole. */
  readonly path: Path;
}

/** Nothing has that name: says so in French, with what is close. */
export class UnknownTargetError extends Error {
  override readonly name = 'UnknownTargetError';
}

/** How the edition's own file is called here. */
const EDITION = 'edition';

/** Groups of a card whose fields may be named without them: `amapj.cout`. */
const GROUPS = ['rubriques', 'en_bref', 'synthese'];

/**
 * @param name `amapj`, `amapj.cout`, `amapj.rubriques.cout`, `essor`, `criteres`, `edition.titre`...
 * @throws UnknownTargetError
 */
export function findTarget({ sources }: EditionSources, name: string): Target {
  const [id = '', ...steps] = name.split('.');
  const nameOf = (source: MergedSource) => (source.role === 'editions' ? EDITION : source.id);
  const source = sources.find((one) => nameOf(one) === id);
  if (!source) throw new UnknownTargetError(absent(id, sources.map(nameOf)));
  const root = source.root && withBody(source.root, source.body);
  if (!root)
    throw new UnknownTargetError(
      `${source.locator.file} ne peut pas être lu : « guide check » dit pourquoi.`,
    );
  return { source, root, path: findField(root, id, steps) };
}

function findField(root: Traced, id: string, steps: readonly string[]): Path {
  if (steps.length === 0) return [];
  const starts = [[], ...GROUPS.map((group) => [group])];
  for (const start of starts) {
    const path = walk(root, [...start, ...steps]);
    if (path) return path;
  }
  const known = [...keysOf(root), ...GROUPS.flatMap((group) => keysOf(childOf(root, group)))];
  throw new UnknownTargetError(absentField(steps.join('.'), id, known));
}

/** The path if there is a value, or was one that an edition removed. Elements count from 1. */
function walk(root: Traced, steps: readonly string[]): Path | undefined {
  const path: (string | number)[] = [];
  let value: Traced | undefined = root;
  for (const step of steps) {
    path.push(value?.kind === 'list' ? Number(step) - 1 : step);
    const next = childOf(value, path.at(-1) ?? '');
    if (!next) return removalAt(root, path) && path;
    value = next;
  }
  return path;
}

const keysOf = (value: Traced | undefined): readonly string[] =>
  value?.kind === 'map' ? [...value.entries.keys()] : [];

function absent(id: string, known: readonly string[]): string {
  return `« ${id} » n’est ni un outil, ni un chapitre, ni un autre fichier de l’édition. ${hint(id, known)}`;
}

function absentField(field: string, id: string, known: readonly string[]): string {
  return `« ${id} » n’a pas de champ « ${field} ». ${hint(field, known)}`;
}

function hint(name: string, known: readonly string[]): string {
  const close = closest(name, known);
  return close ? `Vouliez-vous dire « ${close} » ?` : `Possibles : ${known.join(', ')}.`;
}
