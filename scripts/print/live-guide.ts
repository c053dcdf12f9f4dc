/** A guide that stays loaded in a tab: what changes is replaced there, and only its pages printed again. */
import type { Page, PDFOptions } from 'puppeteer-core';
import { type Fit, PAGE } from './copyfit.ts';
import { patchParts } from './in-page/patch-parts.ts';
import { showAlone } from './in-page/show-alone.ts';
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
  /** Brings the document up to date, for the next print to have less to do. Calls follow one another. */
  prepare(pieces: LivePieces): Promise<void>;
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
  /** The sheet that alone has changed, if there is one and its place is known. */
  const alone = (): { readonly id: string; readonly firstPage: number } | undefined => {
    const [id, ...others] = unseen;
    if (id === undefined || others.length > 0 || !shown || shown.width > PAGE.width + 1) {
      return undefined;
    }
    const isSheet = guide.fits.some((fit) => fit.id === id) && !guide.tighter[id];
    const section = named(shown).find((one) => one.id === id);
    const isSpread = section?.pages === 2 && section.firstPage % 2 === 0;
    return isSheet && isSpread ? section : undefined;
  };
  const show = (part: ReturnType<typeof alone>): Promise<readonly string[]> =>
    page.evaluate(showAlone, part && { ...part, folios: shown?.folios ?? {} });
  /** The two pages of a sheet, laid out without the others, if it takes and refers to the same as before. */
  const printAlone = async (
    part: NonNullable<ReturnType<typeof alone>>,
    former: PrintFacts,
  ): Promise<LivePrint | undefined> => {
    const { id, firstPage } = part;
    const ids = await show(part);
    if (!ids.every((one) => one in former.folios)) return undefined;
    const made = await print(guide, { ...QUICK, pageRanges: '2-3' });
    const section = made.facts.sections.find((one) => one.id === id);
    const isSame =
      section?.firstPage === firstPage &&
      section.pages === 2 &&
      made.facts.width <= PAGE.width + 1 &&
      Object.entries(made.facts.folios).every(([one, number]) => former.folios[one] === number);
    if (!isSame) return undefined;
    const sections = former.sections.map((one) => (one.id === id ? section : one));
    const folios = Object.fromEntries(ids.map((one) => [one, former.folios[one] as number]));
    const facts = { ...former, sections, folios };
    return { pdf: made.pdf, pages: upTo(2, firstPage), facts, fits: guide.fits };
  };
  const printAll = async (signal: AbortSignal): Promise<LivePrint> => {
    const made = await printSettled(guide, QUICK, signal);
    return { ...made, pages: upTo(made.facts.pageCount), fits: guide.fits };
  };

  const prepare = async (pieces: LivePieces): Promise<void> => {
    const change = difference(present, pieces);
    if (!change.isAny) return;
    // Half of a change is not known to be there: were it to fail, the guide would be loaded anew.
    present = pieces;
    for (const { id } of change.parts) unseen.add(id);
    if (change.isWhole) shown = undefined;
    await show(alone());
    await apply(guide, change);
  };

  const printChange = async (signal: AbortSignal): Promise<LivePrint> => {
    const part = alone();
    const quickest = part && shown ? await printAlone(part, shown) : undefined;
    if (quickest) return quickest;
    await show(undefined);
    const some = shown && unseen.size > 0 ? await printSome(shown) : undefined;
    return some ?? printAll(signal);
  };

  return {
    prepare,
    async print(pieces, signal) {
      await prepare(pieces);
      signal.throwIfAborted();
      const made = await printChange(signal);
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
