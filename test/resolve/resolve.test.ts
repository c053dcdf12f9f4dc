import { describe, expect, it } from 'vitest';
import type { EditionFile } from '../../scripts/validate/schemas.ts';
import { edition, OUTILS, PLAN } from '../support/edition.ts';
import { FERME, fiche } from '../support/pieces.ts';

describe('an edition', () => {
  it('has its own texts, and the identifier of its folder', () => {
    expect(edition({ edition: { titre: 'Guide bio' } })).toMatchObject({
      id: 'drome-2024',
      titre: 'Guide bio',
      source: { file: 'content/editions/drome-2024/edition.yaml' },
    });
  });

  it('has the parts of its plan in order', () => {
    expect(edition().plan.map(({ partie }) => partie)).toEqual(PLAN.map(({ partie }) => partie));
  });

  it('has whole cards and their category in place of their identifiers', () => {
    const tools = edition().plan.find((partie) => partie.partie === 'outils');
    expect(tools).toEqual({ partie: 'outils', categorie: FERME, outils: OUTILS.slice(0, 2) });
  });

  it('has whole chapters, in the order of the plan', () => {
    const plan = [
      { partie: 'chapitres' as const, titre: 'Introduction', chapitres: ['choisir', 'essor'] },
    ];
    const [part] = edition({ edition: { plan } }).plan;
    const chapters = part?.partie === 'chapitres' ? part.chapitres : [];
    expect(chapters.map(({ value }) => value.titre)).toEqual([
      'Chapitre choisir',
      'Chapitre essor',
    ]);
  });

  it('leaves out the tools that its plan does not name', () => {
    const outils = [...OUTILS, fiche('nouvel-outil')];
    expect(JSON.stringify(edition({ outils }).plan)).not.toContain('nouvel-outil');
  });

  it.each<[string, EditionFile['plan'][number]]>([
    ['a tool', { partie: 'outils', categorie: 'ferme', outils: ['disparu'] }],
    ['a category', { partie: 'outils', categorie: 'disparue', outils: ['maraichvente'] }],
    ['a chapter', { partie: 'chapitres', titre: 'Introduction', chapitres: ['disparu'] }],
  ])('cannot be resolved where its plan names %s that is not there', (_, partie) => {
    expect(() => edition({ edition: { plan: [partie] } })).toThrow(RangeError);
  });
});
