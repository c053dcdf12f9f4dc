/** Straight double quotes become « », or “ ” inside a quotation. */
import { L, N } from '../characters.ts';
import type { Edit } from '../edits.ts';
import { NBSP, type Rule } from './rule.ts';

const QUOTE = /["«»]/g;
const OPENS_AFTER = /[\s([{'’«“/–—-]/;
const BLANK = /\s/;
const WORD = new RegExp(`[${L}${N}]`);

/** A quote opens before a word and closes after one; a lone one ("un écran 15\"") stays. */
export const quotes: Rule = (text) => {
  if (!text.includes('"')) return [];
  const edits: Edit[] = [];
  const open: number[] = [];
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(QUOTE)) {
    if (sign !== '"') {
      depth = Math.max(0, depth + (sign === '«' ? 1 : -1));
    } else if (open.length > 0 && closesAt(text, index)) {
      edits.push(...pairAt(open.pop() ?? 0, index, depth + open.length));
    } else if (opensAt(text, index)) {
      open.push(index);
    }
  }
  return edits.sort((a, b) => a.start - b.start);
};

function opensAt(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return (before === '' || OPENS_AFTER.test(before)) && after !== '' && !BLANK.test(after);
}

function closesAt(text: string, index: number): boolean {
  const after = text.charAt(index + 1);
  return !BLANK.test(text.charAt(index - 1)) && (after === '' || !WORD.test(after));
}

function pairAt(start: number, end: number, depth: number): readonly Edit[] {
  const [left, right] = depth === 0 ? [`«${NBSP}`, `${NBSP}»`] : ['“', '”'];
  return [
    { start, end: start + 1, by: left },
    { start: end, end: end + 1, by: right },
  ];
}
