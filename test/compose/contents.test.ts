import { describe, expect, it } from 'vitest';
import { composeContents, partIds } from '../../scripts/compose/contents.ts';
import { type Changes, edition, guide, OUTILS, PLAN } from '../support/edition.ts';
import { chapitre, fiche } from '../support/pieces.ts';

const contents = (changes: Changes = {}) => composeContents(edition(changes));

/** An edition of so many tools, all in one category. */
function ofTools(count: number): Changes {
  const ids = Array.from({ length: count }, (_, index) => `outil-${index + 1}`);
  return {
    outils: ids.map((id) => fiche(id)),
    edition: {
      plan: [
        { partie: 'sommaire' },
        { partie: 'chapitres', titre: 'Introduction', chapitres: ['essor', 'choisir'] },
        { partie: 'outils', categorie: 'ferme', outils: ids },
      ],
    },
  };
}

const SPLIT: Changes = {
  edition: {
    plan: [
      { partie: 'sommaire' },
      { partie: 'synthese' },
      { partie: 'outils', categorie: 'ferme', outils: ['maraichvente'] },
      { partie: 'outils', categorie: 'tiers', outils: ['halle-en-ligne'] },
      { partie: 'outils', categorie: 'ferme', outils: ['panier-du-vercors'] },
    ],
  },
};

describe('a category in two parts of the plan', () => {
  it('has a heading of its own in each, with identifiers that differ', () => {
    const { plan } = edition(SPLIT);
    expect(partIds(plan).slice(2)).toEqual(['partie-ferme', 'partie-tiers', 'partie-ferme--2']);
    const opened = guide(SPLIT).parties.flatMap((part) =>
      part.kind === 'fiche' ? [part.ouvre] : [],
    );
    expect(opened).toEqual(['partie-ferme', 'partie-tiers', 'partie-ferme--2']);
    expect(contents(SPLIT).entrees.map(({ cible }) => cible)).toEqual(['synthese', ...opened]);
  });

  it('is explained once, and has one section of the matrix', () => {
    expect(contents(SPLIT).categories.map(({ id }) => id)).toEqual(['ferme', 'tiers']);
    const [summary] = guide(SPLIT).parties.filter((part) => part.kind === 'synthese');
    expect(
      summary?.sections.map(({ categorie, lignes }) => [categorie.id, lignes.map(({ id }) => id)]),
    ).toEqual([
      ['ferme', ['maraichvente', 'panier-du-vercors']],
      ['tiers', ['halle-en-ligne']],
    ]);
  });
});

describe('the contents', () => {
  it('name a part once that has one chapter of the same title, such as a foreword', () => {
    const { entrees } = contents({
      outils: OUTILS,
      chapitres: [
        chapitre('mot', { titre: 'Avant-propos' }),
        chapitre('essor'),
        chapitre('choisir'),
      ],
      edition: {
        plan: [{ partie: 'chapitres', titre: 'Avant-propos', chapitres: ['mot'] }, ...PLAN],
      },
    });
    expect(entrees.slice(0, 2).map(({ titre, entrees: inner }) => [titre, inner.length])).toEqual([
      ['Avant-propos', 0],
      ['Introduction', 2],
    ]);
  });

  it('set tools in two columns where that saves a page', () => {
    const columns = [5, 20, 40, 80].map((count) => contents(ofTools(count)).surDeuxColonnes);
    expect(columns).toEqual([false, true, false, true]);
  });

  it('know whether there is a summary to speak of', () => {
    expect(contents().avecSynthese).toBe(true);
    expect(contents(ofTools(3)).avecSynthese).toBe(false);
  });
});
