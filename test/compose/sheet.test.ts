import { describe, expect, it } from 'vitest';
import type { SheetPart } from '../../scripts/compose/document.ts';
import { composeSheet, monogram } from '../../scripts/compose/sheet.ts';
import type { Fiche } from '../../scripts/validate/schemas.ts';
import { type Changes, edition } from '../support/edition.ts';
import { critere, FERME, fiche, locator } from '../support/pieces.ts';

const sheet = (more: Partial<Fiche> = {}, changes: Changes = {}): SheetPart =>
  composeSheet(edition(changes), fiche('panier', more), FERME, 'partie-ferme');
const keys = (rubrics: SheetPart['gauche']) => rubrics.map(({ cle }) => cle);
const rubriques = fiche('panier').value.rubriques;

describe('the rubrics of a sheet', () => {
  it('stand where the list of rubrics puts them, the cost and what follows it apart', () => {
    const { principe, gauche, droite, cout, suites } = sheet();
    expect(principe?.cle).toBe('principe');
    expect(keys(gauche)).toEqual(['fonctionnalites']);
    expect(keys(droite)).toEqual(['collectif']);
    expect(cout?.cle).toBe('cout');
    expect(keys(suites)).toEqual(['resiliation']);
  });

  it('keep the order of the list of rubrics, whatever that of the card', () => {
    const changes = {
      rubriques: ['b', 'a', 'c'].map((id) => ({
        id,
        titre: id,
        icone: 'euro',
        page: 'gauche' as const,
      })),
    };
    expect(keys(sheet({ rubriques: { a: 'x', b: 'x', c: 'x' } }, changes).gauche)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('are not printed where the card has no such key', () => {
    const { cout: _, collectif: __, ...others } = rubriques;
    const { droite, cout, suites } = sheet({ rubriques: others });
    expect([cout, keys(droite), keys(suites)]).toEqual([undefined, [], ['resiliation']]);
  });

  it.each([[null], [''], ['  \n']])('are printed without text where it is empty (%j)', (empty) => {
    const { droite } = sheet({ rubriques: { ...rubriques, collectif: empty } });
    expect(droite).toMatchObject([{ cle: 'collectif', texte: undefined, courte: true }]);
  });

  it('are each printed once, also where the principle and the cost change pages', () => {
    const [principe, , , cout] = edition().rubriques;
    const changes = {
      rubriques: [principe, cout].flatMap((rubrique) =>
        rubrique
          ? [{ ...rubrique, page: rubrique.page === 'gauche' ? 'droite' : 'gauche' } as const]
          : [],
      ),
    };
    const { gauche, droite, suites } = sheet({}, changes);
    expect([...gauche, ...droite, ...suites]).toEqual([]);
  });

  it('know their place on the sheet and in the card', () => {
    const source = locator('content/outils/panier.yaml', { 'rubriques.cout': 42 });
    const card = { ...fiche('panier'), source };
    expect(composeSheet(edition(), card, FERME, 'partie-ferme').cout).toMatchObject({
      id: 'panier-cout',
      source: 'content/outils/panier.yaml:42',
    });
  });

  it('are short up to 560 characters', () => {
    const short = (length: number) =>
      sheet({ rubriques: { principe: 'a'.repeat(length) } }).principe?.courte;
    expect([short(560), short(561)]).toEqual([true, false]);
  });
});

describe('the documents of a sheet', () => {
  const documents = [{ titre: 'Mode d’emploi', url: 'https://panier.fr/aide' }, { titre: 'Vidéo' }];

  it('are a rubric of their own, with the title that the list of rubrics gives it', () => {
    expect(sheet({ documents }).documents).toMatchObject({
      rubrique: { id: 'panier-documents', titre: 'Documents utiles' },
      liens: documents,
    });
  });

  it('are no rubric where there is none', () => {
    expect(sheet().documents).toBeUndefined();
  });
});

describe('the identity card of a sheet', () => {
  it('has what the card says, in the order of the identity card, with French labels', () => {
    const en_bref = { region: 'Drôme', creation: '2019', equipe: '11 salariés' };
    expect(sheet({ en_bref }).enBref.map(({ label, texte }) => ({ label, texte }))).toEqual([
      { label: 'Création', texte: '2019' },
      { label: 'Équipe', texte: '11 salariés' },
      { label: 'Présence en région', texte: 'Drôme' },
    ]);
  });

  it('has the notes of the card in the order of the columns of the summary', () => {
    const groupes = [
      { id: 'vente', titre: 'Vente' },
      { id: 'paiement', titre: 'Paiement' },
    ];
    const criteres = [critere('en_ligne', 'paiement'), critere('autonomie', 'vente')];
    const { notesCriteres } = sheet({}, { criteres: { groupes, criteres } });
    expect(notesCriteres.map(({ critere, note }) => [critere.id, note])).toEqual([
      ['autonomie', 'oui'],
      ['en_ligne', 'non'],
    ]);
  });

  it('knows how many notes ask editors to verify something', () => {
    expect(sheet({ a_verifier: [{ note: 'Prix ?' }, { note: 'Site ?' }] }).aVerifier).toBe(2);
  });
});

describe('the cost panel of a sheet', () => {
  it('knows whether it has a single headline figure', () => {
    const tarif = { valeur: '20 €', detail: 'par mois' };
    expect([sheet({ tarifs: [tarif] }).tarifUnique, sheet({ tarifs: [] }).tarifUnique]).toEqual([
      true,
      false,
    ]);
    expect(sheet({ tarifs: [tarif, tarif] }).tarifUnique).toBe(false);
  });
});

describe('the name of a tool', () => {
  it.each([
    [26, 46],
    [27, 34],
    [40, 34],
    [41, 26],
    [60, 26],
    [61, 21],
    [80, 21],
  ])('of %i characters is set in %i pt', (length, size) => {
    expect(sheet({ nom: 'a'.repeat(length) }).corpsDuNom).toBe(size);
  });

  it.each([
    ['Kuupanda', 'K'],
    ['AmapJ', 'AJ'],
    ['La Ruche qui dit Oui !', 'RO'],
    ["L'Atelier paysan", 'A'],
    ['Les Paniers', 'P'],
    ['Lesamis', 'L'],
    ['local.bio', 'lb'],
    ['CoopCircuits', 'CC'],
    ['Éco Drôme Ardèche', 'ÉD'],
    ['123 soleil', '1s'],
    ['???', ''],
  ])('« %s » gives the monogram « %s »', (nom, letters) => {
    expect(monogram(nom)).toBe(letters);
  });
});
