/** The structure tree that Chromium wrote -> tags in memory. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type Kid, type Marked, type Tag, tag } from './tags.ts';

const name = (text: string): PDFName => PDFName.of(text);
const K = name('K');
const PG = name('Pg');
const S = name('S');
const TYPE = name('Type');
const MCR = name('MCR');
const OBJR = name('OBJR');
const MCID = name('MCID');
const OBJ = name('Obj');
const ATTRIBUTES = name('A');
const ALT = name('Alt');
const LANG = name('Lang');
const ID = name('ID');

export interface TagTree {
  readonly root: Tag;
  /** What each number of marked content of a page stands for, by page. */
  readonly marked: ReadonlyMap<PDFRef, Map<number, Marked>>;
  /** The objects that the tree is made of, to be given up when it is written anew. */
  readonly former: readonly PDFRef[];
}

/** The tags of a document, or nothing where it has none. Its single top element is the root. */
export function readTags(pdf: PDFDocument): TagTree | undefined {
  const { context } = pdf;
  const marked = new Map<PDFRef, Map<number, Marked>>();
  const former: PDFRef[] = [];

  const content = (page: PDFRef | undefined, mcid: number): Kid[] => {
    if (!page) return [];
    const made: Marked = { page, mcid, text: '', drawn: false, places: [] };
    const ofPage = marked.get(page) ?? new Map<number, Marked>();
    marked.set(page, ofPage);
    // A number that two elements claim stays with the first.
    if (ofPage.has(mcid)) return [];
    ofPage.set(mcid, made);
    return [made];
  };

  const kidsOf = (written: PDFObject | undefined, page: PDFRef | undefined): Kid[] => {
    const object = written instanceof PDFRef ? context.lookup(written) : written;
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => kidsOf(kid, page));
    if (object instanceof PDFNumber) return content(page, object.asNumber());
    if (!(object instanceof PDFDict)) return [];
    const own = object.get(PG);
    const its = own instanceof PDFRef ? own : page;
    if (object.get(TYPE) === MCR) {
      return content(its, object.lookup(MCID, PDFNumber).asNumber());
    }
    if (object.get(TYPE) === OBJR) {
      const annotation = object.get(OBJ);
      return its && annotation instanceof PDFRef ? [{ page: its, annotation }] : [];
    }
    if (written instanceof PDFRef) former.push(written);
    return [element(object, its)];
  };

  const element = (dict: PDFDict, page: PDFRef | undefined): Tag => {
    const role = dict.lookupMaybe(S, PDFName)?.decodeText() ?? 'NonStruct';
    const alt = textIn(dict, ALT);
    const lang = textIn(dict, LANG);
    const id = textIn(dict, ID);
    return tag(role, kidsOf(dict.get(K), page), {
      attributes: attributesOf(dict),
      ...(alt !== undefined && { alt }),
      ...(lang !== undefined && { lang }),
      ...(id !== undefined && { id }),
    });
  };

  const top = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const [root] = kidsOf(top?.get(K), undefined);
  return root && 'role' in root ? { root, marked, former } : undefined;
}

function textIn(dict: PDFDict, key: PDFName): string | undefined {
  const value = dict.lookup(key);
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

function attributesOf(dict: PDFDict): PDFDict[] {
  const value = dict.lookup(ATTRIBUTES);
  if (value instanceof PDFDict) return [value];
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().flatMap((_, index) => {
    const one = value.lookup(index);
    return one instanceof PDFDict ? [one] : [];
  });
}
