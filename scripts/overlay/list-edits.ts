/** Changing a list of the base element by element, in place of writing all of it anew. */
import { suggestion } from '../diagnostics/closest.ts';
import { elementName } from './element-name.ts';
import { pathLabel, type Report } from './problems.ts';
import type { Origin, Removal, Traced, TracedList, TracedMap } from './traced.ts';

/** In the order in which they are carried out, whatever the order in which they are written. */
export const INSTRUCTIONS = [
  'remplacer',
  'modifier',
  'ajouter_avant',
  'ajouter_apres',
  'ajouter',
  'retirer',
  'ordre',
] as const;
type Instruction = (typeof INSTRUCTIONS)[number];

/** Merges an element of the base and what an edition changes in it. */
export type MergeElement = (base: Traced, over: Traced) => Traced;

/** The list under way, and what was taken out of it. */
interface Draft {
  readonly items: readonly Traced[];
  readonly removed: readonly Removal[];
}

type Step = (draft: Draft, given: Traced, tools: Tools) => Draft;

interface Tools {
  readonly merge: MergeElement;
  readonly report: Report;
}

export function editList(
  base: TracedList,
  over: TracedMap,
  merge: MergeElement,
  report: Report,
): TracedList {
  const known: readonly string[] = INSTRUCTIONS;
  for (const [key, { origin }] of over.entries) {
    if (known.includes(key)) continue;
    const name = pathLabel(over.origin);
    const problem = {
      code: 'instruction-inconnue',
      message: `« ${name} » est une liste : « ${key} » n’est pas une façon de la changer.`,
      hint: suggestion(key, known, 'Écrivez la liste entière, ou l’une de ces clés'),
    };
    report(origin, problem, 'key');
  }
  const start: Draft = { items: base.items, removed: base.removed };
  const { items, removed } = INSTRUCTIONS.reduce((draft, instruction) => {
    const given = over.entries.get(instruction);
    return given ? STEPS[instruction](draft, given, { merge, report }) : draft;
  }, start);
  return { kind: 'list', origin: base.origin, hides: base, items, removed, edited: over.origin };
}

const STEPS: Readonly<Record<Instruction, Step>> = {
  remplacer: byName(({ items, removed }, index, by) => {
    const hides = items[index] as Traced;
    return { items: items.with(index, { ...by, hides }), removed };
  }),
  modifier: byName(({ items, removed }, index, over, { merge }) => ({
    items: items.with(index, merge(items[index] as Traced, over)),
    removed,
  })),
  ajouter_avant: byName(insert(0)),
  ajouter_apres: byName(insert(1)),
  ajouter: (draft, given, { report }) => {
    const items = [...draft.items, ...elementsOf(given, report)];
    return { items, removed: draft.removed };
  },
  retirer: (draft, given, { report }) =>
    elementsOf(given, report).reduce(({ items, removed }, one) => {
      const index = find(items, one, elementName(one) ?? '', report);
      const hides = items[index];
      if (hides === undefined) return { items, removed };
      const rest = items.filter((_, at) => at !== index);
      return { items: rest, removed: [...removed, { origin: one.origin, hides }] };
    }, draft),
  ordre: ({ items, removed }, given, { report }) => {
    const first = elementsOf(given, report).flatMap(
      (one) => items[find(items, one, elementName(one) ?? '', report)] ?? [],
    );
    return { items: [...new Set([...first, ...items])], removed };
  },
};

/** An instruction that says what becomes of some elements: `modifier: { amapj: … }`. */
function byName(change: (draft: Draft, index: number, given: Traced, tools: Tools) => Draft): Step {
  return (draft, given, tools) => {
    if (given.kind !== 'map') {
      tools.report(given.origin, {
        code: 'type-inattendu',
        message: `« ${pathLabel(given.origin)} » : le nom d’un élément de la liste est attendu.`,
        hint: 'Écrivez en dessous, en retrait, le nom d’un élément, un deux-points et ce qui le concerne.',
      });
      return draft;
    }
    return [...given.entries].reduce((under, [name, one]) => {
      const index = find(under.items, one, name, tools.report, 'key');
      if (index < 0) return under;
      if (one.kind !== 'scalar' || one.value !== null) return change(under, index, one, tools);
      tools.report(one.origin, nothingSaid(name), 'key');
      return under;
    }, draft);
  };
}

const nothingSaid = (name: string) => ({
  code: 'valeur-vide',
  message: `« ${name} » : rien n’est écrit après ce nom.`,
  hint: `Écrivez ce qui le concerne ; pour retirer l’élément, écrivez « retirer: [${name}] ».`,
});

function insert(offset: 0 | 1) {
  return ({ items, removed }: Draft, index: number, given: Traced, { report }: Tools): Draft => ({
    items: items.toSpliced(index + offset, 0, ...elementsOf(given, report)),
    removed,
  });
}

function elementsOf(given: Traced, report: Report): readonly Traced[] {
  if (given.kind === 'list') return given.items;
  report(given.origin, {
    code: 'type-inattendu',
    message: `« ${pathLabel(given.origin)} » : une liste est attendue.`,
    hint: 'Écrivez chaque élément sur sa ligne, précédé de « - ».',
  });
  return [];
}

/** Place of the element of a name, or -1 and a report. */
function find(
  items: readonly Traced[],
  { origin }: { readonly origin: Origin },
  name: string,
  report: Report,
  at?: 'key',
): number {
  const names = items.map((item) => elementName(item) ?? '');
  const index = names.indexOf(name);
  if (index < 0) report(origin, absent(name, items, names), at);
  return index;
}

function absent(name: string, items: readonly Traced[], names: readonly string[]) {
  const holder = items.find((item) => listWith(item, name) !== undefined);
  const key = holder && listWith(holder, name);
  return {
    code: 'element-inconnu',
    message: `« ${name} » n’est pas un élément de la liste de base.`,
    hint: holder
      ? `Il est dans la partie « ${elementName(holder)} » : écrivez « modifier: { ${elementName(holder)}: { ${key}: { retirer: [${name}] } } } ».`
      : (suggestion(name, names.filter(Boolean), 'Éléments de la liste') ??
        'Cette liste n’a pas d’élément.'),
  };
}

/** The key under which an element holds a list with that name: the tools of a part of the plan. */
function listWith(element: Traced, name: string): string | undefined {
  if (element.kind !== 'map') return undefined;
  return [...element.entries].find(
    ([, inner]) => inner.kind === 'list' && inner.items.some((item) => elementName(item) === name),
  )?.[0];
}
