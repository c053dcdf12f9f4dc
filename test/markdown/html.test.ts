import { describe, expect, it } from 'vitest';
import { inlineToHtml, proseToHtml } from '../../scripts/markdown/html.ts';
import { all, headingLevels, one, parseHtml, raw, text } from '../support/html.ts';
import { corpus } from '../typography/corpus.ts';

const prose = (markdown: string, options = {}) => parseHtml(proseToHtml(markdown, options));

describe('prose', () => {
  it('makes nothing of nothing', () => {
    expect(proseToHtml('')).toBe('');
    expect(proseToHtml('', { screen: true })).toBe('');
  });

  it('becomes paragraphs, lists and tables', () => {
    const html = prose('Un.\n\n- deux\n  - trois\n\n| Prix |\n|---|\n| 20 € |');
    expect(all(html, 'p').map(text)).toContain('Un.');
    expect(all(html, 'li')).toHaveLength(2);
    expect(text(one(html, 'td'))).toBe('20 €');
  });

  it('gets French typography', () => {
    expect(raw(prose("L'outil coûte 20 €/mois ; est-ce cher ?"))).toBe(
      'L’outil coûte 20\u00a0€/mois\u202f; est-ce cher\u202f?',
    );
  });

  it('is hyphenated', () => {
    expect(raw(prose('La commercialisation'))).toContain('\u00ad');
  });

  it('does not divide the names that it is given', () => {
    const names = new Set(['distributeurs']);
    expect(raw(prose('Avec distributeurs', { names }))).toBe('Avec distributeurs');
    expect(raw(prose('Avec distributeurs'))).toContain('\u00ad');
  });

  it('leaves printed addresses as they are', () => {
    const html = prose('Voir <https://commercialisation.fr/fonctionnalites?a=b>');
    expect(raw(one(html, '.adresse'))).toBe('commercialisation.fr/fonctionnalites?a=b');
  });

  it('sets its headings deeper by what it is told', () => {
    expect(headingLevels(prose('## Un\n\n### Deux\n\n## Trois', { headingShift: 2 }))).toEqual([
      4, 5, 4,
    ]);
  });

  it('has no heading below the sixth level', () => {
    expect(headingLevels(prose('##### Un', { headingShift: 4 }))).toEqual([6]);
  });

  it.each([
    ['a block', '<div class="piege">bloc</div>\n\nUn.'],
    ['an inline element', 'Un <b class="piege">mot</b>.'],
    ['a script', 'Un.\n\n<script>piege()</script>'],
    ['a comment', 'Un. <!-- piege -->'],
    ['an element in a directive', ':::encadre\n<iframe src="piege"></iframe>\n\nUn.\n:::'],
  ])('lets no raw HTML through: %s', (_, markdown) => {
    const html = proseToHtml(markdown);
    expect(html).toContain('Un');
    expect(html).not.toMatch(/class="piege"|<script|<!--|<b\b|<iframe/);
  });

  it('shows what looks like HTML in code as text', () => {
    expect(text(one(prose('`<script>`'), 'code'))).toBe('<script>');
  });

  it('gives the same HTML twice: the parsed text is not changed', () => {
    const markdown = '## Prix\n\nVoir [la fiche](#socleo), 1er mois :tva offert.';
    expect(proseToHtml(markdown)).toBe(proseToHtml(markdown));
  });
});

describe('a short text', () => {
  it('has no block around it', () => {
    expect(inlineToHtml('Vente **en ligne**')).toBe('Vente <strong>en ligne</strong>');
  });

  it('gets French typography', () => {
    expect(inlineToHtml("1er mois d'essai : 20 €")).toBe(
      '1<sup>er</sup> mois d’essai\u00a0: 20\u00a0€',
    );
  });

  it.each(corpus)('reads « $typed » as a prose does, be it plain or not', ({ typed }) => {
    const paragraph = proseToHtml(typed).replaceAll('\u00ad', '');
    // What would be a block of its own in a prose is words in a label.
    if (/^<p>(?:(?!<p>)[\s\S])*<\/p>$/.test(paragraph)) {
      expect(inlineToHtml(typed)).toBe(paragraph.slice('<p>'.length, -'</p>'.length));
    } else expect(typed).toMatch(/^(?:[-+*#>]|\d+[.)])|\n|\s$/);
  });

  it('is not hyphenated', () => {
    expect(inlineToHtml('Commercialisation multicanale')).not.toContain('\u00ad');
  });

  it('stays whole where it would be a list or a heading', () => {
    expect(text(parseHtml(inlineToHtml('1. Choisir')))).toBe('1. Choisir');
  });

  it('lets no raw HTML through', () => {
    expect(inlineToHtml('Un <img src=x onerror=alert(1)> outil')).toBe('Un  outil');
    expect(inlineToHtml('<div>Un</div>')).not.toContain('<div');
  });
});
