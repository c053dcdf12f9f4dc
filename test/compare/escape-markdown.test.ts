import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../scripts/compare/escape-markdown.ts';
import { parseMarkdown } from '../../scripts/markdown/parse.ts';

const signs = fc.constantFrom(...'\\`*_[](){}<>~|&$@:!#-+.=1a/ "\'«é'.split(''));
const line = fc
  .oneof(
    fc.string(),
    fc.array(signs).map((all) => all.join('')),
  )
  .filter((text) => /^\S+( \S+)*$/.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text));

describe('text in Markdown', () => {
  it('is shown as it is, whatever signs it has', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { children } = parseMarkdown(escapeMarkdown(text));
        expect(children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(textOf(children)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown as it is between marks', () => {
    fc.assert(
      fc.property(line, (text) => {
        const [paragraph] = parseMarkdown(`x ~~${escapeMarkdown(text)}~~ y`).children;
        expect(paragraph).toMatchObject({ children: [{}, { type: 'delete' }, {}] });
        expect(textOf(paragraph)).toBe(`x ${text} y`);
      }),
    );
  });

  it.each([
    ['**20 €**', '\\*\\*20 €\\*\\*'],
    ['prix : 20 €', 'prix : 20 €'],
    ['https://exemple.fr', 'https\\://exemple.fr'],
    ['1. Lire', '1\\. Lire'],
    ['deux\nlignes', 'deux lignes'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});
