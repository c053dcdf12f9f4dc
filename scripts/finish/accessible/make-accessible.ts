/**
 * What Chromium printed becomes PDF/UA-1 (ISO 14289-1): everything painted is tagged or an artifact, the
 * tags are those of the standard, links say where they lead, and the metadata says so. No page changes
 * its look.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { removeUnreachable } from '../../pdf/unreachable.ts';
import { setXmp, type XmpFacts } from '../../pdf/xmp.ts';
import { destinationsOf } from '../inspect.ts';
import { nameContents, type PageOf } from './contents.ts';
import { describedContent, joinFigures, nameFigures } from './figures.ts';
import { nameHeadings } from './headings.ts';
import { numberIdentifiers } from './identifiers.ts';
import { nameLinks } from './links.ts';
import { nameLists } from './lists.ts';
import { type MarkedTag, mark } from './mark.ts';
import { itemsIn, joinNumbers } from './numbers.ts';
import { makePlain } from './plain.ts';
import { readTags, type TagTree } from './read-tags.ts';
import { addSpaces, surroundingsIn } from './spaces.ts';
import { type ScannedStream, scanPages } from './streams.ts';
import { nameTables } from './tables.ts';
import { isDescribed, isMarked, type Marked, tagsIn } from './tags.ts';
import { writeTags } from './write-tags.ts';

export type AccessibleFacts = Omit<XmpFacts, 'accessible' | 'press'>;

/** Changes the document in place. One that has no tags gets metadata alone, which promise nothing. */
export function makeAccessible(pdf: PDFDocument, facts: AccessibleFacts): void {
  const tree = readTags(pdf);
  if (tree) repair(pdf, tree);
  setXmp(pdf, { ...facts, accessible: tree !== undefined });
}

function repair(pdf: PDFDocument, { root, marked, former }: TagTree): void {
  nameFigures(root);
  const described = describedContent(root);
  const streams = scanPages(pdf);
  const surroundings = surroundingsIn(root);
  const items = itemsIn(root);
  for (const stream of streams) {
    const numbers = marked.get(stream.page) ?? new Map<number, Marked>();
    const contentOf = (mcid: number) => numbers.get(mcid);
    joinNumbers(stream.scanned.paints, stream.page, numbers, items);
    addSpaces(stream.scanned, contentOf, surroundings);
    read(stream, contentOf, described);
  }
  for (const tag of tagsIn(root)) {
    tag.kids = tag.kids.filter(
      (kid) => !isMarked(kid) || kid.text !== '' || (kid.drawn && described.has(kid)),
    );
  }

  const pageOf = pageFinder(pdf);
  makePlain(root);
  nameContents(root, pageOf);
  nameLists(root, pdf.context);
  nameTables(root, pdf.context);
  nameHeadings(root);
  nameLinks(pdf, root, pageOf);
  numberIdentifiers(root);

  const owners = new Map<Marked, MarkedTag>();
  for (const tag of tagsIn(root)) {
    for (const content of tag.kids.filter(isMarked)) {
      owners.set(content, { content, role: tag.role, described: isDescribed(tag) });
    }
  }
  const used = new Map<PDFRef, number>();
  const numbered = streams.map(({ page, form, owner, scanned, replace }) => {
    const tagOf = (mcid: number) => {
      const content = marked.get(page)?.get(mcid);
      return content && owners.get(content);
    };
    const first = used.get(page) ?? 0;
    const made = mark(scanned, tagOf, form, first);
    used.set(page, first + made.numbered.length);
    replace(made.bytes);
    return { owner, page, numbered: made.numbered };
  });
  writeTags(pdf, root, numbered, former);
  // The former trees: they name elements by numbers that are not the same each time.
  removeUnreachable(pdf);
}

/** Tells the content of a page what it reads, and whether it draws. */
function read(
  { scanned: { paints } }: ScannedStream,
  contentOf: (mcid: number) => Marked | undefined,
  described: ReadonlySet<Marked>,
): void {
  joinFigures(paints, (mcid) => {
    const content = contentOf(mcid);
    return content !== undefined && described.has(content);
  });
  for (const { kind, mcid, text } of paints) {
    const content = mcid === undefined ? undefined : contentOf(mcid);
    if (!content) continue;
    if (kind === 'drawing') content.drawn = true;
    content.text += text;
  }
}

function pageFinder(pdf: PDFDocument): PageOf {
  const pages = destinationsOf(pdf);
  return ({ annotation }) => {
    const destination = pdf.context.lookup(annotation, PDFDict).lookup(PDFName.of('Dest'));
    if (destination instanceof PDFName) return pages.get(destination.decodeText());
    if (!(destination instanceof PDFArray)) return undefined;
    const index = pdf.getPages().findIndex(({ ref }) => ref === destination.get(0));
    return index < 0 ? undefined : index + 1;
  };
}
