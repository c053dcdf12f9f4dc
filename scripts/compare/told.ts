/** What text and Markdown answers have in common: differences by heading, their places, their passages. */
import type { Position } from '../diagnostics/diagnostic.ts';
import { placeText } from '../diagnostics/place.ts';
import type { Comparison, Difference } from './difference.ts';
import { type Passage, passagesOf } from './passages.ts';
import { quoted, SECTION_NAMES } from './vocabulary.ts';
import { inWords, isBlank, titlesFor } from './words.ts';

/** Differences in one item, under its heading; of items that come, go or change place, under a common one. */
export interface Group {
  readonly heading: string;
  readonly differences: readonly Difference[];
}

export function groupsOf({ differences }: Comparison): readonly Group[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const heading = headingOf(difference);
    groups.set(heading, [...(groups.get(heading) ?? []), difference]);
  }
  return [...groups].map(([heading, inside]) => ({ heading, differences: inside }));
}

function headingOf({ section, name, field }: Difference): string {
  const { one, many } = SECTION_NAMES[section];
  const isWithin = field !== null && name !== null && section !== 'plan';
  return isWithin ? `${one} ${quoted(name)}` : many;
}

/** Places in files that only one of the editions has, as `file:line`, each once. */
export function localPlaces(
  { beforeAt, afterAt }: Difference,
  { shared }: Comparison,
): readonly string[] {
  const places = [beforeAt, afterAt].filter(
    (place): place is Position => place !== null && !shared.has(place.file),
  );
  return [...new Set(places.map(placeText))];
}

/** What is to be shown of the values. */
export type Shown =
  /** Passages of two texts; none if their words are the same. */
  | { readonly kind: 'passages'; readonly passages: readonly Passage[] }
  /** Each value whole, as a line. */
  | {
      readonly kind: 'values';
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

export function shown(difference: Difference, { names }: Comparison): Shown {
  const { kind, before, after, field } = difference;
  const areTexts = typeof before === 'string' && typeof after === 'string';
  if (kind === 'changed' && areTexts && !titlesFor(field, names)) {
    if (!isBlank(before) && !isBlank(after)) {
      return { kind: 'passages', passages: passagesOf(before, after) };
    }
  }
  const words = (value: unknown) => inWords(value, difference, names) || undefined;
  return {
    kind: 'values',
    before: kind === 'added' ? undefined : words(before),
    after: kind === 'removed' ? undefined : words(after),
  };
}
