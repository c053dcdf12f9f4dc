import { describe, expect, it } from 'vitest';
import { renderInstructions } from '../../scripts/booklet/instructions.ts';
import { guide } from '../support/edition.ts';
import { plain } from '../support/pdf-reader.ts';
import { folders } from '../support/rendered.ts';

const told = (pages: number, folded: boolean, document = guide()) => {
  const html = renderInstructions(document, { pages, folded }, folders);
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
  const text = body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#8239;', ' ');
  return { html, body, text: plain(text) };
};

describe('the instructions of a folded booklet', () => {
  it('say how many sheets it has, how to print it, and which pages of the file are its sheets', () => {
    const { text } = told(28, true);
    expect(text).toContain('7 feuilles a4, recto verso');
    expect(text).toContain('retourner sur le bord court');
    expect(text).toContain('toutes, ou 3-16 pour ne pas');
    expect(text).toContain('la couverture (pages 28 et 1)');
    expect(text).toContain('les pages 14 et 15 sur le dessus');
  });

  it('take both sides of a sheet', () => {
    expect(told(28, true).body.match(/<section/g)).toHaveLength(2);
  });

  it('list the order of the sheets, as long as there is room for it', () => {
    expect(told(28, true).text).toContain('7 16 | 13 14 | 15');
    expect(told(6, true).text).toContain('1 6 | 1 2 | blanche');
    expect(told(400, true).text).not.toContain('feuille pages au recto');
  });
});

describe('the instructions of two pages a sheet', () => {
  it('take one page, and speak of no fold', () => {
    const { body, text } = told(28, false);
    expect(body.match(/<section/g)).toHaveLength(1);
    expect(text).toContain('14 feuilles a4, recto seul');
    expect(text).toContain('toutes, ou 2-15 pour ne pas');
    expect(text).not.toMatch(/pli/);
  });
});

it('gives the instructions the title of the edition, escaped, and no way to the network', () => {
  const document = guide({ edition: { titre: 'Guide <script>' } });
  const { html, body } = told(28, true, document);
  expect(body).not.toContain('<script');
  expect(html).toMatch(/content="default-src (?:'|&#x27;)none/);
});
