import { describe, expect, it } from 'vitest';
import type { ContentsPart, Part } from '../../scripts/compose/document.ts';
import { place } from '../../scripts/compose/place.ts';
import { type Changes, guide, OUTILS, PLAN } from '../support/edition.ts';
import { chapitre, exemple, fiche, graphique, locator } from '../support/pieces.ts';

const parts = <K extends Part['kind']>(kind: K, changes: Changes = {}) =>
  guide(changes).parties.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);
const contents = (changes: Changes = {}): ContentsPart => {
  const [part] = parts('sommaire', changes);
  if (!part) throw new Error('no contents');
  return part;
};

describe('a guide', () => {
  it('has a part for each of the plan, and for each chapter and tool of it, in order', () => {
    const names = guide().parties.map((part) => ('id' in part ? part.id : part.kind));
    expect(names).toEqual([
      'couverture',
      'credits',
      'sommaire',
      'essor',
      'choisir',
      'synthese',
      'panier-du-vercors',
      'maraichvente',
      'halle-en-ligne',
      'dos',
    ]);
  });

  it('has the texts of its edition, and its file as source', () => {
    expect(guide()).toMatchObject({
      id: 'drome-2024',
      titre: 'Guide comparatif',
      sousTitre: 'des outils de vente en ligne',
      annee: 2024,
      territoire: 'Drôme',
      source: 'content/editions/drome-2024/edition.yaml:1',
    });
  });

  it('opens each category on its first sheet only', () => {
    expect(parts('fiche').map(({ id, ouvre }) => [id, ouvre])).toEqual([
      ['panier-du-vercors', 'partie-ferme'],
      ['maraichvente', undefined],
      ['halle-en-ligne', 'partie-tiers'],
    ]);
  });

  it('opens each part of chapters on its first chapter only, under the title of the plan', () => {
    expect(parts('chapitre').map(({ id, ouvre, partie }) => [id, ouvre, partie])).toEqual([
      ['essor', { id: 'partie-essor', titre: 'Introduction', dessin: 'ouverture' }, 'Introduction'],
      ['choisir', undefined, 'Introduction'],
    ]);
  });

  it('opens its longest part of chapters with the market, and others with the landscape', () => {
    const chapitres = ['avant', 'essor', 'choisir', 'apres'].map((id) => chapitre(id));
    const plan = [['avant'], ['essor', 'choisir'], ['apres']].map((ids) => ({
      partie: 'chapitres' as const,
      titre: ids.join(),
      chapitres: ids,
    }));
    expect(
      parts('chapitre', { chapitres, edition: { plan } }).map(({ ouvre }) => ouvre?.dessin),
    ).toEqual(['dos', 'ouverture', undefined, 'dos']);
  });

  it('gives chapters the worked examples, computed, and the charts, with their places', () => {
    const [chapter] = parts('chapitre', {
      chapitres: [
        chapitre('essor', { corps: '::exemple{id=vente-1}\n\n::graphique{id=annees}' }),
        chapitre('choisir'),
      ],
      exemples: [exemple('vente-1')],
      graphiques: [graphique('annees')],
    });
    expect(chapter?.exemples.get('vente-1')?.cout).toEqual({ avant: 1920, apres: 940 });
    expect(chapter?.graphiques.get('annees')?.place).toBe('content/graphiques/annees.yaml:1');
  });

  it('keeps the words of the names of tools and bodies from being divided', () => {
    const { nomsPropres } = guide({ outils: [fiche('panier-du-vercors'), ...OUTILS.slice(1)] });
    for (const name of ['Vercors', 'MaraîchVente', 'Halle', 'FRAB', 'AuRA', 'CASDAR']) {
      expect(nomsPropres).toContain(name);
    }
  });
});

describe('the contents of a guide', () => {
  it('have an entry for each part of chapters, for the summary and for each category', () => {
    expect(contents().entrees.map(({ titre, cible }) => [titre, cible])).toEqual([
      ['Introduction', 'partie-essor'],
      ['Synthèse des outils présentés', 'synthese'],
      ['Ventes organisées par la ferme', 'partie-ferme'],
      ['Ventes organisées par un tiers', 'partie-tiers'],
    ]);
  });

  it('have chapters and tools under them, each leading to its part', () => {
    const below = contents().entrees.map(({ entrees }) => entrees.map(({ cible }) => cible));
    expect(below).toEqual([
      ['essor', 'choisir'],
      [],
      ['panier-du-vercors', 'maraichvente'],
      ['halle-en-ligne'],
    ]);
  });

  it('follow the order of the plan', () => {
    const plan = PLAN.toReversed();
    expect(contents({ edition: { plan } }).entrees.map(({ cible }) => cible)).toEqual([
      'partie-tiers',
      'partie-ferme',
      'synthese',
      'partie-essor',
    ]);
  });

  it('have the colour and the shape of each category, the colour of its tools too', () => {
    const [chapters, summary, farm, third] = contents().entrees;
    expect([chapters?.couleur, summary?.couleur]).toEqual(['lake', 'lake']);
    expect([farm?.couleur, farm?.forme, farm?.entrees[0]?.couleur]).toEqual([
      'leaf',
      'cercle',
      'leaf',
    ]);
    expect([third?.couleur, third?.forme]).toEqual(['clay', 'losange']);
  });

  it('explain how to read a sheet where there are sheets', () => {
    const plan: typeof PLAN = [
      { partie: 'sommaire' },
      { partie: 'chapitres', titre: 'Introduction', chapitres: ['essor'] },
    ];
    expect(contents().montrerLecture).toBe(true);
    expect(contents({ edition: { plan } }).montrerLecture).toBe(false);
  });
});

describe('what is to be verified in a guide', () => {
  const a_verifier = [{ champ: 'titre', note: 'Est-ce le bon titre ?' }];

  it('is listed file by file: the edition, its parts in order, the figures they place', () => {
    const { verifications } = guide({
      edition: { a_verifier },
      chapitres: [
        chapitre('essor', {
          a_verifier,
          corps: '::exemple{id=vente-1}\n\n::graphique{id=annees}',
        }),
        chapitre('choisir'),
      ],
      outils: [fiche('panier-du-vercors', { a_verifier }), ...OUTILS.slice(1)],
      exemples: [exemple('vente-1', { a_verifier }), exemple('vente-2', { a_verifier })],
      graphiques: [graphique('annees', { a_verifier })],
    });
    expect(verifications.map(({ titre, source }) => [titre, source])).toEqual([
      ['Guide comparatif', 'content/editions/drome-2024/edition.yaml:1'],
      ['Chapitre essor', 'content/chapitres/essor.md:1'],
      ['Panier du Vercors', 'content/outils/panier-du-vercors.yaml:1'],
      ['Outils mis en ligne chaque année', 'content/graphiques/annees.yaml:1'],
      ['Vente n° 1', 'content/exemples/vente-1.yaml:1'],
    ]);
    expect(verifications[0]?.notes).toEqual(a_verifier);
  });

  it('is nothing where no file has notes', () => {
    expect(guide().verifications).toEqual([]);
  });
});

describe('a place', () => {
  it('is a file and a line', () => {
    const source = locator('content/outils/amapj.yaml', { 'documents.0': 31 });
    expect(place(source, ['documents', 0])).toBe('content/outils/amapj.yaml:31');
  });

  it('is a file alone where no line is known', () => {
    expect(place({ ...locator(''), at: () => ({ file: 'content/criteres.yaml' }) })).toBe(
      'content/criteres.yaml',
    );
  });
});
