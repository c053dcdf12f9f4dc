/** Checks of the structure tree itself: its root, its types, and the ties between elements and content. */
import { PDFName } from '@cantoo/pdf-lib';
import { type AuditCheck, atElements, quoted, unless } from '../check.ts';
import { markKey } from '../model/content.ts';
import type { AuditModel } from '../model/model.ts';
import { asDict, valueAt } from '../model/objects.ts';
import { STANDARD_TYPES } from '../model/standard-types.ts';
import type { ContentKid } from '../model/structure.ts';

/** Elements that say nothing when they hold nothing; an empty cell is a cell all the same. */
const HOLDS_TEXT = new Set(['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'Lbl', 'Caption']);

export const STRUCTURE_CHECKS: readonly AuditCheck[] = [
  {
    id: 'arbre-present',
    titre: 'Le document a un arbre de structure',
    regle: 'ISO 14289-1, 7.1',
    run: ({ structure }) =>
      unless(
        structure.root !== undefined && structure.elements.length > 0,
        'Le document n’a pas d’arbre de structure : un lecteur d’écran n’y trouve aucun ordre. Exportez-le en PDF balisé.',
      ),
  },
  {
    id: 'racine-unique',
    titre: 'Une seule racine, de type Document',
    regle: 'ISO 32000-1, 14.8.4.2 (règle du guide : une seule)',
    run: ({ structure: { top } }) =>
      unless(
        top.length === 0 || (top.length === 1 && top[0]?.type === 'Document'),
        `L’arbre de structure commence par ${quoted(top.map(({ role }) => role))}. Mettez tout dans un seul élément Document.`,
      ),
  },
  {
    id: 'parente',
    titre: 'Chaque élément connaît son parent',
    regle: 'ISO 32000-1, 14.7.2',
    run: (model) => {
      const { elements, root } = model.structure;
      const lost = elements.filter(
        ({ dict, parent }) => asDict(valueAt(dict, 'P')) !== (parent?.dict ?? root),
      );
      return atElements(model, lost, {
        one: 'un élément n’indique pas le parent qui le contient',
        many: 'éléments n’indiquent pas le parent qui les contient',
        remedy: 'Corrigez leur entrée P.',
      });
    },
  },
  {
    id: 'element-unique',
    titre: 'Aucun élément n’est à deux endroits',
    regle: 'ISO 32000-1, 14.7.2',
    run: ({ structure: { repeated } }) =>
      unless(
        repeated.length === 0,
        `Des éléments sont à deux endroits de l’arbre, ou à l’intérieur d’eux-mêmes (${repeated.length}). Gardez-en un seul.`,
      ),
  },
  {
    id: 'roles-complets',
    titre: 'Chaque type d’élément mène à un type standard',
    regle: 'Matterhorn 02-001',
    run: ({ structure }) => {
      const { elements, roles } = structure;
      const unknown = elements.filter(({ role, type }) => !type && !isCircle(role, roles));
      return unless(
        unknown.length === 0,
        `Des types d’éléments ne mènent à aucun type standard : ${quoted(unknown.map(({ role }) => role))}. Ajoutez-les à la table des rôles (RoleMap).`,
      );
    },
  },
  {
    id: 'roles-sans-boucle',
    titre: 'La table des rôles ne tourne pas en rond',
    regle: 'Matterhorn 02-003',
    run: ({ structure: { roles } }) => {
      const circles = [...roles.keys()].filter((role) => isCircle(role, roles));
      return unless(
        circles.length === 0,
        `Des rôles se renvoient l’un à l’autre : ${quoted(circles)}. Faites-les mener à un type standard.`,
      );
    },
  },
  {
    id: 'types-standard-intacts',
    titre: 'Les types standard gardent leur sens',
    regle: 'Matterhorn 02-004',
    run: ({ structure: { roles } }) => {
      const changed = [...roles.keys()].filter((role) => STANDARD_TYPES.has(role));
      return unless(
        changed.length === 0,
        `La table des rôles change le sens de types standard : ${quoted(changed)}. Retirez ces lignes.`,
      );
    },
  },
  {
    id: 'elements-vides',
    titre: 'Aucun élément de texte n’est vide',
    regle: 'ISO 14289-1, 7.1 (règle du guide)',
    run: (model) => {
      const empty = model.structure.elements.filter(
        (element) =>
          HOLDS_TEXT.has(element.type ?? '') &&
          element.kids.every((kid) => kid.kind === 'content' && !isPainted(model, kid)) &&
          !element.dict.has(ACTUAL_TEXT),
      );
      return atElements(model, empty, {
        one: 'un élément de texte est vide',
        many: 'éléments de texte sont vides',
        remedy: 'Vérifiez que rien ne manque, ou retirez-les.',
        severity: 'warning',
      });
    },
  },
];

function isCircle(role: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = role; at !== undefined; at = roles.get(at)) {
    if (STANDARD_TYPES.has(at)) return false;
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

const ACTUAL_TEXT = PDFName.of('ActualText');

function isPainted({ contents }: AuditModel, { container, mcid }: ContentKid): boolean {
  return contents.marks.get(markKey(container, mcid))?.painted ?? false;
}
