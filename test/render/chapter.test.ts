import { describe, expect, it } from 'vitest';
import { guideOfChapter } from '../support/edition.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';
import { all, one, raw, text } from '../support/html.ts';
import { graphique, image } from '../support/pieces.ts';
import { pageOf } from '../support/rendered.ts';

const page = pageOf(FULL_GUIDE);
const chapterPage = (...args: Parameters<typeof guideOfChapter>) => pageOf(guideOfChapter(...args));

describe('a chapter', () => {
  it('shows a worked example as a table, every figure with its unit', () => {
    const rows = all(one(page, '.exemple'), 'tr').map((row) =>
      row.children.filter((child) => typeof child !== 'string').map(text),
    );
    expect(rows.slice(1)).toEqual([
      ['Distance parcourue', '0,5 €/km', '264 € 528 km', '220 € 440 km', '−44 €', ''],
      ['Temps de vente de l’exploitant', '12 €/h', '936 € 78 h', '360 € 30 h', '−576 €', ''],
      ['Temps de préparation', '12 €/h', '720 € 60 h', '360 € 30 h', '−360 €', ''],
      ['Coût de la vente', '', '1 920 €', '940 €', '−980 €', ''],
      ['Chiffre d’affaires annuel', '', '5 561 €', '5 406 €', '−155 €', ''],
      ['Part du chiffre d’affaires', '', '34,5 %', '17,4 %', '', ''],
    ]);
  });

  it('never lets a figure of a worked example break from its unit', () => {
    const cells = all(one(page, '.exemple'), 'td').map(raw);
    expect(cells.filter((cell) => /\d (?:€|%|km|h)/.test(cell))).toEqual([]);
  });

  it('says the bars of a worked example in words', () => {
    const [bar] = all(one(page, '.exemple'), '.exemple-barres');
    expect(bar && one(bar, 'svg').attributes['aria-label']).toBe(
      '264\u00a0€ avant, 220\u00a0€ après',
    );
  });

  it('draws a chart that has data, with its title and its source', () => {
    const figure = one(page, 'figure');
    expect(all(figure, 'rect')).toHaveLength(3);
    expect(text(one(figure, 'figcaption'))).toBe('Outils mis en ligne chaque année');
    expect(text(one(figure, '.graphique-source'))).toBe(
      'Source : enquête RMT Alimentation locale, 2022',
    );
  });

  it('prints what is known in words of a chart without data', () => {
    const missing = graphique('annees', {
      donnees: undefined,
      manque: 'Les données.',
      en_mots: 'La **commission** domine.',
    });
    const figure = one(chapterPage('::graphique{id=annees}', { graphiques: [missing] }), 'figure');
    expect(text(figure)).toBe(
      'La commission domine. Source : enquête RMT Alimentation locale, 2022',
    );
  });

  it('leaves out a chart of which nothing is known, and shows its place in drafts', () => {
    const missing = graphique('annees', { donnees: undefined, manque: 'Les données du RMT.' });
    const document = guideOfChapter('::graphique{id=annees}', { graphiques: [missing] });
    expect(all(pageOf(document), 'figure')).toEqual([]);
    expect(text(one(pageOf(document, { draft: true }), 'figure'))).toBe(
      'Outils mis en ligne chaque année Graphique à venir. Les données du RMT.',
    );
  });

  it('does not divide names, in its text or in the words of a chart', () => {
    const graphiques = [
      graphique('annees', { donnees: undefined, en_mots: 'Avec distributeurs.' }),
    ];
    const printed = (nom: string) => {
      const edition = { editeurs: [{ nom }] };
      const corps = 'Avec distributeurs.\n\n::graphique{id=annees}';
      return raw(one(chapterPage(corps, { graphiques, edition }), '.chapitre-corps'));
    };
    expect(printed('Les distributeurs')).not.toContain('\u00ad');
    expect(printed('FNAB').match(/\u00ad/g)?.length).toBeGreaterThan(1);
  });

  it('carries its pictures, with their sizes and what they show in words', () => {
    const images = [image('photos/marché.png')];
    const picture = one(chapterPage('![Un étal](photos/marché.png)', { images }), 'img');
    expect(picture.attributes).toEqual({
      src: 'data:image/png;base64,AQID',
      alt: 'Un étal',
      width: '320',
      height: '200',
    });
  });

  it('asks for no picture that it does not carry', () => {
    const picture = one(chapterPage('![Un étal](https://ferme.fr/etal.png)'), 'img');
    expect(picture.attributes).toEqual({ alt: 'Un étal' });
  });

  it('carries the pictures of the words of a chart too', () => {
    const graphiques = [
      graphique('annees', { donnees: undefined, en_mots: '![Un étal](photos/etal.png)' }),
    ];
    const images = [image('photos/etal.png')];
    const picture = one(chapterPage('::graphique{id=annees}', { graphiques, images }), 'img');
    expect(picture.attributes.src).toBe('data:image/png;base64,AQID');
  });
});
