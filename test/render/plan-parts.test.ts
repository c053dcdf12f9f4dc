/** The parts that an edition may add to its plan, as HTML. */
import { describe, expect, it } from 'vitest';
import { guide, PLAN } from '../support/edition.ts';
import { all, one, text } from '../support/html.ts';
import { pageOf, stylesOf } from '../support/rendered.ts';

const document = guide({
  glossaire: [
    { terme: 'SCIC', definition: "Une coopérative, d'intérêt collectif.", voir: ['AMAP'] },
    { terme: 'AMAP', developpe: 'Association de maintien', definition: 'Des contrats.' },
  ],
  edition: {
    plan: [
      { partie: 'lecture' },
      ...PLAN.slice(4, -1),
      { partie: 'glossaire' },
      { partie: 'index' },
    ],
  },
});
const page = pageOf(document);
const shown = (root: string, selector: string) => all(one(page, root), selector).map(text);

describe('the index', () => {
  it('is a list of links with their pages, and marks that are read', () => {
    const tools = all(one(page, '.index-outils'), 'a');
    expect(tools.map(({ attributes }) => attributes.href)).toEqual([
      '#halle-en-ligne',
      '#maraichvente',
      '#panier-du-vercors',
    ]);
    expect(tools.map(text)[0]).toBe('Halle en ligne (La) 00');
    const marks = all(one(page, '.index'), 'svg').flatMap(
      ({ attributes }) => attributes['aria-label'] ?? [],
    );
    expect(new Set(marks)).toEqual(new Set(['oui', 'en partie']));
  });

  it('says of a criterion that no tool answers it', () => {
    expect(shown('.index-besoins', '.non-communique')).toEqual(['Aucun outil']);
  });

  it('has headings below that of the part', () => {
    expect(shown('.index', 'h2')).toEqual(['Index']);
    expect(shown('.index', 'h3')).toEqual(['Les outils', 'Les critères']);
  });
});

describe('the glossary', () => {
  it('is a list of words and what they mean, in French typography', () => {
    expect(shown('.glossaire', 'dt')).toEqual(['AMAP', 'SCIC']);
    expect(shown('.glossaire', 'dd')).toEqual([
      'Association de maintien. Des contrats.',
      'Une coopérative, d’intérêt collectif. Voir AMAP.',
    ]);
  });

  it('leads from a word to the other that it names', () => {
    const [link] = all(one(page, '.glossaire'), 'a');
    const target = link?.attributes.href?.slice(1) ?? '';
    expect(text(one(page, `#${target}`))).toMatch(/^AMAP/);
  });
});

describe('the page that explains a sheet', () => {
  it('names in a list what the numbers of its drawing show', () => {
    const reading = one(page, '.page-lecture');
    const numbers = all(reading, 'text')
      .map(text)
      .filter((one) => /^\d$/.test(one));
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(all(one(page, '.lecture-legende'), 'li')).toHaveLength(numbers.length);
    expect(one(reading, '.planche').attributes['aria-hidden']).toBe('true');
  });

  it('explains the marks, the categories of the guide, what is not given and the codes', () => {
    expect(shown('.page-lecture', 'h3')).toEqual([
      'Les trois marques',
      'Les catégories',
      '« Non communiqué »',
      'Les codes à photographier',
    ]);
    expect(shown('.page-lecture', '.lecture-categories')).toEqual([
      'Ventes organisées par la ferme Ventes organisées par un tiers',
    ]);
  });
});

it('these parts have pages of their own, with their name in the foot', () => {
  const styles = stylesOf(document);
  for (const [name, title] of [
    ['lecture', 'Comment lire une fiche'],
    ['index', 'Index'],
    ['glossaire', 'Glossaire'],
  ]) {
    expect(styles).toMatch(new RegExp(`@page p-${name}:left\\{[^}]*"${title}"`));
  }
});
