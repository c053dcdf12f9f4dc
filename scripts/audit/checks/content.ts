/** Checks of what pages paint: all of it is either tagged or an artifact (ISO 14289-1, 7.1). */
import { type AuditCheck, atPages } from '../check.ts';
import type { Fault, Paint } from '../model/content.ts';
import type { AuditModel } from '../model/model.ts';

const ONE: Readonly<Record<Paint, string>> = {
  texte: 'un texte n’est ni balisé ni marqué comme décor',
  tracé: 'un dessin n’est ni balisé ni marqué comme décor',
  image: 'une image n’est ni balisée ni marquée comme décor',
  dégradé: 'un dégradé n’est ni balisé ni marqué comme décor',
};
const MANY: Readonly<Record<Paint, string>> = {
  texte: 'textes ne sont ni balisés ni marqués comme décor',
  tracé: 'dessins ne sont ni balisés ni marqués comme décor',
  image: 'images ne sont ni balisées ni marquées comme décor',
  dégradé: 'dégradés ne sont ni balisés ni marqués comme décor',
};
const PAINTS = ['texte', 'tracé', 'image', 'dégradé'] as const;

const pagesOf = ({ contents }: AuditModel, kind: Fault['kind']): readonly number[] =>
  contents.faults.flatMap((fault) => (fault.kind === kind ? fault.page : []));

export const CONTENT_CHECKS: readonly AuditCheck[] = [
  {
    id: 'trace-non-balise',
    titre: 'Tout ce qui se voit est balisé ou marqué comme décor',
    regle: 'Matterhorn 01-005',
    run: ({ contents: { faults } }) =>
      PAINTS.flatMap((paint) =>
        atPages(
          faults.flatMap((fault) =>
            fault.kind === 'untagged' && fault.paint === paint ? fault.page : [],
          ),
          {
            one: ONE[paint],
            many: MANY[paint],
            remedy: 'Balisez ce qui porte un sens, marquez le reste comme décor (Artifact).',
          },
        ),
      ),
  },
  {
    id: 'decor-dans-balise',
    titre: 'Aucun décor n’est à l’intérieur d’un contenu balisé',
    regle: 'Matterhorn 01-003',
    run: (model) =>
      atPages(pagesOf(model, 'artifactInTagged'), {
        one: 'un décor est à l’intérieur d’un contenu balisé',
        many: 'décors sont à l’intérieur de contenus balisés',
        remedy: 'Fermez le contenu balisé avant le décor.',
      }),
  },
  {
    id: 'balise-dans-decor',
    titre: 'Aucun contenu balisé n’est à l’intérieur d’un décor',
    regle: 'Matterhorn 01-004',
    run: (model) =>
      atPages(pagesOf(model, 'taggedInArtifact'), {
        one: 'un contenu balisé est à l’intérieur d’un décor',
        many: 'contenus balisés sont à l’intérieur de décors',
        remedy: 'Fermez le décor avant le contenu balisé.',
      }),
  },
  {
    id: 'marquage-emboite',
    titre: 'Les marques s’ouvrent et se ferment dans l’ordre',
    regle: 'ISO 32000-1, 14.6.1',
    run: (model) =>
      atPages(pagesOf(model, 'badlyNested'), {
        one: 'une marque de contenu est mal ouverte ou mal fermée',
        many: 'marques de contenu sont mal ouvertes ou mal fermées',
        remedy: 'Fermez chacune là où elle a été ouverte.',
      }),
  },
  {
    id: 'dessin-repete',
    titre: 'Un dessin qui contient des balises n’est montré qu’une fois',
    regle: 'Matterhorn 30-002',
    run: (model) =>
      atPages(pagesOf(model, 'repeatedForm'), {
        one: 'un dessin qui contient des balises est montré plusieurs fois',
        many: 'dessins qui contiennent des balises sont montrés plusieurs fois',
        remedy: 'Balisez chaque endroit où il est montré, et non son intérieur.',
      }),
  },
  {
    id: 'dessin-externe',
    titre: 'Aucun dessin ne renvoie à un autre fichier',
    regle: 'Matterhorn 30-001',
    run: (model) =>
      atPages(pagesOf(model, 'referenceForm'), {
        one: 'un dessin renvoie à un autre fichier',
        many: 'dessins renvoient à un autre fichier',
        remedy: 'Intégrez-les au document.',
      }),
  },
  {
    id: 'contenu-lisible',
    titre: 'Le contenu de chaque page se lit',
    regle: 'ISO 32000-1, 7.8.2',
    run: (model) =>
      atPages(pagesOf(model, 'unreadable'), {
        one: 'un contenu est endommagé et n’a pas pu être examiné',
        many: 'contenus sont endommagés et n’ont pas pu être examinés',
        remedy: 'Refaites le document.',
      }),
  },
];
