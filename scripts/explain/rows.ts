/** The values of a merged file one by one, each with where it comes from and what it hides. */
import type { Position } from '../diagnostics/diagnostic.ts';
import { versions } from '../overlay/history.ts';
import type { Path } from '../overlay/locator.ts';
import { sourceLocator } from '../overlay/source-locator.ts';
import {
  type Origin,
  plain,
  type Removal,
  removalAt,
  type Traced,
  type TracedList,
  tracedAt,
} from '../overlay/traced.ts';

/** A value as it was written somewhere. */
export interface Version {
  /** A text, a number...; of a list that was replaced, the whole list. */
  readonly value: unknown;
  readonly at: Position;
  /** The edition that wrote it; undefined for what is common. */
  readonly edition: string | undefined;
}

export interface Row {
  /** `rubriques.cout`, `documents[1].titre`: elements count from 1. */
  readonly path: string;
  /** Written as it stands, a text that was added to, a list that was changed, or removed. */
  readonly how: 'ecrit' | 'complete' | 'modifie' | 'retire';
  /** Undefined for what was removed. */
  readonly value: unknown;
  /** Where it comes from: one place, or one for each part of a text that was added to. */
  readonly from: readonly Version[];
  /** What it replaces, the nearest first. */
  readonly hides: readonly Version[];
}

/** @param path of the value to explain; all of it if it is empty */
export function rowsOf(root: Traced, path: Path): readonly Row[] {
  const value = tracedAt(root, path);
  if (value) return [...explain(value, path)];
  const removal = removalAt(root, path);
  return removal ? [removed(path, removal)] : [];
}

function* explain(value: Traced, path: Path): Generator<Row> {
  switch (value.kind) {
    case 'map':
      for (const [key, inner] of value.entries) yield* explain(inner, [...path, key]);
      for (const [key, removal] of value.removed) yield removed([...path, key], removal);
      return;
    case 'list':
      if (value.hides) yield listRow(value, path, value.hides);
      for (const [index, item] of value.items.entries()) yield* explain(item, [...path, index]);
      for (const removal of value.removed) yield removed(path, removal);
      return;
    case 'text':
      yield {
        path: shownPath(path),
        how: 'complete',
        value: value.value,
        from: value.parts.map(versionOf),
        hides: hiddenBy(value.parts[0] ?? value),
      };
      return;
    default:
      yield {
        path: shownPath(path),
        how: 'ecrit',
        value: value.value,
        from: [versionOf(value)],
        hides: hiddenBy(value),
      };
  }
}

/** A list that an edition wrote anew, or changed element by element. */
function listRow(value: TracedList, path: Path, hides: Traced): Row {
  const from = { ...versionOf(value), ...(value.edited && placeOf(value.edited)) };
  return {
    path: shownPath(path),
    how: value.edited ? 'modifie' : 'ecrit',
    value: plain(value),
    from: [from],
    hides: [...versions(hides)].map(versionOf),
  };
}

function removed(path: Path, { origin, hides }: Removal): Row {
  return {
    path: shownPath(path),
    how: 'retire',
    value: undefined,
    from: [{ value: undefined, ...placeOf(origin) }],
    hides: [...versions(hides)].map(versionOf),
  };
}

const hiddenBy = (value: Traced): readonly Version[] =>
  [...versions(value)].slice(1).map(versionOf);

const versionOf = (value: Traced): Version => ({ value: plain(value), ...placeOf(value.origin) });

function placeOf({ source, path }: Origin): Omit<Version, 'value'> {
  return { at: sourceLocator(source).at(path), edition: source.edition };
}

/** Keys joined by dots, elements of lists in brackets, from 1. */
export function shownPath(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step + 1}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('');
}
