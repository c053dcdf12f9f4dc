/** Checks of lists, of contents and of ruby: what may stand in what (ISO 32000-1, 14.8.4.3). */
import { type AuditCheck, atElements } from '../check.ts';
import { attribute } from '../model/attributes.ts';
import type { AuditModel } from '../model/model.ts';
import { childElements, type StructureElement, within } from '../model/structure.ts';

export const LIST_CHECKS: readonly AuditCheck[] = [
  {
    id: 'listes',
    titre: 'Les listes ne contiennent que des éléments de liste',
    regle: 'Matterhorn 09-005',
    run: (model) =>
      atElements(
        model,
        [
          ...ofType(model, 'L').filter(
            (list) => !holdsOnly(list, ['LI', 'L', 'Caption']) || misplaced(list, 'Caption', [0]),
          ),
          ...ofType(model, 'LI').filter(
            (item) => item.parent?.type !== 'L' || !holdsOnly(item, ['Lbl', 'LBody']),
          ),
          ...ofType(model, 'LBody').filter(({ parent }) => parent?.type !== 'LI'),
        ],
        {
          one: 'une liste est mal construite',
          many: 'endroits de listes sont mal construits',
          remedy: 'Une liste (L) contient des LI, et chaque LI une puce (Lbl) et un corps (LBody).',
        },
      ),
  },
  {
    id: 'numerotation-des-listes',
    titre: 'Les listes à puces ou numérotées disent leur sorte',
    regle: 'ISO 14289-1, 7.6',
    run: (model) =>
      atElements(
        model,
        ofType(model, 'L').filter(
          (list) =>
            hasLabels(list) &&
            [undefined, 'None'].includes(attribute(list, 'List', 'ListNumbering')),
        ),
        {
          one: 'une liste a des puces ou des numéros mais n’en dit pas la sorte',
          many: 'listes ont des puces ou des numéros mais n’en disent pas la sorte',
          remedy: 'Indiquez la sorte de chacune (ListNumbering).',
        },
      ),
  },
  {
    id: 'sommaire',
    titre: 'Le sommaire est fait d’entrées de sommaire',
    regle: 'Matterhorn 09-006',
    run: (model) =>
      atElements(
        model,
        [
          ...ofType(model, 'TOC').filter((toc) => !holdsOnly(toc, ['TOCI', 'TOC', 'Caption'])),
          ...ofType(model, 'TOCI').filter(
            (entry) =>
              entry.parent?.type !== 'TOC' ||
              !holdsOnly(entry, ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC', 'Link']),
          ),
        ],
        {
          one: 'un sommaire est mal construit',
          many: 'endroits du sommaire sont mal construits',
          remedy: 'Un sommaire (TOC) contient des TOCI, et chaque TOCI un renvoi (Reference).',
        },
      ),
  },
  {
    id: 'legendes',
    titre: 'Chaque légende est au début ou à la fin de ce qu’elle décrit',
    regle: 'ISO 32000-1, 14.8.4.3 ; Matterhorn 19 (règle du guide)',
    run: (model) =>
      atElements(
        model,
        model.structure.elements.filter(
          (element) =>
            element.type !== 'L' && misplaced(element, 'Caption', [0, element.kids.length - 1]),
        ),
        {
          one: 'une légende n’est ni au début ni à la fin',
          many: 'légendes ne sont ni au début ni à la fin',
          remedy: 'Gardez-en une seule, en premier ou en dernier.',
        },
      ),
  },
  {
    id: 'ruby',
    titre: 'Les annotations de lecture (Ruby, Warichu) sont bien construites',
    regle: 'Matterhorn 09-007, 09-008',
    run: (model) =>
      atElements(
        model,
        [
          ...ofType(model, 'Ruby').filter(
            (ruby) => !['RB RT', 'RB RP RT RP'].includes(kinds(ruby)),
          ),
          ...ofType(model, 'Warichu').filter((one) => kinds(one) !== 'WP WT WP'),
        ],
        {
          one: 'une annotation de lecture est mal construite',
          many: 'annotations de lecture sont mal construites',
          remedy: 'Mettez-y le texte, puis sa lecture.',
        },
      ),
  },
];

const ofType = ({ structure }: AuditModel, type: string): readonly StructureElement[] =>
  structure.elements.filter((element) => element.type === type);

const kinds = (element: StructureElement): string =>
  childElements(element)
    .map(({ type }) => type)
    .join(' ');

/** Elements of these types, and no content outside them. */
function holdsOnly({ kids }: StructureElement, types: readonly string[]): boolean {
  return kids.every((kid) => kid.kind === 'element' && types.includes(kid.type ?? ''));
}

/** Whether there are several elements of a type, or one that is at none of these places. */
function misplaced({ kids }: StructureElement, type: string, places: readonly number[]): boolean {
  const found = kids.flatMap((kid, at) => (kid.kind === 'element' && kid.type === type ? at : []));
  return found.length > 1 || found.some((at) => !places.includes(at));
}

function hasLabels(list: StructureElement): boolean {
  for (const { type, parent } of within(list, (below) => below.type === 'L')) {
    if (type === 'Lbl' && parent?.type === 'LI') return true;
  }
  return false;
}
