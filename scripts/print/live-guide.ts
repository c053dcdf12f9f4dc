/** A guide that stays loaded in a tab: what changes is replaced there, and only its pages printed again. */
import type { Page, PDFOptions } from 'puppeteer-core';
import type { Fit } from './copyfit.ts';
import { patchParts } from './in-page/patch-parts.ts';
import type { PrintFacts } from './in-page/watch-print.ts';
import {
  type LoadedGuide,
  lessons,
  loadGuide,
  named,
  placeNotes,
  print,
  printSettled,
  setSheets,
} from './loaded-guide.ts';

/** The document in pieces; what is around them stays as it was loaded. */
export interface LivePieces {
  readonly styles: readonly { readonly id: string; readonly css: string }[];
  /** In their order. */
  readonly parties: readonly { readonly id: string; readonly html: string }[];
}

export interface LivePrint {
  readonly pdf: Uint8Array;
  /** Which page of the guide, counted from 1, each page of the PDF is: all, or those that may be new. */
  readonly pages: readonly number[];
  readonly facts: PrintFacts;
  readonly fits: readonly Fit[];
}

export interface LiveGuide {
  /**
   * Brings the document up to date and prints what may differ from the print before. Calls follow one
   * another. One that is aborted gives nothing: what it would have shown is in the next print.
   * @throws the signal's reason when it is aborted
   */
  print(pieces: LivePieces, signal: AbortSignal): Promise<LivePrint>;
}

/** For the eye alone: neither tags nor outline. */
const QUICK: PDFOptions = { tagged: false, outline: false };

/** @param html the document that the pieces make */
export async function openLiveGuide(
  page: Page,
  html: string,
  loaded: LivePieces,
): Promise<LiveGuide> {
  const guide = await loadGuide(page, html);
  let present = loaded;
  /** Of the last print that was given. */
  let shown: PrintFacts | undefined;
  /** Parts that changed since. */
  const unseen = new Set<string>();

  /** The pages of what changed, if all else stays where it is. */
  const printSome = async (former: PrintFacts): Promise<LivePrint | undefined> => {
    const pages = pagesOf([...unseen], former);
    const made = await print(guide, { ...QUICK, pageRanges: pages.join() }).catch(ifTooFar);
    const fits = made && samePagination(made.facts, former) && !lessons(guide, made.facts);
    return fits ? { ...made, pages, fits: guide.fits } : undefined;
  };
  const printAll = async (signal: AbortSignal): Promise<LivePrint> => {
    const made = await printSettled(guide, QUICK, signal);
    return { ...made, pages: upTo(made.facts.pageCount), fits: guide.fits };
  };

  return {
    async print(pieces, signal) {
      const change = difference(present, pieces);
      // Half of a change is not known to be there: were it to fail, the guide would be loaded anew.
      present = pieces;
      for (const { id } of change.parts) unseen.add(id);
      if (change.isWhole) shown = undefined;
      if (change.isAny) await apply(guide, change);
      signal.throwIfAborted();
      const made =
        (shown && unseen.size > 0 ? await printSome(shown) : undefined) ?? (await printAll(signal));
      signal.throwIfAborted();
      shown = made.facts;
      unseen.clear();
      return made;
    },
  };
}

interface Change {
  readonly order: readonly string[];
  readonly parts: LivePieces['parties'];
  readonly styles: LivePieces['styles'];
  readonly isAny: boolean;
  /** Whether all pages may look different. */
  readonly isWhole: boolean;
}

function difference(former: LivePieces, pieces: LivePieces): Change {
  const known = new Map(former.parties.map(({ id, html }) => [id, html]));
  const rules = new Map(former.styles.map(({ id, css }) => [id, css]));
  const order = pieces.parties.map(({ id }) => id);
  const parts = pieces.parties.filter(({ id, html }) => known.get(id) !== html);
  const styles = pieces.styles.filter(({ id, css }) => rules.get(id) !== css);
  const isWhole = styles.length > 0 || order.join() !== [...known.keys()].join();
  return { order, parts, styles, isAny: isWhole || parts.length > 0, isWhole };
}

async function apply(guide: LoadedGuide, change: Change): Promise<void> {
  const { page } = guide;
  const { order, parts, styles, isWhole } = change;
  const changed = parts.map(({ id }) => id);
  await page.evaluate(patchParts, { order, parts, styles });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  const isGone = (id: string) => changed.includes(id) || !order.includes(id);
  guide.tighter = Object.fromEntries(Object.entries(guide.tighter).filter(([id]) => !isGone(id)));
  if (isWhole) await placeNotes(guide, []);
  const sheets = guide.fits.map(({ id }) => id).filter((id) => changed.includes(id));
  if (isWhole) await setSheets(guide);
  else if (sheets.length > 0) await setSheets(guide, sheets);
}

/** Whether all that is numbered is on the same page. */
export function samePagination(a: PrintFacts, b: PrintFacts): boolean {
  const places = ({ pageCount, sections, folios }: PrintFacts) =>
    JSON.stringify([pageCount, sections.map((one) => [one.id, one.firstPage, one.pages]), folios]);
  return places(a) === places(b);
}

/** The pages of some parts, in order. A part that is no section stands after all of them. */
function pagesOf(ids: readonly string[], facts: PrintFacts): readonly number[] {
  const last = Math.max(0, ...facts.sections.map(({ firstPage, pages }) => firstPage + pages - 1));
  const pages = ids.flatMap((id) => {
    const section = named(facts).find((one) => one.id === id);
    return section
      ? upTo(section.pages, section.firstPage)
      : upTo(facts.pageCount - last, last + 1);
  });
  return [...new Set(pages)].sort((a, b) => a - b);
}

const upTo = (count: number, first = 1): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** The guide has become so short that it has no such pages. */
function ifTooFar(fault: unknown): undefined {
  if (fault instanceof Error && /page range/i.test(fault.message)) return undefined;
  throw fault;
}
