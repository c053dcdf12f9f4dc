/** Checks of the ties between structure and content, in both directions (ISO 32000-1, 14.7.4). */
import { PDFArray, type PDFDict } from '@cantoo/pdf-lib';
import { type AuditCheck, atPages } from '../check.ts';
import { markKey } from '../model/content.ts';
import type { AuditModel } from '../model/model.ts';
import { asDict, itemsOf, numberAt } from '../model/objects.ts';
import { isElement, type StructureElement } from '../model/structure.ts';

export const TIE_CHECKS: readonly AuditCheck[] = [
  {
    id: 'contenu-rattache',
    titre: 'Chaque contenu balisé appartient à un élément',
    regle: 'ISO 32000-1, 14.7.4.2 ; Matterhorn 01-005',
    run: (model) => {
      const owned = new Set(owners(model).map(({ key }) => key));
      const { marks } = model.contents;
      return atPages(
        [...marks].flatMap(([key, { page }]) => (owned.has(key) ? [] : page)),
        {
          one: 'un contenu balisé n’appartient à aucun élément de la structure',
          many: 'contenus balisés n’appartiennent à aucun élément de la structure',
          remedy: 'Placez ce contenu dans l’arbre, ou marquez-le comme décor.',
        },
      );
    },
  },
  {
    id: 'contenu-unique',
    titre: 'Chaque contenu balisé n’appartient qu’à un élément',
    regle: 'ISO 32000-1, 14.7.4.2',
    run: (model) => {
      const seen = new Set<string>();
      const twice = owners(model).filter(({ key }) => seen.size === seen.add(key).size);
      const pages = twice.map(({ page }) => model.pageNumber.get(page ?? ''));
      return atPages([...pages, ...model.contents.repeated.map(({ page }) => page)], {
        one: 'un contenu balisé a deux propriétaires, ou deux contenus ont le même numéro',
        many: 'contenus balisés ont deux propriétaires, ou le même numéro qu’un autre',
        remedy: 'Donnez à chacun un numéro (MCID) et un seul élément.',
      });
    },
  },
  {
    id: 'contenu-present',
    titre: 'Chaque contenu annoncé par la structure existe',
    regle: 'ISO 32000-1, 14.7.4.2',
    run: (model) =>
      atPages(
        owners(model).flatMap(({ key, page }) =>
          model.contents.marks.has(key) ? [] : model.pageNumber.get(page ?? ''),
        ),
        {
          one: 'la structure annonce un contenu qui n’est pas sur la page',
          many: 'contenus annoncés par la structure ne sont pas sur la page',
          remedy: 'Retirez-les de l’arbre, ou rétablissez-les.',
        },
      ),
  },
  {
    id: 'arbre-des-parents',
    titre: 'Pages et annotations mènent à leurs éléments',
    regle: 'ISO 32000-1, 14.7.4.4',
    run: (model) =>
      atPages([...pagesAstray(model), ...objectsAstray(model)], {
        one: 'un contenu ne mène pas à l’élément qui le contient',
        many: 'contenus ne mènent pas à l’élément qui les contient',
        remedy: 'Reconstruisez la table des parents (ParentTree, StructParents).',
      }),
  },
];

interface Owner {
  readonly key: string;
  readonly page: string | undefined;
  readonly container: string | undefined;
  readonly mcid: number;
  readonly element: StructureElement;
}

function owners({ structure }: AuditModel): readonly Owner[] {
  return structure.elements.flatMap((element) =>
    element.kids.flatMap((kid) => {
      if (kid.kind !== 'content') return [];
      const { page, container, mcid } = kid;
      return [{ key: markKey(container, mcid), page, container, mcid, element }];
    }),
  );
}

/** Pages of the marks whose place in the ParentTree does not hold the element that owns them. */
function pagesAstray(model: AuditModel): readonly (number | undefined)[] {
  const containers = new Map<string, PDFDict>(model.pages.map(({ ref, node }) => [ref.tag, node]));
  for (const [ref, { dict }] of model.contents.forms) containers.set(ref, dict);
  const lists = new Map<string, readonly (PDFDict | undefined)[]>();
  for (const [container, dict] of containers) {
    const key = numberAt(dict, 'StructParents');
    const list = key === undefined ? undefined : model.structure.parents.get(key)?.value;
    const found = list instanceof PDFArray ? itemsOf(list).map(({ value }) => asDict(value)) : [];
    lists.set(container, found);
  }
  return owners(model).flatMap(({ key, container, mcid, page, element }) => {
    // What is nowhere is the matter of another check.
    if (!model.contents.marks.has(key)) return [];
    const found = lists.get(container ?? '')?.[mcid];
    return found === element.dict ? [] : [model.pageNumber.get(page ?? '')];
  });
}

/** Pages of the annotations that a structure element holds but that do not lead back to it. */
function objectsAstray({ structure, pageNumber }: AuditModel): readonly (number | undefined)[] {
  return structure.elements.flatMap((element) =>
    element.kids.flatMap((kid) => {
      if (isElement(kid) || kid.kind !== 'object') return [];
      const key = numberAt(kid.dict, 'StructParent');
      const found = key === undefined ? undefined : asDict(structure.parents.get(key)?.value);
      return found === element.dict ? [] : [pageNumber.get(kid.page ?? '')];
    }),
  );
}
