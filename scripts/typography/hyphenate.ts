/**
 * French hyphenation at build time: Chromium's `hyphens: auto` does nothing in print. Soft hyphens
 * stay in the text that a reader copies, so they are few.
 */
import { breakpoints, MIN_LETTERS } from './breakpoints.ts';
import { L, Ll, Lu, M, N } from './characters.ts';
import { applyEdits, type Edit, type MarkedText } from './edits.ts';
import { OPAQUE, protectedSpans } from './protected-spans.ts';

export const SOFT_HYPHEN = '\u00AD';

/** `names`: words never to be divided, even where a sentence begins. */
export type HyphenationOptions = { readonly names?: ReadonlySet<string> };

/**
 * Puts U+00AD into the long words of `text`, plain running text whose start is a sentence's.
 * Left whole: names, acronyms, compounds with a hyphen, inclusive forms, words with digits or with
 * soft hyphens, and protected spans.
 */
export function hyphenateFrench(text: string, options: HyphenationOptions = {}): string {
  return hyphenateMarked({ text, marks: [] }, options).text;
}

/**
 * Long words of letters, of which the first alone may be a capital. Whatever else a word holds
 * keeps it whole: digits, "-", "·", "(e)", ".e.s". An apostrophe begins a new word.
 */
const IN_WORD = `${L}${M}${N}_·•@${SOFT_HYPHEN}${OPAQUE}`;
const LONG_WORD = new RegExp(
  `(?<![${IN_WORD}]|[${L}${N}][-‑.()])[${L}][${Ll}]{${MIN_LETTERS - 1},}` +
    `(?![${IN_WORD}]|[-‑.(][${L}${N}])`,
  'g',
);
const CAPITAL = new RegExp(`^[${Lu}]`);

/** What may stand between two sentences; a line break (U+2028) begins one too. */
const BETWEEN_SENTENCES = ' \n\t\u00A0\u202F«“(';
const SENTENCE_END = '.!?…\u2028';
const ABBREVIATION = new RegExp(
  String.raw`(?<![${L}])(?:[${Lu}]|MM|Mmes?|Mlles?|Drs?|Prs?|St|Ste|cf|ex)\.$`,
);

/** The same for text spread over several nodes, whose borders are marked. */
export function hyphenateMarked(
  source: MarkedText,
  { names }: HyphenationOptions = {},
): MarkedText {
  const { text } = source;
  const spans = protectedSpans(text);
  const edits: Edit[] = [];
  let span = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    while ((spans[span]?.end ?? Infinity) <= index) span += 1;
    const isProtected = (spans[span]?.start ?? Infinity) < index + word.length;
    if (isProtected || names?.has(word)) continue;
    if (CAPITAL.test(word) && !startsSentence(text, index)) continue;
    for (const point of breakpoints(word.toLowerCase())) {
      edits.push({ start: index + point, end: index + point, by: SOFT_HYPHEN });
    }
  }
  return applyEdits(source, edits);
}

function startsSentence(text: string, index: number): boolean {
  let end = index;
  while (end > 0 && BETWEEN_SENTENCES.includes(text.charAt(end - 1))) end -= 1;
  if (end === 0) return true;
  const before = text.slice(Math.max(0, end - 6), end);
  return SENTENCE_END.includes(before.slice(-1)) && !ABBREVIATION.test(before);
}
