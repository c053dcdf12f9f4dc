import { describe, expect, it } from 'vitest';
import { findAll, foldText } from '../../scripts/preview/client/draft/fold-text.ts';

const folded = (text: string) => foldText(text).text;

describe('text that is searched', () => {
  it('has no case, no accents, no ligatures', () => {
    expect(folded('Où Élève Œuvre ÇA')).toBe('ou eleve oeuvre ca');
  });

  it('has no soft hyphens, and one kind of space and of apostrophe', () => {
    expect(folded('l’essor plate\u00adforme\u00a0: 9\u202f%\n et')).toBe(
      "l'essor plateforme : 9 % et",
    );
  });

  it('remembers where each of its characters stands', () => {
    const { text, from } = foldText('plate\u00adforme à\u00a0vœux');
    const at = text.indexOf('voeux');
    expect([from[at], from[at + 4]]).toEqual([14, 17]);
    expect(from).toHaveLength(text.length);
  });

  it('keeps pairs of signs beyond the first plane together', () => {
    const { text, from } = foldText('🥕a');
    expect(text).toBe('🥕a');
    expect(from).toEqual([0, 0, 2]);
  });
});

describe('what is found', () => {
  it('is every place, none of which overlaps another', () => {
    expect(findAll('aaaa b aa', 'aa', 10)).toEqual([0, 2, 7]);
  });

  it('is nothing for nothing, and no more than asked for', () => {
    expect([findAll('abc', '', 10), findAll('aaaa', 'a', 2)]).toEqual([[], [0, 1]]);
  });
});
