/** The structure tree of a PDF as a tree of elements that know their parent (ISO 32000-1, 14.7). */
import { PDFDict, type PDFDocument, PDFNumber } from '@cantoo/pdf-lib';
import {
  asDict,
  asName,
  type Item,
  itemsAt,
  nameAt,
  refAt,
  treeEntries,
  valueAt,
} from './objects.ts';
import { mapped } from './standard-types.ts';

export interface StructureElement {
  readonly kind: 'element';
  /** `12 0 R`; undefined for one that is written inside its parent. */
  readonly ref: string | undefined;
  readonly dict: PDFDict;
  /** As it is written. */
  readonly role: string;
  /** The standard type, by the role map; undefined where there is none. */
  readonly type: string | undefined;
  readonly parent: StructureElement | undefined;
  readonly kids: readonly Kid[];
}

/** Marked content that belongs to an element. */
export interface ContentKid {
  readonly kind: 'content';
  readonly mcid: number;
  /** The page, or the form XObject, in whose content it stands: `12 0 R`. */
  readonly container: string | undefined;
  readonly page: string | undefined;
}

/** An annotation or an XObject that belongs to an element as a whole. */
export interface ObjectKid {
  readonly kind: 'object';
  readonly ref: string | undefined;
  readonly dict: PDFDict | undefined;
  readonly page: string | undefined;
}

export type Kid = StructureElement | ContentKid | ObjectKid;

export interface Structure {
  readonly root: PDFDict | undefined;
  /** The elements right under the root. */
  readonly top: readonly StructureElement[];
  /** All, each before its kids, in reading order. */
  readonly elements: readonly StructureElement[];
  readonly roles: ReadonlyMap<string, string>;
  /** The ParentTree: what each key stands for. */
  readonly parents: ReadonlyMap<number, Item>;
  /** References of elements that stand in two places, or inside themselves. */
  readonly repeated: readonly string[];
}

export function structureOf(pdf: PDFDocument): Structure {
  const root = asDict(valueAt(pdf.catalog, 'StructTreeRoot'));
  const roles = new Map<string, string>();
  for (const [name, value] of asDict(valueAt(root, 'RoleMap'))?.entries() ?? []) {
    roles.set(name.decodeText(), asName(value) ?? '');
  }
  const parents = new Map<number, Item>();
  for (const [key, item] of treeEntries(asDict(valueAt(root, 'ParentTree')), 'Nums')) {
    if (key instanceof PDFNumber) parents.set(key.asNumber(), item);
  }
  const reading: Reading = { roles, elements: [], repeated: [], seen: new Set() };
  const top = root ? kidsOf(root, undefined, undefined, reading, 0).filter(isElement) : [];
  const { elements, repeated } = reading;
  return { root, top, elements, roles, parents, repeated };
}

export const isElement = (kid: Kid): kid is StructureElement => kid.kind === 'element';

export const childElements = ({ kids }: StructureElement): readonly StructureElement[] =>
  kids.filter(isElement);

/** An element and all below it that are not cut off by `stop`, in reading order. */
export function* within(
  element: StructureElement,
  stop: (below: StructureElement) => boolean = () => false,
): Generator<StructureElement> {
  yield element;
  for (const kid of childElements(element)) if (!stop(kid)) yield* within(kid, stop);
}

export function ancestor(
  element: StructureElement,
  wanted: (above: StructureElement) => boolean,
): StructureElement | undefined {
  for (let at = element.parent; at; at = at.parent) if (wanted(at)) return at;
  return undefined;
}

interface Reading {
  readonly roles: ReadonlyMap<string, string>;
  readonly elements: StructureElement[];
  readonly repeated: string[];
  readonly seen: Set<PDFDict>;
}

/** No guide nests so deep: a tree that does is taken to be damaged, and cut. */
const DEEPEST = 500;

function kidsOf(
  dict: PDFDict,
  parent: StructureElement | undefined,
  page: string | undefined,
  reading: Reading,
  depth: number,
): readonly Kid[] {
  if (depth > DEEPEST) return [];
  return itemsAt(dict, 'K').flatMap(({ ref, value }): Kid[] => {
    if (value instanceof PDFNumber) {
      return [{ kind: 'content', mcid: value.asNumber(), container: page, page }];
    }
    if (!(value instanceof PDFDict)) return [];
    const own = refAt(value, 'Pg') ?? page;
    const type = nameAt(value, 'Type');
    if (type === 'MCR') {
      const mcid = valueAt(value, 'MCID');
      const container = refAt(value, 'Stm') ?? own;
      const number = mcid instanceof PDFNumber ? mcid.asNumber() : -1;
      return [{ kind: 'content', mcid: number, container, page: own }];
    }
    if (type === 'OBJR') {
      const object = asDict(valueAt(value, 'Obj'));
      return [{ kind: 'object', ref: refAt(value, 'Obj'), dict: object, page: own }];
    }
    if (reading.seen.has(value)) {
      reading.repeated.push(ref ?? '');
      return [];
    }
    reading.seen.add(value);
    return [element({ ref, value, parent, page: own }, reading, depth)];
  });
}

function element(
  {
    ref,
    value,
    parent,
    page,
  }: {
    ref: string | undefined;
    value: PDFDict;
    parent: StructureElement | undefined;
    page: string | undefined;
  },
  reading: Reading,
  depth: number,
): StructureElement {
  const role = nameAt(value, 'S') ?? '';
  const kids: Kid[] = [];
  const type = mapped(role, reading.roles);
  const made: StructureElement = { kind: 'element', ref, dict: value, role, type, parent, kids };
  reading.elements.push(made);
  kids.push(...kidsOf(value, made, page, reading, depth + 1));
  return made;
}
