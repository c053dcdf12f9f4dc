/**
 * Stretches of a text that neither typography nor hyphenation may touch: web and e-mail
 * addresses, bare domain names, file names, telephone and SIRET numbers, emoticons.
 */

import { L, N } from './characters.ts';

/** Offsets `[start, end)` in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** Stands for one untouchable character while rules run (U+FFFC, object replacement). */
export const OPAQUE = '\uFFFC';

// A closed list: with any ending, "producteur.rice.s" or "fin.Suite" would pass for a domain.
// No .es, .re, .me or .de, for "adhérent.es" and the like.
const ENDINGS = (
  'fr com net org bio eu io ly gl gle be ch lu co coop info app shop farm market store online ' +
  'site tv dev bzh alsace corsica paris'
).split(' ');
const ENDING = `(?:${ENDINGS.flatMap((name) => [name, name.toUpperCase()]).join('|')})`;

const LABELS = String.raw`(?:[${L}${N}_-]+\.)+`;
const IN_ADDRESS = String.raw`[^\s<>"«»]`;
/** A tail that leaves the punctuation of the sentence out. */
const TAIL = String.raw`${IN_ADDRESS}*[^\s<>"«».,;:!?)\]}'’…]`;
const PATH = String.raw`(?:\/(?:${TAIL})?|[?#]${TAIL})?`;
const WORD_START = `(?<![${L}${N}@_]|[${L}${N}][.-])`;
/** A row of dashes is gone through from its first one only: from each, it would take the square of its length. */
const LABEL_START = `${WORD_START}(?<!-)`;
const MAILBOX_START = `${WORD_START}(?<![.+-])`;
const WORD_END = String.raw`(?![${L}${N}_@-]|\.[${L}${N}])`;
const EXTENSION =
  '(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|md|ya?ml|json|html?|css|js|ts|zip|png|jpe?g|svg|ics)';
const SEPARATOR = String.raw`[ \u00A0\u2009\u202F.-]`;

const PROTECTED = new RegExp(
  [
    String.raw`\b(?:https?|ftp):(?:\/\/${TAIL})?|\bmailto:(?:${TAIL})?`,
    `${MAILBOX_START}[${L}${N}_.+-]+@${LABELS}[${L}]+${WORD_END}`,
    String.raw`${WORD_START}www\.${LABELS}[${L}]{2,}${WORD_END}(?::\d+)?${PATH}`,
    `${LABEL_START}${LABELS}${ENDING}${WORD_END}${PATH}`,
    String.raw`${LABEL_START}(?:[A-Za-z0-9-]+\.)+[a-z]{2,}\/${TAIL}`,
    `${LABEL_START}${LABELS}${EXTENSION}${WORD_END}`,
    String.raw`${WORD_START}(?:\+\d\d${SEPARATOR}?(?:\(0\)${SEPARATOR}?)?\d|0\d)(?:${SEPARATOR}?\d\d){4}(?!\d)`,
    String.raw`${WORD_START}\d{3}${SEPARATOR}?\d{3}${SEPARATOR}?\d{3}${SEPARATOR}?\d{5}(?!\d)`,
    String.raw`(?<![^ \n])[:;]-?[()DPp](?![${L}${N}])`,
  ].join('|'),
  'g',
);

/** What no protected stretch is without: most paragraphs have none and are spared the search. */
const CLUE = new RegExp(String.raw`@|\.[${L}]|[pso]:|(?:\d\d.?){3}|[:;]-?[()DPp]`);

/** Finds the protected stretches of `text`, in ascending order and without overlaps. */
export function protectedSpans(text: string): readonly Span[] {
  if (!CLUE.test(text)) return [];
  return Array.from(text.matchAll(PROTECTED), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/**
 * Runs `transform` over `text` with each protected character replaced by {@link OPAQUE}, and puts
 * them back. `transform` may insert and change anything around these characters, but has to keep
 * them, in order.
 */
export function sparingProtected(text: string, transform: (masked: string) => string): string {
  const spans = protectedSpans(text);
  if (spans.length === 0 && !text.includes(OPAQUE)) return transform(text);
  let masked = text;
  for (const { start, end } of spans) {
    masked = masked.slice(0, start) + OPAQUE.repeat(end - start) + masked.slice(end);
  }
  const kept = Array.from(masked.matchAll(OPAQUE_CHARACTER), ({ index }) => text.charAt(index));
  let next = 0;
  return transform(masked).replace(OPAQUE_CHARACTER, () => kept[next++] ?? OPAQUE);
}

const OPAQUE_CHARACTER = new RegExp(OPAQUE, 'g');
