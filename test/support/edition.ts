/** A small content and its one edition, with what a test changes in them, as each stage yields it. */
import { compose } from '../../scripts/compose/compose.ts';
import type { GuideDocument } from '../../scripts/compose/document.ts';
import { type Edition, resolveEdition } from '../../scripts/resolve/resolve.ts';
import type { ChapitreComplet, Content, Image, Sourced } from '../../scripts/validate/content.ts';
import type {
  Criteres,
  EditionFile,
  Exemple,
  Fiche,
  Graphique,
  Rubrique,
  Terme,
} from '../../scripts/validate/schemas.ts';
import {
  CRITERES,
  chapitre,
  exemple,
  FERME,
  fiche,
  graphique,
  locator,
  RUBRIQUES,
  TIERS,
} from './pieces.ts';

function byId<T>(items: readonly Sourced<T>[]): ReadonlyMap<string, Sourced<T>> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Three tools in two categories. */
export const OUTILS: readonly Sourced<Fiche>[] = [
  fiche('panier-du-vercors'),
  fiche('maraichvente', {
    nom: 'MaraîchVente',
    synthese: { autonomie: 'oui', collectif: 'non', en_ligne: 'non' },
  }),
  fiche('halle-en-ligne', {
    nom: 'La Halle en ligne',
    categorie: 'tiers',
    synthese: { autonomie: 'non', collectif: 'oui', en_ligne: 'non' },
  }),
];

export const PLAN: EditionFile['plan'] = [
  { partie: 'couverture' },
  { partie: 'credits' },
  { partie: 'sommaire' },
  { partie: 'chapitres', titre: 'Introduction', chapitres: ['essor', 'choisir'] },
  { partie: 'synthese' },
  { partie: 'outils', categorie: 'ferme', outils: ['panier-du-vercors', 'maraichvente'] },
  { partie: 'outils', categorie: 'tiers', outils: ['halle-en-ligne'] },
  { partie: 'dos' },
];

export function editionFile(more: Partial<EditionFile> = {}): EditionFile {
  return {
    titre: 'Guide comparatif',
    sous_titre: 'des outils de vente en ligne',
    annee: 2024,
    territoire: 'Drôme',
    langue: 'fr',
    resume: 'Trois outils de vente en ligne comparés.',
    editeurs: [{ nom: 'FRAB AuRA', precision: "Les Agriculteurs BIO d'Auvergne-Rhône-Alpes" }],
    financeurs: [{ nom: 'CASDAR' }],
    contacts: [],
    credits: [{ titre: 'Rédaction', texte: 'Réseau FRAB AuRA.' }],
    couleurs: {},
    encres: {},
    imprimeur: { fond_perdu: 3 },
    caracteres: {},
    variantes: ['ecran', 'web'],
    livret: 'plie',
    synthese: { titre: 'Synthèse des outils présentés' },
    plan: PLAN,
    a_verifier: [],
    ...more,
  };
}

/** What a test changes in the small content; lists are given in place of those it has. */
export interface Changes {
  readonly criteres?: Criteres;
  readonly rubriques?: readonly Rubrique[];
  readonly glossaire?: readonly Terme[];
  readonly outils?: readonly Sourced<Fiche>[];
  readonly chapitres?: readonly Sourced<ChapitreComplet>[];
  readonly exemples?: readonly Sourced<Exemple>[];
  readonly graphiques?: readonly Sourced<Graphique>[];
  readonly images?: readonly Image[];
  readonly edition?: Partial<EditionFile>;
}

export function content(changes: Changes = {}): Content {
  return {
    criteres: changes.criteres ?? CRITERES,
    categories: [FERME, TIERS],
    rubriques: changes.rubriques ?? RUBRIQUES,
    lists: {
      criteres: locator('content/criteres.yaml'),
      categories: locator('content/categories.yaml'),
      rubriques: locator('content/rubriques.yaml'),
    },
    glossaire: changes.glossaire && {
      id: 'glossaire',
      value: changes.glossaire,
      source: locator('content/glossaire.yaml'),
    },
    outils: byId(changes.outils ?? OUTILS),
    chapitres: byId(changes.chapitres ?? [chapitre('essor'), chapitre('choisir')]),
    exemples: byId(changes.exemples ?? [exemple('vente-1')]),
    graphiques: byId(changes.graphiques ?? [graphique('annees')]),
    edition: {
      id: 'drome-2024',
      value: editionFile(changes.edition),
      source: locator('content/editions/drome-2024/edition.yaml'),
    },
    chain: ['drome-2024'],
    images: new Map((changes.images ?? []).map((image) => [image.path, image])),
  };
}

export function edition(changes: Changes = {}): Edition {
  return resolveEdition(content(changes));
}

export function guide(changes: Changes = {}): GuideDocument {
  return compose(edition(changes));
}

/** A guide of one chapter, for what its Markdown becomes. */
export function guideOfChapter(corps: string, changes: Changes = {}): GuideDocument {
  return guide({
    ...changes,
    chapitres: [chapitre('essor', { corps })],
    edition: {
      ...changes.edition,
      plan: [{ partie: 'chapitres', titre: 'Introduction', chapitres: ['essor'] }],
    },
  });
}

/** A guide of one sheet. */
export function guideOfSheet(more: Partial<Fiche> = {}, changes: Changes = {}): GuideDocument {
  return guide({
    ...changes,
    outils: [fiche('panier-du-vercors', more)],
    edition: {
      ...changes.edition,
      plan: [{ partie: 'outils', categorie: 'ferme', outils: ['panier-du-vercors'] }],
    },
  });
}
