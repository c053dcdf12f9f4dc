import { describe, expect, it } from 'vitest';
import { countText } from '../../scripts/web/client/count-text.ts';
import {
  type Answer,
  EVERYTHING,
  fromQuery,
  inOrder,
  isKept,
  toQuery,
} from '../../scripts/web/client/selection.ts';

const tool = (nom: string, rang: number, categorie: string, stocks: Answer, ventes: Answer) => ({
  ...{ nom, rang, categorie },
  notes: new Map<string, Answer>(Object.entries({ stocks, ventes })),
});
const TOOLS = [
  tool('Socleo', 0, 'ferme', 'oui', 'non'),
  tool('Étal', 1, 'ferme', 'partiel', 'oui'),
  tool('AmapJ', 2, 'tiers', 'non', 'partiel'),
];
const kept = (asked: Partial<typeof EVERYTHING>) =>
  TOOLS.filter((one) => isKept(one, { ...EVERYTHING, ...asked })).map(({ nom }) => nom);
const order = (tri: string, inverse = false) =>
  inOrder(TOOLS, { ...EVERYTHING, tri, inverse }).map(({ nom }) => nom);
const known = { criteres: ['stocks', 'ventes'], categories: ['ferme', 'tiers'] };

describe('what is kept', () => {
  it('is everything as long as nothing is asked for', () => {
    expect(kept({})).toEqual(['Socleo', 'Étal', 'AmapJ']);
  });

  it('answers all criteria, be it in part', () => {
    expect(kept({ criteres: ['stocks'] })).toEqual(['Socleo', 'Étal']);
    expect(kept({ criteres: ['stocks', 'ventes'] })).toEqual(['Étal']);
  });

  it('answers wholly, if that is asked for', () => {
    expect(kept({ criteres: ['stocks'], enPartie: false })).toEqual(['Socleo']);
  });

  it('is of one of the categories', () => {
    expect(kept({ categories: ['tiers'] })).toEqual(['AmapJ']);
    expect(kept({ categories: ['tiers', 'ferme'] })).toHaveLength(3);
  });
});

describe('the order', () => {
  it('is the guide’s, by category', () => {
    expect(order('categorie')).toEqual(['Socleo', 'Étal', 'AmapJ']);
  });

  it('by name is the French one, either way', () => {
    expect(order('nom')).toEqual(['AmapJ', 'Étal', 'Socleo']);
    expect(order('nom', true)).toEqual(['Socleo', 'Étal', 'AmapJ']);
  });

  it('by criterion begins with those that answer it, or with those that do not', () => {
    expect(order('ventes')).toEqual(['Étal', 'AmapJ', 'Socleo']);
    expect(order('ventes', true)).toEqual(['Socleo', 'AmapJ', 'Étal']);
  });
});

describe('the address', () => {
  it('says nothing of what is as at first', () => {
    expect(toQuery(EVERYTHING)).toBe('');
  });

  it('gives back what was put into it', () => {
    const selection = {
      ...{ criteres: ['stocks', 'ventes'], enPartie: false, categories: ['tiers'] },
      ...{ tri: 'ventes', inverse: true },
    };
    expect(toQuery(selection)).toBe(
      'critere=stocks,ventes&reponse=oui&categorie=tiers&tri=-ventes',
    );
    expect(fromQuery(toQuery(selection), known)).toEqual(selection);
  });

  it('is read without what the guide does not know', () => {
    expect(fromQuery('?critere=disparu,stocks&categorie=x&tri=prix', known)).toEqual({
      ...EVERYTHING,
      criteres: ['stocks'],
    });
  });
});

describe('the count', () => {
  it.each([
    [9, 9, '9 outils, par catégorie'],
    [3, 9, '3 outils sur 9, par catégorie'],
    [1, 9, '1 outil sur 9, par catégorie'],
    [0, 9, '0 outil sur 9, par catégorie'],
  ])('of %i of %i is « %s »', (some, all, words) => {
    expect(countText(some, all, 'Catégorie')).toBe(words);
  });
});
