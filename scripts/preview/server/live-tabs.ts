/** The tabs in which drafts stay loaded, one for each edition, and not more than a few. */
import { LRUCache } from 'lru-cache';
import { type BrowserSession, type PrintTab, tabIn } from '../../print/browser/launch.ts';
import { type LiveGuide, type LivePrint, openLiveGuide } from '../../print/live-guide.ts';
import type { GuidePieces } from '../../render/render.ts';

/** Each holds a whole guide. */
const MOST = 3;

/** A draft as it is to be printed. */
export interface DraftToPrint {
  readonly edition: string;
  /** Hash of what is around the pieces: another one asks for another document. */
  readonly cadre: string;
  readonly pieces: GuidePieces;
  /** The document that the pieces make. */
  readonly html: () => string;
}

interface LiveTab {
  readonly session: BrowserSession;
  readonly cadre: string;
  readonly tab: PrintTab;
  readonly guide: LiveGuide;
}

export interface LiveTabs {
  /**
   * Prints what changed of a draft; the tab used longest ago closes for a new one. One at a time, whatever
   * the edition: two would take twice as long, and no tab in use is ever closed.
   */
  print(draft: DraftToPrint, signal: AbortSignal): Promise<LivePrint>;
  /** Brings the tab of a draft up to date, before it is known whether it will be printed. */
  prepare(draft: DraftToPrint): Promise<void>;
}

/** @param session gives the browser at work */
export function liveTabs(session: () => Promise<BrowserSession>): LiveTabs {
  const tabs = new LRUCache<string, LiveTab>({
    max: MOST,
    dispose: ({ tab }) => void tab.close(),
  });
  let last: Promise<unknown> = Promise.resolve();

  const tabOf = async (draft: DraftToPrint): Promise<LiveTab> => {
    const { edition, cadre } = draft;
    const now = await session();
    const known = tabs.get(edition);
    if (known?.session === now && known.cadre === cadre) return known;
    tabs.delete(edition);
    const tab = tabIn(now);
    try {
      const page = await tab.firstPage();
      const guide = await tab.guard(openLiveGuide(page, draft.html(), draft.pieces));
      const opened = { session: now, cadre, tab, guide };
      tabs.set(edition, opened);
      return opened;
    } catch (fault) {
      await tab.close();
      throw fault;
    }
  };
  const work = async <T>(
    draft: DraftToPrint,
    signal: AbortSignal | undefined,
    of: (guide: LiveGuide) => Promise<T>,
  ): Promise<T> => {
    signal?.throwIfAborted();
    const { tab, guide } = await tabOf(draft);
    try {
      return await tab.guard(of(guide));
    } catch (fault) {
      // What it holds is no longer known.
      if (!signal?.aborted) tabs.delete(draft.edition);
      throw fault;
    }
  };
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const made = last.then(task);
    last = made.catch(() => undefined);
    return made;
  };

  return {
    print: (draft, signal) =>
      inTurn(() => work(draft, signal, (guide) => guide.print(draft.pieces, signal))),
    prepare: (draft) =>
      inTurn(() => work(draft, undefined, (guide) => guide.prepare(draft.pieces))),
  };
}
