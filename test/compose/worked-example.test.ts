import { describe, expect, it } from 'vitest';
import { composeExample } from '../../scripts/compose/worked-example.ts';
import type { Exemple } from '../../scripts/validate/schemas.ts';
import { exemple } from '../support/pieces.ts';

const line = (cout_unitaire: number, avant: number, apres: number): Exemple['lignes'][number] => ({
  poste: 'Emballage',
  unite: 'u',
  cout_unitaire,
  quantite: { avant, apres },
});
const composed = (more: Partial<Exemple> = {}) => composeExample(exemple('vente-1', more), false);

describe('a worked example', () => {
  it('multiplies quantities by unit costs', () => {
    expect(composed().lignes.map(({ montant }) => montant)).toEqual([
      { avant: 264, apres: 220 },
      { avant: 936, apres: 360 },
      { avant: 720, apres: 360 },
    ]);
  });

  it('computes amounts to the cent', () => {
    expect(composed({ lignes: [line(0.1, 3, 7)] }).lignes[0]?.montant).toEqual({
      avant: 0.3,
      apres: 0.7,
    });
    expect(composed({ lignes: [line(0.333, 1, 2)] }).lignes[0]?.montant).toEqual({
      avant: 0.33,
      apres: 0.67,
    });
  });

  it('rounds half a cent up, also where binary fractions fall short of it', () => {
    expect(composed({ lignes: [line(1.005, 1, 1)] }).lignes[0]?.montant.avant).toBe(1.01);
  });

  it('adds up the amounts as they are printed', () => {
    const lignes = [line(0.335, 1, 1), line(0.335, 1, 1), line(0.335, 1, 1)];
    expect(composed({ lignes }).cout).toEqual({ avant: 1.02, apres: 1.02 });
  });

  it('adds up amounts to the cost of the sale', () => {
    expect(composed().cout).toEqual({ avant: 1920, apres: 940 });
  });

  it('gives the share of the turnover, in per cent to one decimal', () => {
    expect(composed().part.avant).toBe(34.5);
    expect(composed().part.apres).toBe(17.4);
  });

  it('gives the difference of each line, of the cost and of the turnover, after less before', () => {
    const { lignes, ecartCout, ecartChiffreAffaires } = composed();
    expect(lignes.map(({ ecart }) => ecart)).toEqual([-44, -576, -360]);
    expect(ecartCout).toBe(-980);
    expect(ecartChiffreAffaires).toBe(-155);
  });

  it('finds no difference between two sums of the same cents', () => {
    const lignes = [line(0.1, 1, 3), line(0.2, 1, 0)];
    expect(composed({ lignes })).toMatchObject({ ecartCout: 0 });
  });

  it('measures its bars by the greatest amount of the example', () => {
    const bars = composed().lignes.map(({ barre }) => barre);
    expect(bars[1]).toEqual({ avant: 1, apres: 360 / 936 });
    expect(bars[0]).toEqual({ avant: 264 / 936, apres: 220 / 936 });
  });

  it('has bars of no length where nothing is spent', () => {
    expect(composed({ lignes: [line(0, 5, 5)] }).lignes[0]?.barre).toEqual({ avant: 0, apres: 0 });
  });

  it('knows its file and where its figures come from', () => {
    expect(composed()).toMatchObject({
      id: 'vente-1',
      source: 'content/exemples/vente-1.yaml:1',
      origine: 'Haute Loire Bio',
    });
  });
});
