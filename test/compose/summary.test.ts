import { describe, expect, it } from 'vitest';
import { composeSummary } from '../../scripts/compose/summary.ts';
import { type Changes, edition, OUTILS } from '../support/edition.ts';
import { critere, FERME, fiche, TIERS } from '../support/pieces.ts';

const summary = (changes: Changes = {}) => composeSummary(edition(changes));
const need = (id: string) => summary().besoins.find(({ critere }) => critere.id === id);

describe('the summary', () => {
  it('has a section for each category of the plan, with its tools in order', () => {
    const sections = summary().sections.map(({ categorie, lignes }) => [
      categorie.titre_court,
      ...lignes.map(({ nom }) => nom),
    ]);
    expect(sections).toEqual([
      ['Par la ferme', 'Panier du Vercors', 'MaraîchVente'],
      ['Par un tiers', 'La Halle en ligne'],
    ]);
  });

  it('has one note for each tool and criterion', () => {
    const notes = summary().sections.flatMap(({ lignes }) =>
      lignes.map((line) => line.notes.map(({ note }) => note).join(' ')),
    );
    expect(notes).toEqual(['oui partiel non', 'oui non non', 'non oui non']);
  });

  it('keeps notes under their criteria where a card gives them in another order', () => {
    const outils = [
      fiche('panier-du-vercors', {
        synthese: { en_ligne: 'oui', collectif: 'non', autonomie: 'partiel' },
      }),
      ...OUTILS.slice(1),
    ];
    const [line] = summary({ outils }).sections[0]?.lignes ?? [];
    expect(line?.notes.map(({ critere, note }) => [critere.id, note])).toEqual([
      ['autonomie', 'partiel'],
      ['collectif', 'non'],
      ['en_ligne', 'oui'],
    ]);
  });

  it('has its columns in the order of their groups, as its header has them', () => {
    const groupes = [
      { id: 'vente', titre: 'Vente' },
      { id: 'paiement', titre: 'Paiement' },
    ];
    const criteres = [
      critere('en_ligne', 'paiement'),
      critere('autonomie', 'vente'),
      critere('collectif', 'vente'),
    ];
    const { groupes: header, sections } = summary({ criteres: { groupes, criteres } });
    const columns = header.flatMap((groupe) => groupe.criteres.map(({ id }) => id));
    expect(columns).toEqual(['autonomie', 'collectif', 'en_ligne']);
    for (const { notes } of sections.flatMap(({ lignes }) => lignes)) {
      expect(notes.map(({ critere }) => critere.id)).toEqual(columns);
    }
  });

  it('leaves out a group without criteria', () => {
    const groupes = [
      { id: 'vente', titre: 'Vente' },
      { id: 'autre', titre: 'Autre' },
    ];
    const criteres = { groupes, criteres: [critere('autonomie', 'vente')] };
    expect(summary({ criteres }).groupes.map(({ titre }) => titre)).toEqual(['Vente']);
  });

  it('counts the column of names among its columns', () => {
    expect(summary().colonnes).toBe(4);
  });

  it('leaves out the tools that the edition does not print', () => {
    const changes = { outils: [...OUTILS, fiche('hors-plan', { nom: 'Hors plan' })] };
    expect(JSON.stringify(summary(changes))).not.toContain('Hors plan');
  });
});

describe('the needs, derived from the matrix,', () => {
  it('are one for each criterion', () => {
    expect(summary().besoins.map(({ critere }) => critere.besoin)).toEqual([
      'Vendre moi-même à la ferme',
      'Vendre à plusieurs',
      'Être payé par carte bancaire',
    ]);
  });

  it('name the tools that answer, with their category', () => {
    expect(need('autonomie')?.oui).toEqual([
      { id: 'panier-du-vercors', nom: 'Panier du Vercors', categorie: FERME },
      { id: 'maraichvente', nom: 'MaraîchVente', categorie: FERME },
    ]);
  });

  it('set apart the tools that answer in part', () => {
    expect(need('collectif')).toMatchObject({
      oui: [{ id: 'halle-en-ligne', categorie: TIERS }],
      partiel: [{ id: 'panier-du-vercors' }],
    });
  });

  it('name none where no tool answers', () => {
    expect(need('en_ligne')).toMatchObject({ oui: [], partiel: [] });
  });
});
