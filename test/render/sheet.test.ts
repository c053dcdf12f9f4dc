import { describe, expect, it } from 'vitest';
import { guideOfSheet } from '../support/edition.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';
import { all, one, text } from '../support/html.ts';
import { image } from '../support/pieces.ts';
import { pageOf } from '../support/rendered.ts';

const page = pageOf(FULL_GUIDE);
const sheetPage = (...args: Parameters<typeof guideOfSheet>) => pageOf(guideOfSheet(...args));

describe('a sheet', () => {
  it('carries the heading of its category where it is the first, and its name alone elsewhere', () => {
    const opening = (id: string) => {
      const [first] = all(one(page, `#${id}`), '.bandeau-categorie');
      return [first?.tag, first?.attributes.id, first && text(first)];
    };
    expect(opening('panier-du-vercors')).toEqual([
      'h2',
      'partie-ferme',
      'Ventes organisées par la ferme',
    ]);
    expect(opening('maraichvente')).toEqual(['p', undefined, 'Ventes organisées par la ferme']);
    expect(opening('halle-en-ligne')[0]).toBe('h2');
  });

  it('says « Non communiqué » where a rubric is there and empty, and nothing where it is not', () => {
    const rubrics = (rubriques: Record<string, string | null>) =>
      all(sheetPage({ rubriques }), '.rubrique').map(text);
    expect(rubrics({ collectif: null })).toEqual(['Ventes en collectif Non communiqué']);
    expect(rubrics({})).toEqual([]);
  });

  it('says « Non communiqué » where the cost is empty', () => {
    expect(text(one(sheetPage({ rubriques: { cout: null }, tarifs: [] }), '.cout'))).toBe(
      'Coût d’utilisation Non communiqué',
    );
  });

  it('has a monogram where it has no logo, which is not read out', () => {
    const monogram = one(sheetPage({ nom: 'La Ruche qui dit Oui !' }), '.monogramme');
    expect(text(monogram)).toBe('RO');
    expect(monogram.attributes['aria-hidden']).toBe('true');
  });

  it('prints the addresses of its site, of its contact and of its documents, as links', () => {
    const links = all(one(page, '#panier-du-vercors'), 'a').map((link) => [
      link.attributes.href,
      text(link),
    ]);
    expect(links).toEqual([
      ['mailto:bonjour@panier-du-vercors.fr', 'bonjour@panier-du-vercors.fr'],
      ['https://panier-du-vercors.fr/', 'panier-du-vercors.fr'],
      ['https://panier-du-vercors.fr/aide', 'panier-du-vercors.fr/aide'],
    ]);
  });

  it('repeats the row of the tool in the summary, in words too', () => {
    const marks = all(one(sheetPage(), '.releve'), 'li').map((item) => [
      text(item),
      one(item, 'svg').attributes['aria-label'],
    ]);
    expect(marks).toEqual([
      ['Autonomie', 'oui'],
      ['Collectif', 'en partie'],
      ['En ligne (CB)', 'non'],
    ]);
  });

  it('sets its name in the size that its length asks for', () => {
    const name = one(sheetPage({ nom: 'Un outil au nom vraiment très long' }), '.bandeau-nom');
    expect(name.attributes.style).toBe('--nom:34pt');
  });

  it('says of each text where it was written, for the messages on its layout', () => {
    expect(one(page, '#panier-du-vercors-resiliation').attributes['data-source']).toBe(
      'content/outils/panier-du-vercors.yaml:1',
    );
  });

  it('has the logo of the tool in place of a monogram, with its name in words', () => {
    const sheet = sheetPage(
      { nom: 'Socleo', logo: 'logos/socleo.png' },
      { images: [image('logos/socleo.png')] },
    );
    expect(one(sheet, '.bandeau-logo').attributes).toMatchObject({
      src: 'data:image/png;base64,AQID',
      alt: 'Logo de Socleo',
    });
    expect(all(sheet, '.monogramme')).toEqual([]);
  });
});
