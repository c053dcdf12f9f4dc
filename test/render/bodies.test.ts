import { describe, expect, it } from 'vitest';
import type { EditionFile } from '../../scripts/validate/schemas.ts';
import { guide } from '../support/edition.ts';
import { all, hasClass, one, text } from '../support/html.ts';
import { image } from '../support/pieces.ts';
import { pageOf } from '../support/rendered.ts';

const page = (more: Partial<EditionFile>) =>
  pageOf(guide({ edition: more, images: [image('logos/reseau.png')] }));
const logo = 'logos/reseau.png';

describe('the bodies that publish and fund the guide', () => {
  it('show their logo, with a text for it, and still their name', () => {
    const html = page({ editeurs: [{ nom: 'Réseau bio', precision: 'Fédération', logo }] });
    for (const part of ['#couverture', '#dos']) {
      const [body] = all(one(one(html, part), '.editeurs'), 'li');
      if (!body) throw new Error(`no publisher in ${part}`);
      const { src, alt } = one(body, 'img').attributes;
      expect(src).toMatch(/^data:image\/png;base64,/);
      expect(alt).toBe('Logo de Réseau bio');
      expect(text(body)).toBe('Réseau bio Fédération');
    }
  });

  it('show it in the credits and on the back for funders, and for contacts', () => {
    const html = page({
      financeurs: [{ nom: 'Région', logo }, { nom: 'Département' }],
      contacts: [{ nom: 'Réseau', logo }],
    });
    expect(all(one(html, '#credits'), 'img')).toHaveLength(1);
    expect(all(one(html, '#dos'), 'img')).toHaveLength(2);
    expect(hasClass(one(html, '#couverture'), 'bande')).toBe(true);
  });

  it('are names alone, as designed, where there are no logos', () => {
    const html = page({});
    expect(all(html, '.organisme-logo')).toEqual([]);
    expect(hasClass(one(html, '#couverture'), 'bande')).toBe(false);
  });
});

describe('the size of the title of the cover', () => {
  it('is that of its length', () => {
    const style = (titre: string) => one(page({ titre }), '#couverture').attributes.style;
    expect(style('Guide comparatif')).toBeUndefined();
    expect(style('Guide comparatif des outils de vente en ligne')).toBe('--corps-du-titre:30pt');
  });
});
