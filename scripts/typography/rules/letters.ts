/** Apostrophes, ellipses, ligatures, and abbreviations that hold on to the next word. */
import { L, Lu, pattern } from '../characters.ts';
import { GAP, NBSP, type Rule, replacing } from './rule.ts';

const ABBREVIATION = 'pp?|art|chap|ch|fig|vol|tabl|réf|éd|cf';
const CIVILITY = String.raw`MM?\.|Mmes?|Mlles?|Drs?|Prs?|Mgr`;

export const letters: readonly Rule[] = [
  // Feet and minutes of arc (5'30) keep their straight sign.
  replacing(pattern`(?<!\d)'|(?<=\d)'(?=[${L}])`, '’'),
  // "etc." already says that the list goes on.
  replacing(pattern`(?<=(?<![${L}])[eE]tc)(?:\.{3}|…)(?![.…])`, '.'),
  replacing(pattern`(?<!\.)\.{3}(?!\.)`, '…'),
  // "oeu" is œu in every French word; before other letters, "oe" may be two vowels (coefficient).
  replacing(
    pattern`[oO][eE](?=[uU])|(?<![${L}])[oO]e(?=il|nolo|noto|cumé|soph|dème|strog|dip)|(?<=(?<![${L}])[fF])oe(?=t(?:us|al))`,
    (found) => (found.startsWith('O') ? 'Œ' : 'œ'),
  ),
  replacing(pattern`(?<=(?<![${L}])[nN][°º])${GAP}?(?=\d)`, NBSP),
  replacing(pattern`(?<=(?<![${L}])(?:${ABBREVIATION})\.)${GAP}(?=\d)`, NBSP),
  replacing(pattern`(?<=(?<![${L}])(?:${CIVILITY}))${GAP}(?=[${Lu}])`, NBSP),
];
