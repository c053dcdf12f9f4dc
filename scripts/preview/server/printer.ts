/** Prints the drafts that are looked at, in the background, in a browser that stays open. */
import type { ReadResult } from '../../read/source.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { dayStamp, fullStamp } from '../../render/draft-stamp.ts';
import { assemble, renderGuide } from '../../render/render.ts';
import type { PrintProgress, PrintState } from '../protocol.ts';
import { type GoodDraft, withFrame } from './edition-draft.ts';
import { type EditionPrinter, editionPrinter, type Printable } from './edition-printer.ts';
import { liveTabs } from './live-tabs.ts';
import { type WarmBrowserOptions, warmBrowser } from './warm-browser.ts';
import { checkWhole, finishWhole, printWhole } from './whole-print.ts';

export interface Printer {
  /** Somebody looks at this edition: it is printed now and whenever it changes. */
  follow(edition: string): void;
  /** The draft of an edition is another than before. */
  changed(edition: string): void;
  state(edition: string): PrintState | undefined;
  /** A file that a PrintState names. */
  pdf(edition: string, id: string): Uint8Array | undefined;
  /**
   * The whole draft, printed and finished as a build does; undefined if there is none.
   * @throws with a French message where no browser can be had
   */
  whole(edition: string, now: Date): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** The drafts of editions, as Drafts has them. */
export interface DraftSource {
  open(edition: string): Promise<
    | {
        readonly state: { readonly version: number; readonly cadre: string };
        readonly good: GoodDraft | undefined;
      }
    | undefined
  >;
  read(): Promise<ReadResult>;
}

export interface PrinterOptions extends WarmBrowserOptions {
  readonly drafts: DraftSource;
  readonly folders: AssetFolders;
  /** Of the program, for what the PDF says of itself. */
  readonly version: string;
  readonly printed: (state: PrintState) => void;
  readonly progress: (progress: PrintProgress) => void;
}

export function createPrinter(options: PrinterOptions): Printer {
  const { drafts, folders, version, printed, progress } = options;
  const browser = warmBrowser(options);
  const tabs = liveTabs(browser.session);
  const editions = new Map<string, EditionPrinter>();
  const ending = new AbortController();

  const printable = async (edition: string): Promise<Printable | undefined> => {
    const draft = await drafts.open(edition);
    if (!draft?.good) return undefined;
    const { state, good } = draft;
    const { pieces, document } = good;
    const html = () => assemble(pieces, { folders, draft: dayStamp(new Date()) });
    const toPrint = { edition, cadre: state.cadre, pieces, html };
    return {
      version: state.version,
      prepare: () => tabs.prepare(toPrint),
      quick: (signal) => tabs.print(toPrint, signal),
      whole: async (signal) => printWhole(await browser.session(), html(), signal),
      check: (made) => checkWhole(made, document),
    };
  };
  const printerOf = (edition: string): EditionPrinter => {
    const known = editions.get(edition);
    if (known) return known;
    const made = editionPrinter({
      edition,
      draft: () => printable(edition),
      withFrame: async (diagnostic) => withFrame(diagnostic, await drafts.read()),
      printed,
      progress,
    });
    editions.set(edition, made);
    made.changed();
    return made;
  };

  return {
    follow: (edition) => void printerOf(edition),
    changed: (edition) => editions.get(edition)?.changed(),
    state: (edition) => editions.get(edition)?.state,
    pdf: (edition, id) => editions.get(edition)?.pdf(id),
    async whole(edition, now) {
      const good = (await drafts.open(edition))?.good;
      if (!good) return undefined;
      const html = renderGuide(good.document, { folders, draft: fullStamp(now) });
      const made = await printWhole(await browser.session(), html, ending.signal);
      return finishWhole(made, good.document, version);
    },
    async close() {
      ending.abort();
      const all = [...editions.values()].map((one) => one.close());
      await browser.close();
      await Promise.all(all);
    },
  };
}
