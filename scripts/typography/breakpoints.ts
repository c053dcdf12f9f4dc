/** Where French words may be divided. */
import french from 'hyphen/fr/index.js';
import { keptByText } from '../memory/kept-by-text.ts';

/** Shorter words stay whole. */
export const MIN_LETTERS = 9;
/** Letters on either side of a division, as the art direction asks, and between two. */
const MIN_PART = 3;
/** First parts that a careful printer leaves to nobody's eye at a line end. */
const AWKWARD = new Set(['con', 'cul']);
const MARK = '\u00AD';

/** In characters: some 40,000 words. */
const KEPT = 1_000_000;

/** Offsets in `word` (lower-case letters only) before which it may be divided; memoised. */
export const breakpoints: (word: string) => readonly number[] = keptByText(KEPT, chosen);

function chosen(word: string): readonly number[] {
  const syllables = french.hyphenateSync(word, { minWordLength: MIN_LETTERS }).split(MARK);
  const points: number[] = [];
  let at = 0;
  for (const syllable of syllables) {
    at += syllable.length;
    const isLong = at - (points.at(-1) ?? 0) >= MIN_PART && word.length - at >= MIN_PART;
    if (isLong && !AWKWARD.has(word.slice(0, at))) points.push(at);
  }
  return points;
}
