/** Where French words may be divided. */
import french from 'hyphen/fr/index.js';

/** Shorter words stay whole. */
export const MIN_LETTERS = 9;
/** Letters on either side of a division, as the art direction asks, and between two. */
const MIN_PART = 3;
/** First parts that a careful printer leaves to nobody's eye at a line end. */
const AWKWARD = new Set(['con', 'cul']);
const MARK = '\u00AD';

const known = new Map<string, readonly number[]>();

/** Offsets in `word` (lower-case letters only) before which it may be divided; memoised. */
export function breakpoints(word: string): readonly number[] {
  let points = known.get(word);
  if (!points) {
    points = chosen(word);
    known.set(word, points);
  }
  return points;
}

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
