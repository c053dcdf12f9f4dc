/** Ordinals with raised endings: 1er, 1re, 2e, XXe siècle. */
import type { ElementContent } from 'hast';
import { L, M, N } from './characters.ts';
import { protectedSpans } from './protected-spans.ts';

const START = `(?<![${L}${N}_.,/#]|[${L}]-)`;
const ENDING = `(?<=${START}1)(?:ers?|è?res?)|(?<=${START}2)nde?s?|(?<!${START}1)(?:[eè]m)?es?`;
// Roman numerals only before "siècle", alone or in a pair: "Ce" and "Me" are words.
const CENTURY = String.raw`(?:(?:\s(?:et|ou|à|au)\s|[-–])[IVX]+(?:e|ème))?\s+siècle`;
const ORDINAL = new RegExp(
  String.raw`(${START}\d+)(${ENDING})(?![${L}${M}${N}'’])|` +
    `((?<![${L}])[IVX]+)(er|e|ème)(?=${CENTURY})`,
  'g',
);
/** 2ème and 1ère are written 2e and 1re. */
const LONG_PART = /^(?:[eè]m(?=e)|è(?=re))/;

/** What goes on with the word before it: there is no ordinal then. */
const GOES_ON = new RegExp(`^[${L}${M}${N}'’]`);

/**
 * Cuts `text` around its ordinals and puts their endings into `<sup>`, in their short form.
 * Returns undefined where there is none.
 * @param next the text that follows in the same paragraph
 */
export function splitOrdinals(text: string, next = ''): ElementContent[] | undefined {
  const found = [...text.matchAll(ORDINAL)].filter(
    ({ 0: whole, index }) => index + whole.length < text.length || !GOES_ON.test(next),
  );
  if (found.length === 0) return undefined;
  const spans = protectedSpans(text);
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { 0: whole, 1: arabic, 2: end, 3: roman, 4: romanEnd, index } of found) {
    if (spans.some(({ start, end }) => start <= index && index < end)) continue;
    const ending = (end ?? romanEnd ?? '').replace(LONG_PART, '');
    parts.push(
      { type: 'text', value: text.slice(from, index) + (arabic ?? roman) },
      {
        type: 'element',
        tagName: 'sup',
        properties: {},
        children: [{ type: 'text', value: ending }],
      },
    );
    from = index + whole.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts.length > 1 ? parts : undefined;
}
