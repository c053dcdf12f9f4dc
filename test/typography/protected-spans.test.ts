import { describe, expect, it } from 'vitest';
import {
  OPAQUE,
  protectedSpans,
  sparingProtected,
} from '../../scripts/typography/protected-spans.ts';

const found = (text: string): readonly string[] =>
  protectedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('protectedSpans', () => {
  it.each([
    'https://amapj.fr/carte.html',
    'http://x.fr:8080/a?b=1;c=2',
    'www.youtube.com/watch?v=KL9ZHv1bOo8',
    'www.local.bio/producteur',
    'laruchequiditoui.fr/fr/p/provide#cost',
    'apropos.coopcircuits.fr/nos-valeurs/',
    'bit.ly/offres-socleo-producteur',
    'local.bio',
    'LOCAL.BIO',
    'Locavor.fr',
    'contact@locavor.fr',
    'mailto:contact@locavor.fr',
    'locavor-charte-d-engagements.pdf',
    'référentiel_2023.xlsx',
    '04 75 00 00 00',
    '+33 4 75 00 00 00',
    '0475000000',
    '123 456 789 00012',
    ':)',
    ';-)',
  ])('finds %s', (address) => {
    expect(found(address)).toEqual([address]);
    expect(found(`Voir ${address} et le reste`)).toEqual([address]);
  });

  it.each([
    'producteur.rice.s',
    'adhérent.es',
    'la fin.Le début',
    'etc.',
    '0.35€/mois',
    'et/ou',
    'Source : (ex) ; (bis)',
    'À 10:30',
    '1 200 marchés',
    'en 2023',
  ])('finds nothing in « %s »', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['.', ',', ' ;', '?', '!', ')', ' »', '…', '...'])(
    'leaves the sentence its « %s » after an address',
    (sign) => {
      expect(found(`bit.ly/abc${sign}`)).toEqual(['bit.ly/abc']);
      expect(found(`cagette.net${sign}`)).toEqual(['cagette.net']);
    },
  );

  it('gives offsets in ascending order', () => {
    expect(protectedSpans('a@b.fr ou c.fr')).toEqual([
      { start: 0, end: 6 },
      { start: 10, end: 14 },
    ]);
  });
});

describe('sparingProtected', () => {
  it('hides the protected characters from the transformation and puts them back', () => {
    const seen: string[] = [];
    const result = sparingProtected('Oui, c.fr!', (masked) => {
      seen.push(masked);
      return masked.replace('!', ' !');
    });
    expect(seen).toEqual([`Oui, ${OPAQUE.repeat(4)}!`]);
    expect(result).toBe('Oui, c.fr !');
  });
});
