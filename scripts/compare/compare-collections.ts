/** Differences between the items of a kind: which there are, in which order, and each field of them. */
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Path } from '../overlay/locator.ts';
import { type Change, differ } from './differ.ts';
import type { Difference, Section } from './difference.ts';
import type { Collection, Item } from './items.ts';
import { fieldOf, labelOf } from './labels.ts';
import type { Names } from './names.ts';
import { placeInText, placeOfAbsence, placeOfOrder, placeOfValue } from './places.ts';
import { printedAlike } from './same-print.ts';
import { quoted, SECTION_NAMES } from './vocabulary.ts';

export function* compareCollections(
  before: Collection,
  after: Collection,
  names: Names,
): Generator<Difference> {
  const { section } = before;
  const inBoth = before.items.flatMap((one) => {
    const other = after.items.find(({ id }) => id === one.id);
    return other ? [{ one, other }] : [];
  });
  if (before.presence && after.presence) {
    const isAlone = ({ id }: Item, others: readonly Item[]) => !others.some((o) => o.id === id);
    for (const item of before.items.filter((one) => isAlone(one, after.items))) {
      yield presence(section, 'removed', item, after);
    }
    for (const item of after.items.filter((one) => isAlone(one, before.items))) {
      yield presence(section, 'added', item, before);
    }
  }
  if (before.order) yield* order(section, inBoth, after);
  for (const { one, other } of inBoth) {
    for (const change of differ(one.value, other.value, printedAlike)) {
      yield fieldDifference(section, one, other, change, names);
    }
  }
}

function presence(
  section: Section,
  kind: 'added' | 'removed',
  { id, name, value, source, path }: Item,
  others: Collection,
): Difference {
  const at = source ? placeOfValue(source, path) : null;
  // Lists are one file, in which the other edition may say that it takes the item out.
  const list = others.items[0];
  const missingAt =
    path.length > 0 && list?.source
      ? placeOfAbsence(list.source, [...list.path.slice(0, -1), id ?? ''])
      : null;
  const label = `${SECTION_NAMES[section].one} ${quoted(name ?? '')}`;
  const item = { section, id, name, field: null, label, kind };
  return kind === 'removed'
    ? { ...item, before: value, after: null, beforeAt: at, afterAt: missingAt }
    : { ...item, before: null, after: value, beforeAt: missingAt, afterAt: at };
}

function* order(
  section: Section,
  inBoth: readonly { readonly one: Item; readonly other: Item }[],
  after: Collection,
): Generator<Difference> {
  const second = after.items.filter((item) => inBoth.some(({ other }) => other === item));
  if (inBoth.every(({ other }, index) => other === second[index])) return;
  const at = (item: Item | undefined) =>
    item?.source ? placeOfOrder(item.source, item.path.slice(0, -1)) : null;
  yield {
    section,
    id: null,
    name: null,
    field: null,
    label: `Ordre des ${SECTION_NAMES[section].many.toLowerCase()}`,
    kind: 'moved',
    before: inBoth.map(({ one }) => one.name),
    after: second.map(({ name }) => name),
    beforeAt: at(inBoth[0]?.one),
    afterAt: at(second[0]),
  };
}

function fieldDifference(
  section: Section,
  one: Item,
  other: Item,
  change: Change,
  names: Names,
): Difference {
  const { kind, steps, before, after, beforePath, afterPath } = change;
  return {
    section,
    id: one.id,
    name: one.name,
    field: fieldOf(steps),
    label: labelOf(section, steps, kind, names),
    kind,
    before: before ?? null,
    after: after ?? null,
    beforeAt: placeOf(section, one, beforePath, kind, before, after),
    afterAt: placeOf(section, other, afterPath, kind, after, before),
  };
}

/** @param value of the side whose place is looked for; `other` is that of the other side */
function placeOf(
  section: Section,
  { source, path }: Item,
  inner: Path,
  kind: Change['kind'],
  value: unknown,
  other: unknown,
): Position | null {
  if (!source) return null;
  const isBody = section === 'chapter' && inner[0] === 'corps';
  const whole = isBody ? [] : [...path, ...inner];
  if (kind === 'moved') return placeOfOrder(source, whole);
  if (value === undefined) return placeOfAbsence(source, whole);
  if (typeof value === 'string' && (isBody || typeof other === 'string')) {
    return placeInText(source, whole, value, String(other ?? ''));
  }
  return placeOfValue(source, whole);
}
