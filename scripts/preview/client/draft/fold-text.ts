/** Text as it is searched: without case, accents, soft hyphens and kinds of space. */

/** A text folded, with the place of each of its characters in the text it was made of. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, the index of the one it comes from. */
  readonly from: readonly number[];
}

const SAME: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  '’': "'",
  '‑': '-',
  '\u00ad': '',
  '\u200b': '',
};

export function foldText(source: string): Folded {
  const from: number[] = [];
  let text = '';
  let index = 0;
  for (const sign of source) {
    const lower = sign.toLowerCase();
    const folded = /\s/u.test(lower)
      ? text.endsWith(' ')
        ? ''
        : ' '
      : (SAME[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, ''));
    for (let unit = 0; unit < folded.length; unit += 1) from.push(index);
    text += folded;
    index += sign.length;
  }
  return { text, from };
}

/** Where `wanted` stands in a folded text, as indexes of its first character; hits do not overlap. */
export function findAll(text: string, wanted: string, most: number): readonly number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; ) {
    found.push(at);
    at = text.indexOf(wanted, at + wanted.length);
  }
  return found;
}
