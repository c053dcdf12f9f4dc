/** Differences between two plans: parts, tools and chapters that are added, removed, or elsewhere. */
import type { MergedSource } from '../overlay/edition-sources.ts';
import type { Path } from '../overlay/locator.ts';
import type { Difference } from './difference.ts';
import { placeOfAbsence, placeOfOrder, placeOfValue } from './places.ts';
import { type Entry, entriesOf, type Part, partsOf, renamedParts } from './plan.ts';
import { type Side, sourceOf } from './side.ts';
import { capital, quoted } from './vocabulary.ts';

/** The two files that hold the plans. */
interface Files {
  readonly before: MergedSource | undefined;
  readonly after: MergedSource | undefined;
}

export function comparePlans(before: Side, after: Side): readonly Difference[] {
  const files = { before: sourceOf(before, 'editions'), after: sourceOf(after, 'editions') };
  const first = partsOf(before.edition.plan);
  const second = renamedParts(first, partsOf(after.edition.plan));
  return [
    ...presenceOfParts(first, second, files),
    ...titlesOfParts(first, second, files),
    ...orderOf('Ordre des parties', keyed(first), keyed(second), ['plan'], ['plan'], files),
    ...presenceOfEntries(first, second, files),
    ...ordersInParts(first, second, files),
  ];
}

const PLAN = { section: 'plan', id: null, name: null, field: 'plan' } as const;

function presenceOfParts(first: readonly Part[], second: readonly Part[], files: Files) {
  return union(first, second, ({ key }) => key).flatMap(([one, other]): Difference[] => {
    const part = one ?? other;
    if (!part || (one && other)) return [];
    return [
      {
        ...PLAN,
        field: `plan[${part.key}]`,
        label: `Partie ${quoted(part.title)}`,
        kind: one ? 'removed' : 'added',
        before: one ? one.title : null,
        after: other ? other.title : null,
        ...places(files, one?.path, other?.path, ['plan'], part.key.split(' ').slice(1).join(' ')),
      },
    ];
  });
}

/** Titles of parts of chapters; those of categories are told with the categories. */
function titlesOfParts(first: readonly Part[], second: readonly Part[], files: Files) {
  return first.flatMap((one): Difference[] => {
    const other = second.find(({ key }) => key === one.key);
    if (!other || one.kind !== 'chapitres' || one.title === other.title) return [];
    return [
      {
        ...PLAN,
        field: `plan[${one.key}].titre`,
        label: 'Titre d’une partie',
        kind: 'changed',
        before: one.title,
        after: other.title,
        ...places(files, [...one.path, 'titre'], [...other.path, 'titre']),
      },
    ];
  });
}

function presenceOfEntries(first: readonly Part[], second: readonly Part[], files: Files) {
  const entries = (parts: readonly Part[]) => [...entriesOf(parts).values()];
  const keyOf = ({ kind, id }: Entry) => `${kind} ${id}`;
  return union(entries(first), entries(second), keyOf).flatMap(([one, other]): Difference[] => {
    const entry = one ?? other;
    if (!entry || (one && other && one.part.key === other.part.key)) return [];
    const missing = one ? other : one;
    const parts = one ? second : first;
    const holder = missing ? undefined : parts.find(({ key }) => key === entry.part.key);
    const list = [...(holder?.path ?? ['plan']), entry.kind === 'outil' ? 'outils' : 'chapitres'];
    return [
      {
        section: 'plan',
        id: entry.id,
        name: entry.name,
        field: null,
        label: `${capital(entry.kind)} ${quoted(entry.name)}`,
        kind: one && other ? 'moved' : one ? 'removed' : 'added',
        before: one ? one.part.title : null,
        after: other ? other.part.title : null,
        ...places(files, one?.path, other?.path, list, entry.id),
      },
    ];
  });
}

function ordersInParts(first: readonly Part[], second: readonly Part[], files: Files) {
  return first.flatMap((one) => {
    const other = second.find(({ key }) => key === one.key);
    if (!other) return [];
    const label = `Ordre des ${one.kind} de ${quoted(one.title)}`;
    return orderOf(label, items(one), items(other), one.path, other.path, files, one.key);
  });
}

interface Named {
  readonly key: string;
  readonly name: string;
}

const keyed = (parts: readonly Part[]): readonly Named[] =>
  parts.map(({ key, title }) => ({ key, name: title }));

const items = ({ items }: Part): readonly Named[] =>
  items.map(({ id, name }) => ({ key: id, name }));

/** A difference if what both have stands in another order. */
function orderOf(
  label: string,
  first: readonly Named[],
  second: readonly Named[],
  beforePath: Path,
  afterPath: Path,
  { before, after }: Files,
  part?: string,
): readonly Difference[] {
  const common = (list: readonly Named[], others: readonly Named[]) =>
    list.filter(({ key }) => others.some((other) => other.key === key));
  const one = common(first, second);
  const other = common(second, first);
  if (one.every(({ key }, index) => key === other[index]?.key)) return [];
  return [
    {
      ...PLAN,
      field: part === undefined ? 'plan' : `plan[${part}]`,
      label,
      kind: 'moved',
      before: one.map(({ name }) => name),
      after: other.map(({ name }) => name),
      beforeAt: before ? placeOfOrder(before, beforePath) : null,
      afterAt: after ? placeOfOrder(after, afterPath) : null,
    },
  ];
}

/** Where each side has it, or took it out of the list that stands at `list` under `name`. */
function places(
  { before, after }: Files,
  beforePath: Path | undefined,
  afterPath: Path | undefined,
  list: Path = [],
  name = '',
): Pick<Difference, 'beforeAt' | 'afterAt'> {
  const at = (source: MergedSource | undefined, path: Path | undefined) => {
    if (!source) return null;
    return path ? placeOfValue(source, path) : placeOfAbsence(source, [...list, name]);
  };
  return { beforeAt: at(before, beforePath), afterAt: at(after, afterPath) };
}

/** What is in both lists or in one, in the order of the first, then what only the second has. */
function union<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const inSecond = new Map(second.map((item) => [keyOf(item), item]));
  const keys = new Set(first.map(keyOf));
  return [
    ...first.map((item) => [item, inSecond.get(keyOf(item))] as const),
    ...second.filter((item) => !keys.has(keyOf(item))).map((item) => [undefined, item] as const),
  ];
}
