import { describe, expect, it } from 'vitest';
import { typographieFrancaise } from '../../scripts/typography/french.ts';
import { corpus, toVisible } from './corpus.ts';
import { randomFrom } from './random.ts';

const GLUE = ['', ' ', ' ', '. ', ', ', '\n', '\u00A0', '"', ' - '];
const SIGNS = [
  ...' \n\u00A0\u202F"\'«»“”!?;:.…-–×€%<>/()1axMX',
  ...'... -- 20 2h30 10000 000 k€ mois HT oe etc n° p. M. www.x.fr a@b.fr http: :) jours'.split(
    ' ',
  ),
];

const typeset = (text: string): string => toVisible(typographieFrancaise(text));

describe('the corpus', () => {
  it('holds at least 120 examples', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
  });

  it.each(corpus)('prints « $typed » as « $printed »', ({ typed, printed }) => {
    expect(typeset(typed)).toBe(toVisible(printed));
  });

  it.each(corpus)('leaves « $printed » as it is', ({ printed }) => {
    expect(typeset(printed)).toBe(toVisible(printed));
  });
});

describe('typographieFrancaise', () => {
  it('changes nothing more when applied twice to any concatenation of examples', () => {
    const { pick, upTo } = randomFrom(2023);
    for (let round = 0; round < 1000; round++) {
      const text = Array.from({ length: 1 + upTo(5) }, () => pick(corpus).typed + pick(GLUE)).join(
        '',
      );
      const once = typographieFrancaise(text);
      expect(toVisible(typographieFrancaise(once)), text).toBe(toVisible(once));
    }
  });

  it('changes nothing more when applied twice to any heap of signs', () => {
    const { pick, upTo } = randomFrom(1789);
    for (let round = 0; round < 4000; round++) {
      const text = Array.from({ length: 1 + upTo(12) }, () => pick(SIGNS)).join('');
      const once = typographieFrancaise(text);
      expect(toVisible(typographieFrancaise(once)), JSON.stringify(text)).toBe(toVisible(once));
    }
  });

  it('keeps every letter and digit, and addresses to the letter', () => {
    const { pick, upTo } = randomFrom(1901);
    const bare = (text: string): string =>
      text
        .replace(/œ/g, 'oe')
        .replace(/Œ/g, 'OE')
        .replace(/[^\p{L}\p{N}]|x/gu, '')
        .toLowerCase();
    for (let round = 0; round < 1000; round++) {
      const text = Array.from({ length: 1 + upTo(5) }, () => pick(corpus).typed).join(' ');
      expect(bare(typographieFrancaise(text))).toBe(bare(text));
    }
  });

  it('keeps soft hyphens', () => {
    expect(typeset('réfé\u00ADrence\u00ADment !')).toBe('réfé¬rence¬ment|!');
  });

  it('keeps a literal object replacement character', () => {
    expect(typeset('\uFFFC : locavor.fr\uFFFC!')).toBe('\uFFFC~: locavor.fr\uFFFC|!');
  });

  it('leaves a paragraph break before a sign alone', () => {
    expect(typeset('Fin\n\n! Attention')).toBe('Fin\n\n! Attention');
  });

  it('does nothing to an empty text', () => {
    expect(typographieFrancaise('')).toBe('');
  });
});
