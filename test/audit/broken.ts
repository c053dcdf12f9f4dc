/** For each check, the ways to break the good file so that it fails, and no other does. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { setXmp } from '../../scripts/pdf/xmp.ts';
import {
  attributes,
  type Breaking,
  branch,
  codes,
  find,
  list,
  name,
  type TaggedPdf,
  text,
} from '../support/tagged-pdf.ts';

const objects = (change: (made: TaggedPdf) => void): Breaking => ({ objects: change });
const tree = (change: NonNullable<Breaking['tree']>): Breaking => ({ tree: change });
const content = (change: (content: string) => string): Breaking => ({ content: change });
const add = (more: string): Breaking => content((before) => `${before}\n${more}`);

const deleteAt = (dict: PDFDict, key: string) => void dict.delete(name(key));
const inside = (dict: PDFDict, key: string) => dict.lookup(name(key), PDFDict);

/** An annotation more on the page, held by no element. */
function annotate({ pdf, page }: TaggedPdf, subtype: string, keys: Record<string, PDFName> = {}) {
  const dict = pdf.context.obj({
    Subtype: subtype,
    Rect: [1, 1, 2, 2],
    Contents: text('Ici'),
    ...keys,
  });
  page.node.Annots()?.push(pdf.context.register(dict));
  return dict;
}

/** The same held by an element Annot, with all its ties. */
function tiedAnnotation(made: TaggedPdf, subtype: string) {
  const dict = annotate(made, subtype);
  const { pdf, structure, page } = made;
  const owner = made.element('Annot');
  const object = pdf.context.getObjectRef(dict) as PDFRef;
  owner
    .lookup(name('K'), PDFArray)
    .push(pdf.context.obj({ Type: 'OBJR', Obj: object, Pg: page.ref }));
  dict.set(name('StructParent'), PDFNumber.of(90));
  const numbers = inside(structure, 'ParentTree').lookup(name('Nums'), PDFArray);
  numbers.push(PDFNumber.of(90));
  numbers.push(made.elementRef('Annot'));
  return dict;
}

const xmp = (title: string, accessible: boolean) =>
  objects(({ pdf }) =>
    setXmp(pdf, {
      title,
      author: '',
      subject: '',
      keywords: [],
      language: 'fr',
      creator: '',
      producer: '',
      date: new Date(0),
      accessible,
    }),
  );

/** Gives the font a character map of its own. */
function useMap({ font, descendant, pdf }: TaggedPdf, map: string, direction: number): PDFDict {
  const stream = pdf.context.stream(map, { WMode: direction });
  stream.dict.set(name('CIDSystemInfo'), inside(descendant, 'CIDSystemInfo'));
  font.set(name('Encoding'), pdf.context.register(stream));
  return stream.dict;
}

/** The file without tree, and without what would need one: all it paints is decoration. */
const STRIPPED: Breaking = {
  content: () => '/Artifact BMC 0 0 9 9 re f EMC',
  objects: ({ pdf, page }) => {
    deleteAt(pdf.catalog, 'StructTreeRoot');
    deleteAt(pdf.catalog, 'Outlines');
    deleteAt(page.node, 'Annots');
  },
};

/** Names of checks, each with its broken files. */
export const BROKEN: Readonly<Record<string, readonly Breaking[]>> = {
  'balisage-declare': [objects(({ pdf }) => deleteAt(pdf.catalog, 'MarkInfo'))],
  'balises-sures': [
    objects(({ pdf }) => inside(pdf.catalog, 'MarkInfo').set(name('Suspects'), PDFBool.True)),
  ],
  'metadonnees-xmp': [objects(({ pdf }) => deleteAt(pdf.catalog, 'Metadata'))],
  'norme-annoncee': [xmp('Guide', false)],
  'titre-xmp': [xmp('', true)],
  'titres-concordants': [xmp('Autre', true)],
  'titre-affiche': [objects(({ pdf }) => deleteAt(pdf.catalog, 'ViewerPreferences'))],
  'langue-du-document': [objects(({ pdf }) => deleteAt(pdf.catalog, 'Lang'))],
  'langues-valides': [
    objects(({ pdf }) => pdf.catalog.set(name('Lang'), text('français'))),
    objects(({ element }) => element('P').set(name('Lang'), text('fr_FR'))),
  ],
  'etiquettes-de-page': [objects(({ pdf }) => deleteAt(pdf.catalog, 'PageLabels'))],
  'sans-xfa': [
    objects(({ pdf }) => pdf.catalog.set(name('AcroForm'), pdf.context.obj({ XFA: text('x') }))),
  ],
  chiffrement: [
    objects(({ pdf }) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.obj({ P: -3904 & ~512 });
    }),
  ],
  'sans-javascript': [
    objects(({ pdf }) =>
      pdf.catalog.set(
        name('OpenAction'),
        pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
      ),
    ),
  ],
  'sans-clignotement': [objects((made) => void tiedAnnotation(made, 'Movie'))],
  'fichiers-joints': [
    objects(({ pdf }) => void pdf.context.register(pdf.context.obj({ F: text('a.csv'), EF: {} }))),
  ],
  'calques-nommes': [
    objects(({ pdf }) => pdf.catalog.set(name('OCProperties'), pdf.context.obj({ D: {} }))),
  ],
  'calques-fixes': [
    objects(({ pdf }) =>
      pdf.catalog.set(
        name('OCProperties'),
        pdf.context.obj({ D: { Name: text('Calques'), AS: [] } }),
      ),
    ),
  ],
  'arbre-present': [STRIPPED],
  'racine-unique': [
    tree((root) => {
      root.type = 'Div';
    }),
  ],
  parente: [objects(({ element, elementRef }) => element('H2').set(name('P'), elementRef('H1')))],
  'element-unique': [
    objects(({ element, elementRef }) =>
      element('Document').lookup(name('K'), PDFArray).push(elementRef('H2')),
    ),
    objects(({ element, elementRef }) =>
      element('P').lookup(name('K'), PDFArray).push(elementRef('Document')),
    ),
  ],
  'roles-complets': [objects(({ structure }) => deleteAt(structure, 'RoleMap'))],
  'roles-sans-boucle': [
    objects(({ structure, pdf }) =>
      structure.set(name('RoleMap'), pdf.context.obj({ Strong: 'Fort', Fort: 'Strong' })),
    ),
  ],
  'types-standard-intacts': [
    objects(({ structure }) => inside(structure, 'RoleMap').set(name('P'), name('Div'))),
  ],
  'elements-vides': [tree((root) => root.kids.push(branch('P')))],
  'contenu-rattache': [
    objects(({ element, pdf }) => {
      element('Strong').set(name('K'), pdf.context.obj([]));
    }),
  ],
  'contenu-unique': [
    objects(({ element }) => {
      const kids = element('Strong').lookup(name('K'), PDFArray);
      kids.push(kids.get(0));
    }),
    content((before) => before.replace(/(\/Figure .*)/, '$1\n$1')),
  ],
  'contenu-present': [
    objects(({ element }) => element('H1').lookup(name('K'), PDFArray).push(PDFNumber.of(99))),
  ],
  'arbre-des-parents': [
    objects(({ parents, elementRef }) => parents.set(0, elementRef('H2'))),
    objects(({ page }) => deleteAt(page.node, 'StructParents')),
    objects(({ annotations }) => deleteAt(annotations.outer, 'StructParent')),
    objects(({ form }) => deleteAt(form, 'StructParents')),
  ],
  'trace-non-balise': [
    add(`BT /F 9 Tf <${codes('Nu')}> Tj ET`),
    add('0 0 5 5 re f'),
    add('/X Do'),
    add('/Sh sh'),
    add('BI /W 1 /H 1 ID x EI'),
    add('/Span BMC 0 0 5 5 re S EMC'),
  ],
  'decor-dans-balise': [
    content((before) => before.replace('0 0 9 9 re f', '/Artifact BMC 0 0 9 9 re f EMC')),
  ],
  'balise-dans-decor': [
    content((before) => before.replace(/(\/Figure .*)/, '/Artifact BMC $1 EMC')),
  ],
  'marquage-emboite': [add('EMC'), add('/Artifact BMC'), add('BT /Artifact BMC ET EMC')],
  'dessin-repete': [add('/T Do')],
  'dessin-externe': [objects(({ form, pdf }) => form.set(name('Ref'), pdf.context.obj({})))],
  'contenu-lisible': [
    objects(({ page, pdf }) => {
      const broken = pdf.context.stream('xx', { Filter: 'FlateDecode' });
      const former = page.node.get(name('Contents'));
      page.node.set(name('Contents'), pdf.context.obj([former ?? null]));
      pdf.getPage(1).node.set(name('Contents'), pdf.context.register(broken));
    }),
  ],
  'premier-titre': [
    tree((root) => {
      find(root, 'H1').type = 'H2';
    }),
  ],
  'niveaux-de-titre': [
    tree((root) => {
      find(root, 'H2').type = 'H3';
    }),
  ],
  'titres-d-une-sorte': [tree((root) => root.kids.push(branch('H', 'Autre')))],
  'titre-unique-par-section': [
    {
      tree: (root) => {
        find(root, 'H1').type = 'H';
        find(root, 'H2').type = 'H';
      },
    },
  ],
  listes: [
    tree((root) => {
      find(root, 'L').kids.push(branch('P', 'Hors'));
    }),
    tree((root) => {
      find(root, 'LI').kids.push({ text: 'Hors' });
    }),
    tree((root) => root.kids.push(branch('LI', [branch('LBody', 'Seul')]))),
  ],
  'numerotation-des-listes': [
    tree((root) => {
      find(root, 'L').keys = {};
    }),
  ],
  sommaire: [
    tree((root) => {
      find(root, 'TOC').kids.push(branch('P', 'Hors'));
    }),
    tree((root) => root.kids.push(branch('TOCI', [branch('P', 'Seul')]))),
  ],
  legendes: [
    tree((root) => {
      root.kids.push(branch('Div', [branch('P', 'A'), branch('Caption', 'B'), branch('P', 'C')]));
    }),
  ],
  ruby: [
    tree((root) => {
      find(root, 'Ruby').kids.pop();
    }),
    tree((root) => root.kids.push(branch('P', [branch('Warichu', [branch('WT', 'a')])]))),
  ],
  tableaux: [
    tree((root) => {
      find(root, 'TBody').type = 'TFoot';
    }),
    tree((root) => {
      find(root, 'Table').kids.push(branch('P', 'Hors'));
    }),
    tree((root) => {
      find(root, 'TR').kids.push(branch('P', 'Hors'));
    }),
    tree((root) => {
      find(root, 'Document').kids.push(branch('TD', 'Seul'));
    }),
  ],
  'tableau-regulier': [
    tree((root) => {
      find(root, 'TBody').kids.push(branch('TR', [branch('TD', '1')]));
    }),
    tree((root) => {
      find(root, 'TD').keys.A = attributes('Table', { ColSpan: PDFNumber.of(2) });
    }),
    tree((root) => {
      find(root, 'TD').keys.A = attributes('Table', { RowSpan: PDFNumber.of(2) });
    }),
  ],
  'portee-des-en-tetes': [
    tree((root) => {
      find(root, 'TH').keys = {};
    }),
    tree((root) => {
      find(root, 'TH').keys = { A: attributes('Table', { Scope: name('Partout') }) };
    }),
  ],
  'renvois-aux-en-tetes': [
    tree((root) => {
      find(root, 'TD').keys.A = attributes('Table', { Headers: list(text('nulle-part')) });
    }),
  ],
  'cellules-avec-en-tete': [
    tree((root) => {
      const head = find(root, 'THead');
      head.kids = [branch('TR', [branch('TD', 'Outil'), branch('TD', 'Prix')])];
    }),
  ],
  'figure-decrite': [
    tree((root) => {
      find(root, 'Figure').keys = {};
    }),
    tree((root) => {
      find(root, 'Figure').keys.Alt = text(' ');
    }),
  ],
  'description-veritable': [
    tree((root) => {
      find(root, 'Figure').keys.Alt = text('IMG_0042.jpg');
    }),
  ],
  'figures-emboitees': [
    tree((root) => {
      find(root, 'Figure').kids.push(
        branch('Figure', [{ draw: '0 0 2 2 re f' }], { Alt: text('Une vache') }),
      );
    }),
  ],
  'formule-decrite': [
    tree((root) => {
      find(root, 'Formula').keys = {};
    }),
  ],
  'notes-identifiees': [
    tree((root) => {
      find(root, 'Note').keys = {};
    }),
    tree((root) => {
      find(root, 'H1').keys.ID = text('note-1');
    }),
  ],
  'liens-balises': [
    tree((root) => {
      find(root, 'Reference').kids = [branch('Span', [{ text: 'Nu' }, { annotation: 'inner' }])];
    }),
    objects((made) => void annotate(made, 'Link')),
  ],
  'liens-decrits': [objects(({ annotations }) => deleteAt(annotations.outer, 'Contents'))],
  'champs-balises': [
    tree((root) => {
      find(root, 'Form').type = 'Span';
    }),
  ],
  'champs-decrits': [objects(({ annotations }) => deleteAt(annotations.field, 'TU'))],
  'annotations-balisees': [objects((made) => void annotate(made, 'Text'))],
  'annotations-decrites': [objects(({ annotations }) => deleteAt(annotations.remark, 'Contents'))],
  'annotations-connues': [objects((made) => void tiedAnnotation(made, 'Hologramme'))],
  'sans-recouvrement': [objects((made) => void annotate(made, 'TrapNet'))],
  'marques-d-imprimeur': [objects((made) => void tiedAnnotation(made, 'PrinterMark'))],
  'ordre-de-tabulation': [
    objects(({ page }) => deleteAt(page.node, 'Tabs')),
    objects(({ page }) => page.node.set(name('Tabs'), name('R'))),
  ],
  'pieces-jointes-decrites': [objects((made) => void tiedAnnotation(made, 'FileAttachment'))],
  'polices-incorporees': [
    objects(({ descendant }) => deleteAt(inside(descendant, 'FontDescriptor'), 'FontFile2')),
  ],
  'codes-lisibles': [
    {
      content: (before) => before.replace('Tj', 'Tj <0020> Tj'),
      unicode: (map) => map.replace('<0020> <00FF> <0020>', '<0021> <00FF> <0021>'),
    },
  ],
  'codes-permis': [
    { unicode: (map) => map.replace('endcmap', '1 beginbfchar <0001> <0000> endbfchar') },
  ],
  'signes-manquants': [
    {
      content: (before) => before.replace('Tj', 'Tj <0000> Tj'),
      unicode: (map) => map.replace('endcmap', '1 beginbfchar <0000> <0020> endbfchar'),
    },
  ],
  'table-des-glyphes': [objects(({ descendant }) => deleteAt(descendant, 'CIDToGIDMap'))],
  'cmap-incorporee': [objects(({ font }) => font.set(name('Encoding'), name('Maison-H')))],
  'sens-d-ecriture': [objects((made) => void useMap(made, '/WMode 1 def', 0))],
  'jeu-de-signes': [
    objects((made) => {
      const map = useMap(made, '', 0);
      map.set(name('CIDSystemInfo'), made.pdf.context.obj({ Registry: text('Maison') }));
    }),
  ],
  'codage-truetype': [
    {
      content: (before) => `${before}\n/Artifact BMC BT /G 9 Tf (A) Tj ET EMC`,
      objects: ({ pdf, page, descendant }) => {
        const simple = pdf.context.obj({
          Subtype: 'TrueType',
          ToUnicode: pdf.context.register(pdf.context.stream('beginbfchar <41> <0041> endbfchar')),
          FontDescriptor: { Flags: 32 },
        });
        const program = inside(descendant, 'FontDescriptor').get(name('FontFile2'));
        if (program) inside(simple, 'FontDescriptor').set(name('FontFile2'), program);
        inside(page.node.Resources() ?? simple, 'Font').set(name('G'), simple);
      },
    },
  ],
  'sans-signes-prives': [
    { unicode: (map) => map.replace('endcmap', '1 beginbfchar <0041> <E001> endbfchar') },
  ],
  signets: [
    objects(({ pdf }) => {
      deleteAt(pdf.catalog, 'Outlines');
      for (let page = 0; page < 10; page += 1) pdf.addPage();
    }),
  ],
  'signets-et-titres': [
    objects(({ pdf }) =>
      inside(inside(pdf.catalog, 'Outlines'), 'First').set(name('Title'), text('Ailleurs')),
    ),
  ],
  'signets-nommes': [
    {
      tree: (root) => {
        find(root, 'H1').kids = [{ draw: '0 0 5 5 re f' }];
      },
      objects: ({ pdf }) =>
        inside(inside(pdf.catalog, 'Outlines'), 'First').set(name('Title'), text(' ')),
    },
  ],
  destinations: [
    objects(({ annotations }) => annotations.inner.set(name('Dest'), text('nulle-part'))),
    objects(({ pdf }) =>
      inside(inside(pdf.catalog, 'Outlines'), 'First').set(
        name('Dest'),
        pdf.context.obj([PDFRef.of(999), 'Fit']),
      ),
    ),
  ],
};
