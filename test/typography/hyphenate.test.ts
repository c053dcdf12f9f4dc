import { describe, expect, it } from 'vitest';
import { typographieFrancaise } from '../../scripts/typography/french.ts';
import { hyphenateFrench } from '../../scripts/typography/hyphenate.ts';
import { corpus, toVisible } from './corpus.ts';

const divide = (text: string): string => toVisible(hyphenateFrench(text));

describe('hyphenateFrench', () => {
  it.each([
    ['fonctionnement', 'fonc¬tion¬nement'],
    ['référencement', 'réfé¬ren¬cement'],
    ['les producteurs', 'les pro¬duc¬teurs'],
    ['(récapitulatif).', '(réca¬pitu¬latif).'],
    ['l’accompagnement', 'l’accom¬pagne¬ment'],
    ["l'accompagnement", "l'accom¬pagne¬ment"],
    ['particuliers/magasins', 'par¬ticu¬liers/magasins'],
    ['manœuvre et manœuvrables', 'manœuvre et manœu¬vrables'],
  ])('divides « %s » as « %s »', (text, expected) => {
    expect(divide(text)).toBe(expected);
  });

  it('leaves words of fewer than 7 letters whole', () => {
    expect(divide('vente ferme panier')).toBe('vente ferme panier');
  });

  it('keeps 3 letters on either side and between two divisions', () => {
    const words = 'utilisation individualisation épicerie automatiquement aménagée idéalement';
    for (const part of divide(words).split(/[ ¬]/)) expect(part.length).toBeGreaterThan(2);
  });

  it('leaves « con- » at no line end', () => {
    expect(divide('consommateurs')).toBe('consom¬mateurs');
  });

  it.each([
    'chez Kuupanda et CoopCircuits',
    'avec le réseau Auvergne-Rhône-Alpes',
    'FRAB FACTURATION',
    'un dépôt-vente, un porte-monnaie-électronique',
    'producteur·rices, professionnel·les',
    'professionnel(le)s et artisan(e)s',
    'agriculteur.rice.s, producteurs.rices',
    'fonction2023 2023fonction',
    'www.exemple.fr/fonctionnement',
    'contact@fonctionnement.fr',
    'fonctionnement.fr',
    'fonctionnement_annuel.pdf',
    'de M. Dupontel et Mme Dupontel',
  ])('leaves « %s » whole', (text) => {
    expect(divide(text)).toBe(text);
  });

  it('divides a word with a capital only where a sentence begins', () => {
    expect(divide('Fonctionnement')).toBe('Fonc¬tion¬nement');
    expect(divide('Oui. « Fonctionnement »')).toBe('Oui. « Fonc¬tion¬nement »');
    expect(divide('Oui\u202F! Fonctionnement')).toBe('Oui|! Fonc¬tion¬nement');
    expect(divide('le Fonctionnement')).toBe('le Fonctionnement');
    expect(divide('Source : Fonctionnement')).toBe('Source : Fonctionnement');
  });

  it('leaves given names whole, even there', () => {
    const names = new Set(['Kuupanda']);
    expect(hyphenateFrench('Kuupanda est né.', { names })).toBe('Kuupanda est né.');
  });

  it('changes nothing more when applied twice', () => {
    for (const { printed } of corpus) {
      const once = hyphenateFrench(printed);
      expect(divide(once)).toBe(toVisible(once));
    }
  });

  it('only adds soft hyphens, and typography leaves them alone', () => {
    for (const { printed } of corpus) {
      const divided = hyphenateFrench(printed);
      expect(divided.replaceAll('\u00AD', '')).toBe(printed);
      expect(typographieFrancaise(divided)).toBe(divided);
    }
  });
});
