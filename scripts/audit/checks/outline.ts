/** Checks of how one moves about: bookmarks and destinations (ISO 32000-1, 12.3). */
import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type AuditCheck, atPages, quoted, unless, warning } from '../check.ts';
import { type AuditModel, textWithin } from '../model/model.ts';
import { asDict, dictAt, nameAt, treeEntries, valueAt } from '../model/objects.ts';
import { headingLevel } from '../model/standard-types.ts';

/** Beyond so many pages, one needs bookmarks to find one's way. */
const LONG = 10;

export const OUTLINE_CHECKS: readonly AuditCheck[] = [
  {
    id: 'signets',
    titre: 'Un long document a des signets',
    regle: 'WCAG 2.2, technique PDF2',
    run: ({ pages, outline }) =>
      pages.length <= LONG || outline.length > 0
        ? []
        : [warning(`Le document a ${pages.length} pages et aucun signet. Ajoutez-en.`)],
  },
  {
    id: 'signets-et-titres',
    titre: 'Les signets suivent les titres',
    regle: 'WCAG 2.2, technique PDF2 (règle du guide)',
    run: (model) => {
      const strays = strayBookmarks(model);
      return strays.length === 0
        ? []
        : [
            warning(
              `Des signets ne sont pas des titres du document, dans leur ordre : ${quoted(strays)}. Refaites les signets à partir des titres.`,
            ),
          ];
    },
  },
  {
    id: 'signets-nommes',
    titre: 'Chaque signet a un texte',
    regle: 'ISO 32000-1, 12.3.3',
    run: ({ outline }) =>
      unless(
        outline.every(({ title }) => title.trim() !== ''),
        'Un signet n’a pas de texte. Donnez-lui celui du titre où il mène.',
      ),
  },
  {
    id: 'destinations',
    titre: 'Liens et signets mènent à une page du document',
    regle: 'ISO 32000-1, 12.3.2',
    run: (model) => {
      const named = namedDestinations(model);
      const isLost = (dict: PDFDict) => leadsAstray(dict, model, named);
      const links = model.annotations.filter(({ dict }) => isLost(dict)).map(({ page }) => page);
      const bookmarks = model.outline.filter(({ dict }) => isLost(dict));
      return [
        ...atPages(links, {
          one: 'un lien mène à un endroit qui n’existe pas',
          many: 'liens mènent à un endroit qui n’existe pas',
          remedy: 'Corrigez la destination.',
        }),
        ...unless(
          bookmarks.length === 0,
          `Des signets mènent à un endroit qui n’existe pas : ${quoted(bookmarks.map(({ title }) => title))}. Corrigez leur destination.`,
        ),
      ];
    },
  },
];

/** Texts are compared without spaces and soft hyphens: a line break is one or the other. */
const plain = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '').normalize('NFKC');

/** Bookmarks that are not found among the headings that come after the one before. */
function strayBookmarks(model: AuditModel): readonly string[] {
  const headings = model.structure.elements
    .filter(({ role, type }) => type === 'H' || (headingLevel(role) ?? headingLevel(type)))
    .map((element) => plain(textWithin(model, element)));
  let from = 0;
  return model.outline.flatMap(({ title }) => {
    const at = headings.indexOf(plain(title), from);
    if (at < 0) return [title];
    from = at + 1;
    return [];
  });
}

type Destinations = ReadonlyMap<string, unknown>;

function namedDestinations({ catalog }: AuditModel): Destinations {
  const found = new Map<string, unknown>();
  for (const [name] of dictAt(catalog, 'Dests')?.entries() ?? []) {
    found.set(name.decodeText(), valueAt(dictAt(catalog, 'Dests'), name.decodeText()));
  }
  for (const [key, { value }] of treeEntries(dictAt(dictAt(catalog, 'Names'), 'Dests'), 'Names')) {
    if (key instanceof PDFString || key instanceof PDFHexString) found.set(key.decodeText(), value);
  }
  return found;
}

function leadsAstray(
  dict: PDFDict,
  { pageNumber, pages }: AuditModel,
  named: Destinations,
): boolean {
  const action = dictAt(dict, 'A');
  const goesTo = nameAt(action, 'S') === 'GoTo' ? valueAt(action, 'D') : undefined;
  let target: unknown = valueAt(dict, 'Dest') ?? goesTo;
  if (target === undefined) return false;
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) {
    target = named.get(target.decodeText());
  }
  const inside = target instanceof PDFArray ? undefined : asDict(target as PDFDict | undefined);
  const array = inside ? valueAt(inside, 'D') : target;
  const page = array instanceof PDFArray ? array.get(0) : undefined;
  if (page instanceof PDFNumber) return page.asNumber() >= pages.length;
  return !(page instanceof PDFRef) || !pageNumber.has(page.tag);
}
