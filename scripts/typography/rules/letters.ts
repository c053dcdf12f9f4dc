/** Apostrophes, ellipses, ligatures, and abbreviations that hold on to the next word. */
import { GAP, NBSP, pattern, type Rule, replacing } from './rule.ts';

const ABBREVIATION = 'pp?|art|chap|ch|fig|vol|tabl|réf|éd|cf';
const CIVILITY = String.raw`MM?\.|Mmes?|Mlles?|Drs?|Prs?|Mgr`;

export const letters: readonly Rule[] = [
  // Feet and minutes of arc (5'30) keep their straight sign.
  replacing(pattern`(?<!\d)'|(?<=\d)'(?=\p{L})`, '’'),
  // "etc." already says that the list goes on.
  replacing(pattern`(?<=(?<!\p{L})[eE]tc)(?:\.{3}|…)(?![.…])`, '.'),
  replacing(pattern`(?<!\.)\.{3}(?!\.)`, '…'),
  // "oeu" is œu in every French word; before other letters, "oe" may be two vowels (coefficient).
  replacing(
    /oe(?=u)|(?<!\p{L})oe(?=il|nolo|noto|cumé|soph|dème|strog|dip)|(?<=(?<!\p{L})f)oe(?=t(?:us|al))/giu,
    (found) => (found.startsWith('O') ? 'Œ' : 'œ'),
  ),
  replacing(pattern`(?<=(?<!\p{L})[nN][°º])${GAP}?(?=\d)`, NBSP),
  replacing(pattern`(?<=(?<!\p{L})(?:${ABBREVIATION})\.)${GAP}(?=\d)`, NBSP),
  replacing(pattern`(?<=(?<!\p{L})(?:${CIVILITY}))${GAP}(?=\p{Lu})`, NBSP),
];
