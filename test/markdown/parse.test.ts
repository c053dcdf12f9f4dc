import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from '../../scripts/markdown/parse.ts';

const types = (text: string) => parseMarkdown(text).children.map(({ type }) => type);

describe('parseMarkdown', () => {
  it('counts a byte order mark that stands inside of a file', () => {
    const text = '\ufeff\n\nfin';
    const last = parseMarkdown(text).children.at(-1);
    expect(text.slice(last?.position?.start.offset)).toBe('fin');
  });

  it('reads tables, lists and directives in blocks', () => {
    const text = '| a |\n|---|\n| b |\n\n- un\n\n::graphique{id=annees}\n\n:::grille\n- deux\n:::';
    expect(types(text)).toEqual(['table', 'list', 'leafDirective', 'containerDirective']);
  });

  it('reads a web address and an e-mail as links without any sign around them', () => {
    const [paragraph] = parseMarkdown('Voir www.local.bio ou contact@amapj.fr').children;
    const links = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(links.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([
      'http://www.local.bio',
      'mailto:contact@amapj.fr',
    ]);
  });

  it.each([
    'Retrait à 10:30',
    'Attention :fragile',
    'Prix :kg[lot]{a=b} compris',
    'Deux :un et :deux',
  ])('keeps « %s » as it is typed: a colon opens no directive in running text', (text) => {
    expect(textOf(parseMarkdown(text))).toBe(text);
  });

  it('keeps one tilde as it is typed', () => {
    expect(textOf(parseMarkdown('environ ~20~ fermes'))).toBe('environ ~20~ fermes');
  });

  it('parses a text once', () => {
    expect(parseMarkdown('Une **ferme**.')).toBe(parseMarkdown('Une **ferme**.'));
  });
});

describe('parseInline', () => {
  it('reads emphasis in a short text', () => {
    expect(parseInline('**20 €** par mois').map(({ type }) => type)).toEqual(['strong', 'text']);
  });

  it.each(['1. Choisir', '- Socleo', '# Prix', '::graphique{id=x}', '> 20 fermes'])(
    'keeps « %s », which would be a block, as it is typed',
    (text) => {
      expect(parseInline(text)).toEqual([{ type: 'text', value: text }]);
    },
  );
});
