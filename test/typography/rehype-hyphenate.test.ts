import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypeHyphenate } from '../../scripts/typography/rehype-hyphenate.ts';
import { toVisible } from './corpus.ts';

const WORD = 'fonctionnement';
const DIVIDED = 'fonc¬tion¬nement';
const processor = unified()
  .use(rehypeHyphenate, { names: new Set(['Kuupanda']) })
  .use(rehypeStringify)
  .freeze();

const html = (...children: ElementContent[]): string => {
  const tree: Root = { type: 'root', children };
  processor.runSync(tree);
  return toVisible(processor.stringify(tree));
};

describe('rehypeHyphenate', () => {
  it.each(['p', 'li', 'td', 'dd'])('divides words in %s', (name) => {
    expect(html(h(name, WORD))).toBe(`<${name}>${DIVIDED}</${name}>`);
  });

  it.each(['h1', 'h2', 'h3', 'th', 'dt', 'div', 'pre', 'figcaption'])(
    'leaves words in %s whole',
    (name) => {
      expect(html(h(name, WORD))).toBe(`<${name}>${WORD}</${name}>`);
    },
  );

  it('leaves a paragraph in a header cell whole', () => {
    expect(html(h('th', [h('p', WORD)]))).toBe(`<th><p>${WORD}</p></th>`);
  });

  it('divides inside inline elements, but not in code', () => {
    expect(html(h('p', [h('strong', WORD), ' ', h('code', WORD)]))).toBe(
      `<p><strong>${DIVIDED}</strong> <code>${WORD}</code></p>`,
    );
  });

  it('divides a word that two nodes share', () => {
    expect(html(h('p', [h('em', 'fonction'), 'nement']))).toBe('<p><em>fonc¬tion</em>¬nement</p>');
  });

  it('leaves a link that shows its own address whole, and divides another', () => {
    const href = 'https://exemple.paysan/fonctionnement';
    const own = h('a', { href }, 'exemple.paysan/fonctionnement');
    expect(html(h('p', [own]))).toBe(`<p><a href="${href}">exemple.paysan/fonctionnement</a></p>`);
    expect(html(h('p', [h('a', { href }, WORD)]))).toBe(`<p><a href="${href}">${DIVIDED}</a></p>`);
  });

  it('knows a name in mid-sentence, though a node begins with it', () => {
    expect(html(h('p', ['avec ', h('b', 'Socleoland'), ' oui']))).toBe(
      '<p>avec <b>Socleoland</b> oui</p>',
    );
  });

  it('leaves the given names whole', () => {
    expect(html(h('li', 'Kuupanda'))).toBe('<li>Kuupanda</li>');
  });
});
