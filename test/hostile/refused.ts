/** Short ways to write a hostile guide, so that the corpus reads as a list. */
import type { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA } from '../support/small-guide.ts';
import type { HarmlessCase, Refusal, RefusedCase, Target } from './hostile-case.ts';

type Change = (guide: GuideBuilder, target: Target) => unknown;

/** A guide that is not built, because of these errors. */
export function refused(
  name: string,
  change: Change,
  first: Refusal,
  ...others: readonly Refusal[]
): RefusedCase {
  return {
    name,
    change: (guide, target) => void change(guide, target),
    refused: [first, ...others],
  };
}

/** A card that is refused, at this line, whose text is put in the place of Alpha's. */
export const card = (
  name: string,
  text: string | Uint8Array,
  code: string,
  line?: number,
): RefusedCase =>
  refused(name, (guide) => guide.write(ALPHA, text), {
    file: 'outils/alpha.yaml',
    code,
    ...(line !== undefined && { line }),
  });

/** A guide that is built, and differs from what it was in these parts alone. */
export function harmless(
  name: string,
  change: Change,
  touches: readonly string[] = [],
  more: Partial<Pick<HarmlessCase, 'check' | 'warned'>> = {},
): HarmlessCase {
  return {
    name,
    change: (guide, target) => void change(guide, target),
    harmless: true,
    touches,
    ...more,
  };
}

/** A name in which a long text is told by its beginning. */
export const named = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 40)}…` : text);
