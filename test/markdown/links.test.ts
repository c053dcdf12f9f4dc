import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { addressHtml, printedAddress, rehypePrintedLinks } from '../../scripts/markdown/links.ts';
import { one, parseHtml, text } from '../support/html.ts';

const processor = unified().use(rehypePrintedLinks).use(rehypeStringify).freeze();

const printed = (href: string, label: string): string => {
  const tree: Root = { type: 'root', children: [h('a', { href }, label)] };
  return processor.stringify(processor.runSync(tree) as Root);
};
const read = (href: string, label: string): string => text(parseHtml(printed(href, label)));

describe('a printed address', () => {
  it.each([
    ['https://local.bio/', 'local.bio'],
    ['http://www.cagette.net', 'www.cagette.net'],
    ['https://www.youtube.com/@kuupanda6904', 'www.youtube.com/@kuupanda6904'],
    ['https://app.socleo.fr/aide/', 'app.socleo.fr/aide'],
    ['mailto:contact@amapj.fr', 'contact@amapj.fr'],
    ['https://a.fr/b?utm_source=x&id=3&fbclid=y#c', 'a.fr/b?id=3#c'],
    ['https://a.fr/b/?utm_medium=x', 'a.fr/b'],
    ['https://a.fr/v?v=KL9ZHv1bOo8', 'a.fr/v?v=KL9ZHv1bOo8'],
  ])('%s is written %s', (url, address) => {
    expect(printedAddress(url)).toBe(address);
  });

  it('shows accented letters, not their codes', () => {
    expect(printedAddress('https://ferme.fr/l%C3%A9gumes-d%27%C3%A9t%C3%A9')).toBe(
      'ferme.fr/légumes-d%27été',
    );
  });

  it('keeps codes that are no letters', () => {
    expect(printedAddress('https://ferme.fr/a%20b%FF')).toBe('ferme.fr/a%20b%FF');
  });

  it('may break after its dots and slashes, but not between the two slashes', () => {
    expect(addressHtml('https://a.fr/b//c')).toBe('a.<wbr>fr/<wbr>b//<wbr>c');
  });

  it('cannot bring markup into a template', () => {
    expect(addressHtml('https://a.fr/?x=<b>&"')).not.toMatch(/<b>|&"/);
    expect(text(parseHtml(addressHtml('https://a.fr/?x=<b>&"')))).toBe('a.fr/?x=<b>&"');
  });
});

describe('a link on paper', () => {
  it('shows its address after its text', () => {
    expect(read('https://local.bio/', 'le site')).toBe('le site (local.bio)');
  });

  it('shows its address once where its text is the address', () => {
    expect(read('https://local.bio/', 'local.bio')).toBe('local.bio');
    expect(read('https://local.bio/', 'https://local.bio')).toBe('local.bio');
    expect(read('mailto:contact@amapj.fr', 'contact@amapj.fr')).toBe('contact@amapj.fr');
  });

  it('leads to the whole address', () => {
    const link = one(parseHtml(printed('https://local.bio/', 'le site')), 'a');
    expect(link.attributes.href).toBe('https://local.bio/');
  });

  it('shows a place for the page number where it stays inside the guide', () => {
    const html = parseHtml(printed('#kuupanda', 'la fiche'));
    expect(text(html)).toBe('la fiche (p. 00)');
    expect(one(html, '.page-de').attributes['data-page-de']).toBe('kuupanda');
  });
});
