import { describe, expect, it } from 'vitest';
import { type MatrixSetting, matrixSetting } from '../../scripts/compose/matrix.ts';

interface Case {
  readonly criteria: number;
  readonly tools: number;
  readonly titre?: string;
  readonly precision?: string;
  readonly groups?: readonly string[];
}

/** A matrix of so many criteria, of which the first has a title of its own, in groups of like size. */
function setting({
  criteria,
  tools,
  titre = 'Vente en collectif',
  precision,
  groups = ['Vente'],
}: Case): MatrixSetting {
  const criteres = Array.from({ length: criteria }, (_, index) =>
    index === 0 ? { titre, precision } : { titre: 'Paiement en ligne', precision: 'CB' },
  );
  const size = Math.ceil(criteria / groups.length);
  return matrixSetting({
    titre: 'Synthèse des outils présentés',
    groupes: groups.map((name, index) => ({
      titre: name,
      criteres: criteres.slice(index * size, (index + 1) * size),
    })),
    sections: [Array.from({ length: tools }, (_, index) => `Outil ${index + 1}`)],
  });
}

const long = 'Organisation des tournées de livraison en point relais et à la ferme';
const ASIDE = 'itinéraires, créneaux, capacités de chargement, temps de trajet et coûts';

describe('the heads of the matrix', () => {
  it('are as designed over nine columns with titles of a usual length', () => {
    const { aPlat, noms, tete, petit, rangee, precisions } = setting({ criteria: 9, tools: 9 });
    expect({ aPlat, noms, tete, petit, rangee, precisions }).toEqual({
      aPlat: false,
      noms: undefined,
      tete: undefined,
      petit: false,
      rangee: undefined,
      precisions: true,
    });
  });

  it('lie flat over five columns or fewer', () => {
    expect(setting({ criteria: 5, tools: 9 }).aPlat).toBe(true);
    expect(setting({ criteria: 6, tools: 9 }).aPlat).toBe(false);
  });

  it('leave more room to 14 columns, and take smaller type where words ask for it', () => {
    expect(setting({ criteria: 14, tools: 9 }).noms).toBe(36);
    expect(setting({ criteria: 14, tools: 9 }).petit).toBe(false);
    expect(setting({ criteria: 14, tools: 9, titre: long, precision: 'itinéraires' }).petit).toBe(
      true,
    );
  });

  it('leave their precisions to the definitions before they grow too tall to be repeated', () => {
    const crowded = setting({ criteria: 14, tools: 9, titre: long, precision: ASIDE });
    expect(crowded.precisions).toBe(false);
    expect(crowded.tete ?? 47).toBeLessThan(263 / 4);
  });

  it('hold a title of any length, be they too tall to be repeated', () => {
    const tall = setting({ criteria: 14, tools: 9, titre: `${long} ${long} ${long}` });
    expect(tall.tete).toBeGreaterThan(263 / 4);
  });

  it('have the title of a group stand where a word of it is wider than its columns', () => {
    const narrow = setting({ criteria: 14, tools: 9, groups: Array(14).fill('Communication') });
    expect(narrow.groupesDebout).toEqual(Array(14).fill(true));
    expect(narrow.groupe).toBeGreaterThan(20);
    const wide = setting({ criteria: 14, tools: 9, groups: ['Communication', 'Vente'] });
    expect(wide.groupesDebout).toEqual([false, false]);
    expect(wide.groupe).toBeUndefined();
  });
});

describe('the rows of the matrix', () => {
  it('are lower where that keeps it on one page', () => {
    const { rangee, surPlusieursPages } = setting({ criteria: 9, tools: 16 });
    expect(rangee).toBeGreaterThanOrEqual(7.4);
    expect(rangee).toBeLessThan(11);
    expect(surPlusieursPages).toBe(false);
  });

  it('are as high as fills the pages it takes where it takes several', () => {
    const few = setting({ criteria: 9, tools: 30 });
    const more = setting({ criteria: 9, tools: 38 });
    expect([few.surPlusieursPages, more.surPlusieursPages]).toEqual([true, true]);
    expect(few.rangee ?? 11).toBeGreaterThan(more.rangee ?? 11);
  });
});
