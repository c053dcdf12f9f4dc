/** Checks of links, form fields and other annotations (ISO 14289-1, 7.18). */
import { PDFName } from '@cantoo/pdf-lib';
import { type AuditCheck, atPages } from '../check.ts';
import type { Annotation } from '../model/annotations.ts';
import type { AuditModel } from '../model/model.ts';
import { dictAt, nameAt, textAt } from '../model/objects.ts';
import type { StructureElement } from '../model/structure.ts';

/** ISO 32000-1, table 169. */
const KNOWN = new Set([
  ...['Text', 'Link', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight'],
  ...['Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Popup', 'FileAttachment'],
  ...['Sound', 'Movie', 'Widget', 'Screen', 'PrinterMark', 'TrapNet', 'Watermark', '3D', 'Redact'],
]);

/** Those for which the standard asks for nothing, or has a rule of its own. */
const APART = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet']);

export const ANNOTATION_CHECKS: readonly AuditCheck[] = [
  {
    id: 'liens-balises',
    titre: 'Chaque lien est dans un élément Link',
    regle: 'Matterhorn 28-011',
    run: (model) =>
      astray(model, ({ subtype }) => subtype === 'Link', 'Link', {
        one: 'un lien n’est pas balisé comme lien',
        many: 'liens ne sont pas balisés comme liens',
        remedy: 'Placez-les dans un élément Link.',
      }),
  },
  {
    id: 'liens-decrits',
    titre: 'Chaque lien dit où il mène',
    regle: 'Matterhorn 28-012',
    run: (model) =>
      found(model, ({ subtype, dict }) => subtype === 'Link' && !textAt(dict, 'Contents')?.trim(), {
        one: 'un lien ne dit pas où il mène',
        many: 'liens ne disent pas où ils mènent',
        remedy: 'Dites la destination de chaque lien (Contents).',
      }),
  },
  {
    id: 'champs-balises',
    titre: 'Chaque champ est dans un élément Form',
    regle: 'Matterhorn 28-010',
    run: (model) =>
      astray(model, ({ subtype }) => subtype === 'Widget', 'Form', {
        one: 'un champ de formulaire n’est pas balisé',
        many: 'champs de formulaire ne sont pas balisés',
        remedy: 'Placez-les dans un élément Form.',
      }),
  },
  {
    id: 'champs-decrits',
    titre: 'Chaque champ dit ce qu’il attend',
    regle: 'Matterhorn 28-005',
    run: (model) =>
      found(
        model,
        ({ subtype, dict }) =>
          subtype === 'Widget' && !textAt(dict, 'TU') && !textAt(dictAt(dict, 'Parent'), 'TU'),
        {
          one: 'un champ de formulaire ne dit pas ce qu’il attend',
          many: 'champs de formulaire ne disent pas ce qu’ils attendent',
          remedy: 'Décrivez chaque champ (TU).',
        },
      ),
  },
  {
    id: 'annotations-balisees',
    titre: 'Chaque autre annotation est dans un élément Annot',
    regle: 'Matterhorn 28-002',
    run: (model) =>
      astray(model, ({ subtype }) => !APART.has(subtype), 'Annot', {
        one: 'une annotation n’est pas balisée',
        many: 'annotations ne sont pas balisées',
        remedy: 'Placez-les dans un élément Annot.',
      }),
  },
  {
    id: 'annotations-decrites',
    titre: 'Chaque autre annotation est décrite',
    regle: 'Matterhorn 28-004',
    run: (model) =>
      found(
        model,
        ({ subtype, dict }, owner) =>
          !APART.has(subtype) &&
          !textAt(dict, 'Contents')?.trim() &&
          !textAt(owner?.dict, 'Alt')?.trim(),
        {
          one: 'une annotation n’est pas décrite',
          many: 'annotations ne sont pas décrites',
          remedy: 'Décrivez chaque annotation (Contents, ou Alt de son élément).',
        },
      ),
  },
  {
    id: 'annotations-connues',
    titre: 'Toutes les annotations sont d’une sorte connue',
    regle: 'Matterhorn 28-006',
    run: (model) =>
      found(model, ({ subtype }) => !KNOWN.has(subtype), {
        one: 'une annotation est d’une sorte inconnue',
        many: 'annotations sont d’une sorte inconnue',
        remedy: 'Retirez-les.',
      }),
  },
  {
    id: 'sans-recouvrement',
    titre: 'Aucune annotation de recouvrement d’encres (TrapNet)',
    regle: 'Matterhorn 28-007',
    run: (model) =>
      found(model, ({ subtype }) => subtype === 'TrapNet', {
        one: 'une annotation de recouvrement d’encres est interdite',
        many: 'annotations de recouvrement d’encres sont interdites',
        remedy: 'Retirez-les.',
      }),
  },
  {
    id: 'marques-d-imprimeur',
    titre: 'Les marques d’imprimeur ne sont pas lues',
    regle: 'Matterhorn 28-017',
    run: (model) =>
      found(model, ({ subtype }, owner) => subtype === 'PrinterMark' && owner !== undefined, {
        one: 'une marque d’imprimeur est balisée et sera lue',
        many: 'marques d’imprimeur sont balisées et seront lues',
        remedy: 'Retirez-les de l’arbre de structure.',
      }),
  },
  {
    id: 'ordre-de-tabulation',
    titre: 'La touche Tab suit l’ordre de lecture',
    regle: 'Matterhorn 28-008, 28-009',
    run: ({ pages, annotations }) => {
      const withAnnotations = new Set(annotations.map(({ page }) => page));
      return atPages(
        pages.flatMap(({ node }, index) =>
          withAnnotations.has(index + 1) && nameAt(node, 'Tabs') !== 'S' ? index + 1 : [],
        ),
        {
          one: 'la touche Tab ne suit pas l’ordre de lecture',
          many: 'pages ont un ordre de tabulation qui ne suit pas la lecture',
          remedy: 'Demandez l’ordre de la structure (Tabs, S).',
        },
      );
    },
  },
  {
    id: 'pieces-jointes-decrites',
    titre: 'Les pièces jointes des pages ont un nom de fichier',
    regle: 'Matterhorn 28-016',
    run: (model) =>
      found(
        model,
        ({ subtype, dict }) => subtype === 'FileAttachment' && !dictAt(dict, 'FS')?.has(UF),
        {
          one: 'une pièce jointe n’a pas de nom de fichier',
          many: 'pièces jointes n’ont pas de nom de fichier',
          remedy: 'Donnez à chacune les deux noms (F et UF).',
        },
      ),
  },
];

const UF = PDFName.of('UF');

type Wording = Parameters<typeof atPages>[1];

/** Annotations that are shown and of which something holds; `owner` is the element that holds them. */
function found(
  model: AuditModel,
  holds: (annotation: Annotation, owner: StructureElement | undefined) => boolean,
  wording: Wording,
) {
  const wrong = model.annotations.filter(
    (annotation) => !annotation.hidden && holds(annotation, model.owners.get(annotation.dict)),
  );
  return atPages(
    wrong.map(({ page }) => page),
    wording,
  );
}

const astray = (
  model: AuditModel,
  concerns: (annotation: Annotation) => boolean,
  type: string,
  wording: Wording,
) => found(model, (annotation, owner) => concerns(annotation) && owner?.type !== type, wording);
