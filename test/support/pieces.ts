/**
 * The pieces of a small content as validation yields them, built in memory: each factory gives a
 * complete, realistic value, and takes only what a test is about.
 */
import type { Locator } from '../../scripts/overlay/locator.ts';
import type { ChapitreComplet, Image, Sourced } from '../../scripts/validate/content.ts';
import type {
  Categorie,
  Critere,
  Criteres,
  Exemple,
  Fiche,
  Graphique,
  Rubrique,
} from '../../scripts/validate/schemas.ts';

/** A file in which the values at some dotted paths stand on known lines, and all others on line 1. */
export function locator(file: string, lines: Readonly<Record<string, number>> = {}): Locator {
  const at: Locator['at'] = (path) => ({ file, line: lines[path.join('.')] ?? 1, column: 1 });
  return { file, at, keyAt: at, within: (path, line, column) => ({ ...at(path), line, column }) };
}

function sourced<T>(folder: string, id: string, value: T, extension = 'yaml'): Sourced<T> {
  return { id, value, source: locator(`content/${folder}/${id}.${extension}`) };
}

export function critere(id: string, groupe: string, more: Partial<Critere> = {}): Critere {
  const titre = `Critère ${id}`;
  return {
    id,
    titre,
    titre_court: id,
    groupe,
    definition: `Ce que veut dire ${id}.`,
    besoin: `J'ai besoin de ${id}`,
    ...more,
  };
}

export const CRITERES: Criteres = {
  groupes: [
    { id: 'vente', titre: 'Vente' },
    { id: 'paiement', titre: 'Paiement' },
  ],
  criteres: [
    critere('autonomie', 'vente', {
      titre: 'Vente en autonomie',
      titre_court: 'Autonomie',
      precision: 'à la ferme, en livraison...',
      besoin: 'Vendre moi-même à la ferme',
    }),
    critere('collectif', 'vente', {
      titre: 'Vente en collectif',
      titre_court: 'Collectif',
      besoin: 'Vendre à plusieurs',
    }),
    critere('en_ligne', 'paiement', {
      titre: 'Paiement en ligne',
      titre_court: 'En ligne (CB)',
      besoin: 'Être payé par carte bancaire',
    }),
  ],
};

export const FERME: Categorie = {
  id: 'ferme',
  titre: 'Ventes organisées par la ferme',
  titre_court: 'Par la ferme',
  couleur: 'leaf',
  forme: 'cercle',
};

export const TIERS: Categorie = {
  id: 'tiers',
  titre: 'Ventes organisées par un tiers',
  titre_court: 'Par un tiers',
  couleur: 'clay',
  forme: 'losange',
};

export const RUBRIQUES: readonly Rubrique[] = [
  { id: 'principe', titre: 'Principe de fonctionnement', icone: 'sprout', page: 'gauche' },
  { id: 'fonctionnalites', titre: 'Fonctionnalités', icone: 'list-checks', page: 'gauche' },
  { id: 'collectif', titre: 'Ventes en collectif', icone: 'users', page: 'droite' },
  { id: 'cout', titre: "Coût d'utilisation", icone: 'euro', page: 'droite' },
  {
    id: 'resiliation',
    titre: 'Résiliation',
    precision: 'délais, données, etc.',
    icone: 'door-open',
    page: 'droite',
  },
  { id: 'documents', titre: 'Documents utiles', icone: 'book-open', page: 'droite' },
];

export function fiche(id: string, more: Partial<Fiche> = {}): Sourced<Fiche> {
  return sourced('outils', id, {
    nom: 'Panier du Vercors',
    categorie: 'ferme',
    en_bref: { creation: '2019', statut: 'SCIC' },
    synthese: { autonomie: 'oui', collectif: 'partiel', en_ligne: 'non' },
    rubriques: {
      principe: 'La ferme ouvre sa boutique.',
      fonctionnalites: '- suivre ses commandes ;\n- éditer ses factures.',
      collectif: 'Les boutiques se regroupent.',
      cout: "L'outil coûte 20 €/mois HT.",
      resiliation: 'La ferme part sans préavis.',
    },
    tarifs: [{ valeur: '20 €', detail: 'HT par mois' }],
    documents: [],
    a_verifier: [],
    ...more,
  });
}

export function chapitre(
  id: string,
  more: Partial<ChapitreComplet> = {},
): Sourced<ChapitreComplet> {
  const value = {
    titre: `Chapitre ${id}`,
    titre_court: id,
    corps: 'Les circuits courts se développent.',
    a_verifier: [],
    ...more,
  };
  return sourced('chapitres', id, value, 'md');
}

/** The first worked example of the guide of 2023, with its real figures. */
export function exemple(id: string, more: Partial<Exemple> = {}): Sourced<Exemple> {
  return sourced('exemples', id, {
    titre: 'Vente n° 1',
    source: 'Haute Loire Bio',
    chiffre_affaires: { avant: 5561, apres: 5406 },
    lignes: [
      {
        poste: 'Distance parcourue',
        unite: 'km',
        cout_unitaire: 0.5,
        quantite: { avant: 528, apres: 440 },
      },
      {
        poste: "Temps de vente de l'exploitant",
        unite: 'h',
        cout_unitaire: 12,
        quantite: { avant: 78, apres: 30 },
      },
      {
        poste: 'Temps de préparation',
        unite: 'h',
        cout_unitaire: 12,
        quantite: { avant: 60, apres: 30 },
      },
    ],
    a_verifier: [],
    ...more,
  });
}

export function graphique(id: string, more: Partial<Graphique> = {}): Sourced<Graphique> {
  return sourced('graphiques', id, {
    titre: 'Outils mis en ligne chaque année',
    type: 'colonnes',
    unite: 'outils',
    source: 'enquête RMT Alimentation locale, 2022',
    donnees: [
      { libelle: '2018', valeur: 4 },
      { libelle: '2019', valeur: 8 },
      { libelle: '2020', valeur: 1250 },
    ],
    a_verifier: [],
    ...more,
  });
}

/** A picture, of which nothing is read but its bytes. */
export function image(path: string, bytes = [1, 2, 3]): Image {
  return { path, type: 'png', width: 320, height: 200, bytes: new Uint8Array(bytes) };
}
