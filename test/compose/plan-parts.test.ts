/** The parts that an edition may add to its plan: how to read a sheet, index, glossary. */
import { describe, expect, it } from 'vitest';
import type { ContentsPart, GlossaryPart, IndexPart } from '../../scripts/compose/document.ts';
import { edition, guide, PLAN } from '../support/edition.ts';

const GLOSSAIRE = [
  { terme: 'SCIC', definition: 'Une coopérative.', voir: ['AMAP'] },
  { terme: 'AMAP', developpe: 'Association', definition: 'Des contrats.' },
];
const plan = [
  ...PLAN.slice(0, 3),
  { partie: 'lecture' as const },
  ...PLAN.slice(3, -1),
  { partie: 'glossaire' as const },
  { partie: 'index' as const },
  ...PLAN.slice(-1),
];
const whole = guide({ glossaire: GLOSSAIRE, edition: { plan } });
const part = <T>(kind: string): T => whole.parties.find((one) => one.kind === kind) as T;

describe('the index', () => {
  it('has the tools by name, without their articles, with the criteria they answer', () => {
    const { outils } = part<IndexPart>('index');
    const titles = (criteria: IndexPart['outils'][number]['oui']) => criteria.map(({ id }) => id);
    expect(outils.map((one) => [one.entree, titles(one.oui), titles(one.partiel)])).toEqual([
      ['Halle en ligne (La)', ['collectif'], []],
      ['MaraîchVente', ['autonomie'], []],
      ['Panier du Vercors', ['autonomie'], ['collectif']],
    ]);
  });

  it('has the criteria by title, with the tools that answer them by name', () => {
    const { criteres } = part<IndexPart>('index');
    const names = (tools: IndexPart['criteres'][number]['oui']) => tools.map(({ nom }) => nom);
    expect(criteres.map((one) => [one.critere.id, names(one.oui), names(one.partiel)])).toEqual([
      ['en_ligne', [], []],
      ['autonomie', ['MaraîchVente', 'Panier du Vercors'], []],
      ['collectif', ['La Halle en ligne'], ['Panier du Vercors']],
    ]);
  });
});

describe('the glossary', () => {
  it('has its words in the order of the alphabet, whatever that of the file', () => {
    const { termes } = part<GlossaryPart>('glossaire');
    expect(termes.map(({ terme }) => terme)).toEqual(['AMAP', 'SCIC']);
  });

  it('refers from a word to another by an identifier of its own', () => {
    const [amap, scic] = part<GlossaryPart>('glossaire').termes;
    expect(scic?.voir).toEqual([{ id: amap?.id, terme: 'AMAP' }]);
  });

  it('is no part of an edition whose plan does not name it', () => {
    expect(edition({ glossaire: GLOSSAIRE }).glossaire).toBeUndefined();
  });
});

describe('the contents', () => {
  it('lead to each of these parts', () => {
    const { entrees } = part<ContentsPart>('sommaire');
    expect(entrees.map(({ titre, cible }) => [titre, cible])).toEqual([
      ['Comment lire une fiche', 'lecture'],
      ['Introduction', 'partie-essor'],
      ['Synthèse des outils présentés', 'synthese'],
      ['Ventes organisées par la ferme', 'partie-ferme'],
      ['Ventes organisées par un tiers', 'partie-tiers'],
      ['Glossaire', 'glossaire'],
      ['Index', 'index'],
    ]);
  });

  it('explain a sheet themselves where no part does', () => {
    expect(part<ContentsPart>('sommaire').montrerLecture).toBe(false);
    const [, , contents] = guide().parties;
    expect(contents).toMatchObject({ kind: 'sommaire', montrerLecture: true });
  });
});
