/** The plans of two editions: parts, and the tools and chapters that stand in them. */
import type { Path } from '../overlay/locator.ts';
import type { PartieResolue } from '../resolve/resolve.ts';
import { PART_NAMES } from './vocabulary.ts';

export interface PlanItem {
  readonly id: string;
  readonly name: string;
  readonly path: Path;
}

export interface Part {
  /** The same in both editions for what is the same part. */
  readonly key: string;
  /** Its title, as it is printed. */
  readonly title: string;
  readonly kind: PartieResolue['partie'];
  readonly items: readonly PlanItem[];
  readonly path: Path;
}

/** A tool or a chapter, with the part that it stands in. */
export interface Entry extends PlanItem {
  readonly kind: 'outil' | 'chapitre';
  readonly part: Part;
}

export function partsOf(plan: readonly PartieResolue[]): readonly Part[] {
  return plan.map((part, index) => {
    const path: Path = ['plan', index];
    const { partie: kind } = part;
    if (part.partie === 'chapitres') {
      const items = part.chapitres.map(({ id, value: { titre } }, at) => ({
        id,
        name: titre,
        path: [...path, 'chapitres', at],
      }));
      return { key: `chapitres ${part.titre}`, title: part.titre, kind, items, path };
    }
    if (part.partie === 'outils') {
      const items = part.outils.map(({ id, value: { nom } }, at) => ({
        id,
        name: nom,
        path: [...path, 'outils', at],
      }));
      const { id, titre } = part.categorie;
      return { key: `outils ${id}`, title: titre, kind, items, path };
    }
    return { key: kind, title: PART_NAMES[kind] ?? kind, kind, items: [], path };
  });
}

/**
 * The parts of `after`, with the keys of those of `before` that they are: parts of chapters have no name
 * but their title, so that one under another title is known by the chapters it has in common.
 */
export function renamedParts(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const alone = (parts: readonly Part[], others: readonly Part[]) =>
    parts.filter(
      ({ kind, key }) => kind === 'chapitres' && !others.some((other) => other.key === key),
    );
  const left = alone(before, after);
  const right = alone(after, before);
  return after.map((part) => {
    const same = left[right.indexOf(part)];
    return same && haveCommon(same, part) ? { ...part, key: same.key } : part;
  });
}

const haveCommon = (one: Part, other: Part): boolean =>
  one.items.some(({ id }) => other.items.some((item) => item.id === id));

/** All tools and chapters, by `outil amapj`. */
export function entriesOf(parts: readonly Part[]): ReadonlyMap<string, Entry> {
  return new Map(
    parts.flatMap((part) => {
      const kind = part.kind === 'outils' ? 'outil' : 'chapitre';
      return part.items.map((item): [string, Entry] => [
        `${kind} ${item.id}`,
        { ...item, kind, part },
      ]);
    }),
  );
}
