/**
 * Values that remember where each of them was written, and what it replaced: the tree on which local
 * editions are merged.
 */
import type { Source } from '../read/source.ts';
import type { Path } from './locator.ts';

/** A place in a file: what stands at `path` of its YAML; `corps` of a chapter is its body. */
export interface Origin {
  readonly source: Source;
  readonly path: Path;
}

/** What a local edition took away, and where it says so. */
export interface Removal {
  readonly origin: Origin;
  readonly hides: Traced;
}

interface Written {
  readonly origin: Origin;
  /** What this replaces or changes in the base. */
  readonly hides?: Traced;
}

export interface TracedScalar extends Written {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** A number as it was typed: `1.10`. */
  readonly typed?: string;
}

/** A text that local editions have added to; its origin is that of its first part. */
export interface TracedText extends Written {
  readonly kind: 'text';
  readonly parts: readonly TracedScalar[];
  readonly value: string;
  /** Line of `value` on which each part starts, from 1. */
  readonly starts: readonly number[];
}

export interface TracedMap extends Written {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Traced>;
  readonly removed: ReadonlyMap<string, Removal>;
}

export interface TracedList extends Written {
  readonly kind: 'list';
  readonly items: readonly Traced[];
  readonly removed: readonly Removal[];
  /** The instructions that last changed it element by element. */
  readonly edited?: Origin;
}

export type Traced = TracedScalar | TracedText | TracedMap | TracedList;

/** The plain value, as the parser would have given it. */
export function plain(traced: Traced): unknown {
  switch (traced.kind) {
    case 'map':
      return Object.fromEntries([...traced.entries].map(([key, inner]) => [key, plain(inner)]));
    case 'list':
      return traced.items.map(plain);
    default:
      return traced.value;
  }
}

/** The value one step further in, if it is there. */
export function childOf(traced: Traced | undefined, step: string | number): Traced | undefined {
  if (traced?.kind === 'map') return traced.entries.get(String(step));
  return traced?.kind === 'list' ? traced.items[Number(step)] : undefined;
}

export function tracedAt(root: Traced | undefined, path: Path): Traced | undefined {
  return path.reduce(childOf, root);
}

/** What a local edition took away at `path`, if it did. */
export function removalAt(root: Traced | undefined, path: Path): Removal | undefined {
  const last = path.at(-1);
  const holder = tracedAt(root, path.slice(0, -1));
  return last === undefined || holder?.kind !== 'map'
    ? undefined
    : holder.removed.get(String(last));
}

/** The same map without one of its keys. */
export function withoutKey(root: Traced, key: string): Traced {
  if (root.kind !== 'map') return root;
  return { ...root, entries: new Map([...root.entries].filter(([name]) => name !== key)) };
}

/** The values of a chapter's front matter and, as `corps`, its body. */
export function withBody(root: Traced, body: Traced | undefined): Traced {
  if (!body || root.kind !== 'map') return root;
  return { ...root, entries: new Map([...root.entries, ['corps', body]]) };
}

/** Every place that made a value what it is: its own, those of all within, and of what was removed. */
export function* originsIn(traced: Traced): Generator<Origin> {
  yield traced.origin;
  if (traced.kind === 'text') for (const part of traced.parts) yield part.origin;
  if (traced.kind === 'list') {
    if (traced.edited) yield traced.edited;
    for (const item of traced.items) yield* originsIn(item);
    for (const { origin } of traced.removed) yield origin;
  }
  if (traced.kind === 'map') {
    for (const inner of traced.entries.values()) yield* originsIn(inner);
    for (const { origin } of traced.removed.values()) yield origin;
  }
}
