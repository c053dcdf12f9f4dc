import { describe, expect, it } from 'vitest';
import type { Chart } from '../../scripts/compose/document.ts';
import { chartAlternative, chartSvg } from '../../scripts/render/chart.ts';
import type { Graphique } from '../../scripts/validate/schemas.ts';
import { all, one, parseHtml, text } from '../support/html.ts';
import { graphique } from '../support/pieces.ts';

const chart = (more: Partial<Graphique> = {}): Chart => ({
  ...graphique('annees', more).value,
  id: 'annees',
  local: false,
  place: 'content/graphiques/annees.yaml:1',
});
const drawn = (more: Partial<Graphique> = {}) => parseHtml(chartSvg(chart(more)) ?? '');
const bars = (more: Partial<Graphique>, side: 'width' | 'height') =>
  all(drawn(more), 'rect').map(({ attributes }) => Number(attributes[side]));

describe('a chart', () => {
  it('is not drawn without data', () => {
    const { donnees: _, ...others } = chart();
    expect(chartSvg(others)).toBeUndefined();
  });

  it('says its title and its figures in words', () => {
    expect(one(drawn(), 'svg').attributes).toMatchObject({
      role: 'img',
      'aria-label':
        'Outils mis en ligne chaque année 2018 : 4 ; 2019 : 8 ; 2020 : 1\u202f250 (outils).',
    });
    expect(chartAlternative(chart())).toBe('2018 : 4 ; 2019 : 8 ; 2020 : 1\u202f250 (outils).');
  });

  it.each(['colonnes', 'barres'] as const)('of « %s » labels each bar directly', (type) => {
    expect(all(drawn({ type }), '.graphique-libelle').map(text)).toEqual(['2018', '2019', '2020']);
    expect(all(drawn({ type }), '.graphique-valeur').map(text)).toEqual(['4', '8', '1 250']);
  });

  it.each([
    ['colonnes', 'height'],
    ['barres', 'width'],
  ] as const)('of « %s » has bars as long as its values, from zero', (type, side) => {
    const donnees = [
      { libelle: 'Commission', valeur: 30 },
      { libelle: 'Abonnement', valeur: 15 },
      { libelle: 'Gratuité', valeur: 0 },
    ];
    const [first = 0, second = 0, third] = bars({ type, donnees }, side);
    expect(first / second).toBeCloseTo(2, 1);
    expect(third).toBe(0);
  });

  it('can be drawn where all its values are zero', () => {
    const donnees = [
      { libelle: 'a', valeur: 0 },
      { libelle: 'b', valeur: 0 },
    ];
    expect(bars({ donnees }, 'height')).toEqual([0, 0]);
  });

  it('is as wide as the column that it stands in, so that its labels keep their size', () => {
    const [, , width] = (one(drawn(), 'svg').attributes.viewBox ?? '').split(' ');
    expect(Number(width)).toBeCloseTo((83 / 25.4) * 96, 0);
  });

  it('leaves more room for long labels than for short ones', () => {
    const starts = (libelle: string) => {
      const donnees = [
        { libelle, valeur: 1 },
        { libelle: 'b', valeur: 2 },
      ];
      const [bar] = all(drawn({ type: 'barres', donnees }), 'rect');
      return Number(bar?.attributes.x);
    };
    expect(starts('Abonnement annuel')).toBeGreaterThan(starts('a'));
  });

  it('shows labels as they are typed, whatever signs they hold', () => {
    const donnees = [
      { libelle: 'A & B', valeur: 1 },
      { libelle: '<script>"', valeur: 2 },
    ];
    expect(all(drawn({ donnees }), '.graphique-libelle').map(text)).toEqual(['A & B', '<script>"']);
  });
});
