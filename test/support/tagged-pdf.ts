/** A small tagged PDF that follows PDF/UA-1, made in memory, with handles on its parts so that tests can break one. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { setXmp } from '../../scripts/pdf/xmp.ts';

/** An element of the structure, before it is written. */
export interface Branch {
  type: string;
  /** Keys of the element's dictionary: Alt, ID, A... */
  keys: Record<string, PDFObject>;
  kids: (Branch | Leaf)[];
}

/** Text to show, something to draw, or an annotation. */
export type Leaf = { text: string } | { draw: string } | { annotation: AnnotationName };
export type AnnotationName = 'inner' | 'outer' | 'remark' | 'field';

export interface TaggedPdf {
  readonly pdf: PDFDocument;
  readonly page: PDFPage;
  /** The first element of a type, or the one at a place among them. */
  readonly element: (type: string, place?: number) => PDFDict;
  readonly elementRef: (type: string, place?: number) => PDFRef;
  readonly annotations: Readonly<Record<AnnotationName, PDFDict>>;
  readonly font: PDFDict;
  readonly descendant: PDFDict;
  readonly structure: PDFDict;
  readonly form: PDFDict;
  /** What stands in the ParentTree for the page. */
  readonly parents: PDFArray;
}

/** What a test breaks: the tree before it is written, the content of the page, or the objects in the end. */
export interface Breaking {
  readonly tree?: (root: Branch) => void;
  readonly content?: (content: string) => string;
  readonly objects?: (made: TaggedPdf) => void;
  /** The ToUnicode map. */
  readonly unicode?: (map: string) => string;
}

export const name = (text: string): PDFName => PDFName.of(text);
export const text = (said: string): PDFHexString => PDFHexString.fromText(said);

export const branch = (
  type: string,
  kids: Branch['kids'] | string = [],
  keys: Branch['keys'] = {},
): Branch => ({ type, keys, kids: typeof kids === 'string' ? [{ text: kids }] : kids });

/** The first branch of a type, at or below one. */
export function find(root: Branch, type: string): Branch {
  const found = search(root, type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

function search(root: Branch, type: string): Branch | undefined {
  if (root.type === type) return root;
  for (const kid of root.kids) {
    const found = 'type' in kid ? search(kid, type) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Attributes of an owner, as an element has them under A. */
export function attributes(owner: string, values: Record<string, PDFObject>): PDFDict {
  const dict = detached.context.obj({ O: owner });
  for (const [key, value] of Object.entries(values)) dict.set(name(key), value);
  return dict;
}

const detached = await PDFDocument.create({ updateMetadata: false });
export const list = (...items: PDFObject[]): PDFArray => {
  const array = PDFArray.withContext(detached.context);
  for (const item of items) array.push(item);
  return array;
};

const scoped = (scope: string) => ({ A: attributes('Table', { Scope: name(scope) }) });

function goodTree(): Branch {
  return branch('Document', [
    branch('H1', 'Guide'),
    branch('TOC', [branch('TOCI', [branch('Reference', [link('inner', 'Tableau')])])]),
    branch('H2', 'Tableau'),
    branch('Table', [
      branch('Caption', 'Prix'),
      branch('THead', [
        branch('TR', [
          branch('TH', 'Outil', scoped('Column')),
          branch('TH', 'Prix', scoped('Column')),
        ]),
      ]),
      branch('TBody', [branch('TR', [branch('TH', 'Alpha', scoped('Row')), branch('TD', '10')])]),
    ]),
    branch('L', [branch('LI', [branch('Lbl', '-'), branch('LBody', 'Un')])], {
      A: attributes('List', { ListNumbering: name('Disc') }),
    }),
    branch('P', [branch('Strong', 'Gras'), link('outer', 'exemple.org')]),
    branch('Figure', [{ draw: '0 0 9 9 re f' }], { Alt: text('Un champ') }),
    branch('Formula', 'a+b', { Alt: text('a plus b') }),
    branch('Note', 'Source', { ID: text('note-1') }),
    branch('P', [branch('Ruby', [branch('RB', 'Un'), branch('RT', 'un')])]),
    branch('P', [branch('Annot', [{ annotation: 'remark' }])]),
    branch('P', [branch('Form', [{ annotation: 'field' }])]),
  ]);
}

const link = (annotation: AnnotationName, said: string): Branch =>
  branch('Link', [{ text: said }, { annotation }]);

const UNICODE = `begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0020> <00FF> <0020> endbfrange
endcmap`;

/** A good file, or one that is broken as it is asked for. */
export async function taggedPdf(breaking: Breaking = {}): Promise<TaggedPdf> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const page = pdf.addPage([300, 400]);
  pdf.addPage([300, 400]);
  const tree = goodTree();
  breaking.tree?.(tree);

  const made = new Map<string, PDFRef[]>();
  const structure = context.obj({ Type: 'StructTreeRoot', RoleMap: { Strong: 'Span' } });
  const structureRef = context.register(structure);
  const parents = PDFArray.withContext(context);
  const lines: string[] = ['/Artifact BMC 0 0 1 1 re f /X Do EMC'];
  const annotations = annotationsFor(pdf, page);
  const tied: [number, PDFObject][] = [];

  const write = (one: Branch, parent: PDFRef): PDFRef => {
    const dict = context.obj({ S: one.type });
    const ref = context.register(dict);
    made.set(one.type, [...(made.get(one.type) ?? []), ref]);
    dict.set(name('P'), parent);
    for (const [key, value] of Object.entries(one.keys)) dict.set(name(key), value);
    const kids = one.kids.map((kid): PDFObject => {
      if ('type' in kid) return write(kid, ref);
      dict.set(name('Pg'), page.ref);
      if ('annotation' in kid) {
        const annotation = annotations[kid.annotation];
        const key = 10 + tied.length;
        annotation.dict.set(name('StructParent'), PDFNumber.of(key));
        tied.push([key, ref]);
        return context.obj({ Type: 'OBJR', Obj: annotation.ref });
      }
      const mcid = parents.size();
      parents.push(ref);
      const shown = 'text' in kid ? `BT /F 9 Tf <${codes(kid.text)}> Tj ET` : kid.draw;
      lines.push(`/${one.type} <</MCID ${mcid}>> BDC ${shown} EMC`);
      return PDFNumber.of(mcid);
    });
    dict.set(name('K'), context.obj(kids));
    return ref;
  };
  const root = write(tree, structureRef);
  structure.set(name('K'), context.obj([root]));

  const form = context.stream(
    '/P <</MCID 0>> BDC 0 0 1 1 re f EMC',
    formKeys({ StructParents: 1 }),
  );
  const formRef = context.register(form);
  const inForm = context.register(
    context.obj({
      S: 'P',
      P: root,
      Pg: page.ref,
      K: [{ Type: 'MCR', Pg: page.ref, Stm: formRef, MCID: 0 }],
    }),
  );
  context.lookup(root, PDFDict).lookup(name('K'), PDFArray).push(inForm);
  lines.push('/T Do');
  const plain = context.register(context.stream('0 0 1 1 re f', formKeys({})));

  const { font, descendant } = fontFor(pdf, breaking.unicode?.(UNICODE) ?? UNICODE);
  page.node.set(
    name('Resources'),
    context.obj({ Font: { F: context.register(font) }, XObject: { X: plain, T: formRef } }),
  );
  const content = lines.join('\n');
  page.node.set(
    name('Contents'),
    context.register(context.stream(breaking.content?.(content) ?? content)),
  );
  page.node.set(name('StructParents'), PDFNumber.of(0));
  page.node.set(name('Tabs'), name('S'));
  structure.set(
    name('ParentTree'),
    context.obj({
      Nums: [
        PDFNumber.of(0),
        parents,
        PDFNumber.of(1),
        [inForm],
        ...tied.flatMap(([key, ref]) => [PDFNumber.of(key), ref]),
      ],
    }),
  );
  describe(pdf, page, structureRef);

  const elementRef = (type: string, place = 0): PDFRef => {
    const ref = made.get(type)?.[place];
    if (!ref) throw new Error(`no ${type}`);
    return ref;
  };
  const result: TaggedPdf = {
    pdf,
    page,
    element: (type, place) => context.lookup(elementRef(type, place), PDFDict),
    elementRef,
    annotations: {
      inner: annotations.inner.dict,
      outer: annotations.outer.dict,
      remark: annotations.remark.dict,
      field: annotations.field.dict,
    },
    font,
    descendant,
    structure,
    form: form.dict,
    parents,
  };
  breaking.objects?.(result);
  return result;
}

const formKeys = (keys: Record<string, number>) => ({
  Type: 'XObject',
  Subtype: 'Form',
  BBox: [0, 0, 9, 9],
  ...keys,
});

export const codes = (shown: string): string =>
  [...shown].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function annotationsFor(pdf: PDFDocument, page: PDFPage) {
  const one = (subtype: string, keys: Record<string, PDFObject>) => {
    const dict = pdf.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 20, 20] });
    for (const [key, value] of Object.entries(keys)) dict.set(name(key), value);
    return { dict, ref: pdf.context.register(dict) };
  };
  const made: Record<AnnotationName, { dict: PDFDict; ref: PDFRef }> = {
    inner: one('Link', {
      Contents: text('Tableau, page 1'),
      Dest: pdf.context.obj([page.ref, 'Fit']),
    }),
    outer: one('Link', {
      Contents: text('exemple.org'),
      A: pdf.context.obj({ S: 'URI', URI: PDFString.of('https://exemple.org') }),
    }),
    remark: one('Text', { Contents: text('Une remarque') }),
    field: one('Widget', { TU: text('Votre nom') }),
  };
  page.node.set(name('Annots'), pdf.context.obj(Object.values(made).map(({ ref }) => ref)));
  return made;
}

function fontFor(pdf: PDFDocument, unicode: string): { font: PDFDict; descendant: PDFDict } {
  const { context } = pdf;
  const system = {
    Registry: PDFString.of('Adobe'),
    Ordering: PDFString.of('Identity'),
    Supplement: 0,
  };
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'ABCDEF+Essai',
    CIDSystemInfo: system,
    CIDToGIDMap: 'Identity',
    FontDescriptor: {
      Type: 'FontDescriptor',
      FontName: 'ABCDEF+Essai',
      Flags: 4,
      FontFile2: context.register(context.stream('')),
    },
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+Essai',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.stream(unicode)),
  });
  return { font, descendant };
}

/** Catalog, metadata, page labels and bookmarks. */
function describe(pdf: PDFDocument, page: PDFPage, structure: PDFRef): void {
  const { catalog, context } = pdf;
  pdf.setTitle('Guide', { showInWindowTitleBar: true });
  pdf.setLanguage('fr-FR');
  setXmp(pdf, {
    title: 'Guide',
    author: 'Essai',
    subject: '',
    keywords: [],
    language: 'fr-FR',
    creator: '',
    producer: '',
    date: new Date(0),
    accessible: true,
  });
  catalog.set(name('StructTreeRoot'), structure);
  catalog.set(name('MarkInfo'), context.obj({ Marked: PDFBool.True }));
  catalog.set(name('PageLabels'), context.obj({ Nums: [PDFNumber.of(0), { S: 'D' }] }));
  const second = context.obj({ Title: text('Tableau'), Dest: [page.ref, 'Fit'] });
  const first = context.obj({
    Title: text('Guide'),
    Dest: [page.ref, 'Fit'],
    Next: context.register(second),
  });
  catalog.set(name('Outlines'), context.obj({ First: context.register(first) }));
}
