/** The files of the small guide that tests start from. It is valid and has nothing to verify. */

export const CRITERES = 'content/criteres.yaml';
export const CATEGORIES = 'content/categories.yaml';
export const RUBRIQUES = 'content/rubriques.yaml';
export const ALPHA = 'content/outils/alpha.yaml';
export const BETA = 'content/outils/beta.yaml';
export const GAMMA = 'content/outils/gamma.yaml';
export const ACCUEIL = 'content/chapitres/accueil.md';
export const METHODE = 'content/chapitres/methode.md';
export const VENTE = 'content/exemples/vente.yaml';
export const ANNEES = 'content/graphiques/annees.yaml';
export const EDITION = 'content/editions/essai/edition.yaml';

const card = (nom: string, categorie: string): string => `nom: ${nom}
categorie: ${categorie}
site: https://${nom.toLowerCase()}.example.fr
en_bref:
  creation: "2019"
  statut: association
synthese:
  autonomie: oui
  paiement: partiel
rubriques:
  principe: |
    ${nom} sert à vendre en ligne.

    - Le producteur ouvre sa boutique.
    - Les clients commandent.
  cout: |
    L'outil coûte **20 €/mois**.
tarifs:
  - valeur: 20 €
    detail: par mois
documents:
  - titre: Site de l'outil ${nom}
    url: https://${nom.toLowerCase()}.example.fr
`;

export const SMALL_GUIDE: Readonly<Record<string, string>> = {
  [CRITERES]: `groupes:
  - { id: vente, titre: Vente }
  - { id: argent, titre: Paiement }
criteres:
  - id: autonomie
    titre: Vente en autonomie
    titre_court: Autonomie
    groupe: vente
    definition: La ferme mène elle-même ses ventes.
    besoin: Vendre moi-même
  - id: paiement
    titre: Paiement en ligne
    titre_court: En ligne
    groupe: argent
    definition: Le client peut payer sur internet.
    besoin: Être payé en ligne
`,
  [CATEGORIES]: `- id: ferme
  titre: Outils de la ferme
  titre_court: Ferme
  couleur: leaf
  forme: cercle
- id: tiers
  titre: Outils d'un tiers
  titre_court: Tiers
  couleur: clay
  forme: losange
`,
  [RUBRIQUES]: `- { id: principe, titre: Principe, icone: sprout, page: gauche }
- { id: cout, titre: Coût, icone: euro, page: droite }
- { id: documents, titre: Documents, icone: book-open, page: droite }
`,
  [ALPHA]: card('Alpha', 'ferme'),
  [BETA]: card('Beta', 'ferme'),
  [GAMMA]: card('Gamma', 'tiers'),
  [ACCUEIL]: `---
titre: Bienvenue
titre_court: Bienvenue
chapeau: "Un mot d'accueil."
---

Ce guide présente trois outils, dont [Alpha](#alpha).

::graphique{id=annees}

## Un exemple

::exemple{id=vente}
`,
  [METHODE]: `---
titre: Choisir
titre_court: Choisir
---

## Les étapes

:::etapes
### Lire

Lisez les fiches.

### Choisir

Choisissez.
:::
`,
  [VENTE]: `titre: Vente n° 1
source: une ferme
chiffre_affaires: { avant: 1000, apres: 1200 }
lignes:
  - poste: Distance
    unite: km
    cout_unitaire: 0.5
    quantite: { avant: 100, apres: 80 }
    publie: { avant: 50, apres: 40 }
  - poste: Temps
    unite: h
    cout_unitaire: 12
    quantite: { avant: 10, apres: 5.5 }
publie:
  cout: { avant: 170, apres: 106 }
  part: { avant: 17, apres: 8.8 }
`,
  [ANNEES]: `titre: En quelle année ?
type: colonnes
unite: outils
source: enquête
donnees:
  - { libelle: "2019", valeur: 3 }
  - { libelle: "2020", valeur: 5 }
`,
  [EDITION]: `titre: Guide
sous_titre: des outils de vente
annee: 2024
territoire: Essai
resume: Un petit guide pour les essais.
editeurs:
  - { nom: Réseau d'essai }
plan:
  - partie: couverture
  - partie: credits
  - partie: sommaire
  - { partie: chapitres, titre: Introduction, chapitres: [accueil, methode] }
  - partie: synthese
  - { partie: outils, categorie: ferme, outils: [alpha, beta] }
  - { partie: outils, categorie: tiers, outils: [gamma] }
  - partie: dos
`,
};
