/** Tags in memory -> the structure tree of a PDF, with its parent tree and role map (PDF 32000-1, 14.7). */
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { roleMap } from './roles.ts';
import { type Annotation, isAnnotation, isTag, type Marked, type Tag } from './tags.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** A stream and whose content each of its numbers is, in their order. */
export interface NumberedStream {
  /** Of the page or of the form. */
  readonly owner: PDFRef;
  readonly numbered: readonly Marked[];
}

export function writeTags(
  pdf: PDFDocument,
  root: Tag,
  streams: readonly NumberedStream[],
  former: readonly PDFRef[],
): void {
  const { context } = pdf;
  for (const ref of former) context.delete(ref);
  const elements = new Map<Marked, PDFRef>();
  const annotated: (readonly [Annotation, PDFRef])[] = [];
  const ids: (readonly [string, PDFRef])[] = [];

  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = firstPage(tag);
    const kids = tag.kids.flatMap((kid): PDFObject[] => {
      if (isTag(kid)) return [write(kid, ref)];
      if (isAnnotation(kid)) {
        annotated.push([kid, ref]);
        return [context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation })];
      }
      elements.set(kid, ref);
      return kid.places.map(({ form, mcid }) => {
        if (!form && kid.page === page) return PDFNumber.of(mcid);
        return context.obj({ Type: 'MCR', Pg: kid.page, ...(form && { Stm: form }), MCID: mcid });
      });
    });
    const [only] = kids;
    const dict = context.obj({
      Type: 'StructElem',
      S: tag.role,
      P: parent,
      ...(page && { Pg: page }),
      ...(only && { K: kids.length === 1 ? only : context.obj(kids) }),
    });
    if (tag.alt !== undefined) dict.set(name('Alt'), PDFHexString.fromText(tag.alt));
    if (tag.lang !== undefined) dict.set(name('Lang'), PDFString.of(tag.lang));
    if (tag.id !== undefined) {
      dict.set(name('ID'), PDFString.of(tag.id));
      ids.push([tag.id, ref]);
    }
    if (tag.attributes.length > 0) dict.set(name('A'), context.obj([...tag.attributes]));
    context.assign(ref, dict);
    return ref;
  };

  const top = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const topRef = pdf.catalog.get(name('StructTreeRoot')) as PDFRef;
  top.set(name('K'), write(root, topRef));
  top.set(name('RoleMap'), context.obj({ ...roleMap(root) }));

  const parents: PDFObject[] = [];
  const numbers = (key: number, value: PDFObject) => parents.push(PDFNumber.of(key), value);
  let key = 0;
  for (const { owner, numbered } of streams) {
    const holder = context.lookup(owner);
    const dict = holder instanceof PDFStream ? holder.dict : (holder as PDFDict);
    dict.set(name('StructParents'), PDFNumber.of(key));
    const refs = numbered.map((content) => elements.get(content) ?? topRef);
    numbers(key, context.register(context.obj(refs)));
    key += 1;
  }
  for (const [{ annotation }, element] of annotated) {
    context.lookup(annotation, PDFDict).set(name('StructParent'), PDFNumber.of(key));
    numbers(key, element);
    key += 1;
  }
  replace(pdf, top, 'ParentTree', context.obj({ Nums: parents }));
  top.set(name('ParentTreeNextKey'), PDFNumber.of(key));
  ids.sort(([one], [other]) => (one < other ? -1 : 1));
  replace(
    pdf,
    top,
    'IDTree',
    context.obj({ Names: ids.flatMap(([id, ref]) => [PDFString.of(id), ref]) }),
  );
}

/** The page of what a tag holds itself: its numbers need to name none then. */
function firstPage({ kids }: Tag): PDFRef | undefined {
  const first = kids.find((kid) => !isTag(kid));
  return first && !isTag(first) ? first.page : undefined;
}

function replace(pdf: PDFDocument, top: PDFDict, key: string, value: PDFDict): void {
  top.set(name(key), pdf.context.register(value));
}
