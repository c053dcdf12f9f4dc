/** Prints one edition whenever its draft changes: what changed at once, the whole guide when it is quiet. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { BrowserLostError } from '../../print/browser/errors.ts';
import { type LivePrint, samePagination } from '../../print/live-guide.ts';
import { named } from '../../print/loaded-guide.ts';
import type { Printed } from '../../print/print.ts';
import type { PrintProgress, PrintState, Problem } from '../protocol.ts';
import { NO_FILES, type PrintedFiles, withPrint } from './printed-files.ts';

/** In ms: the draft's own update goes first. */
const SOON = 100;
/** In ms after that without a change, before it is printed: an editor may save twice in a row. */
const QUIET = 60;
/** In ms after a print without a change, before the whole guide is printed. */
const LONG_QUIET = 2500;

/** The ways to print one version of the draft. */
export interface Printable {
  readonly version: number;
  /** Makes ready for `quick`. */
  readonly prepare: () => Promise<void>;
  /** What changed since the print before. */
  readonly quick: (signal: AbortSignal) => Promise<LivePrint>;
  /** All, as a build does. */
  readonly whole: (signal: AbortSignal) => Promise<Printed>;
  /** What is wrong with the whole. */
  readonly check: (printed: Printed) => Promise<readonly Diagnostic[]>;
}

export interface EditionPrinterOptions {
  readonly edition: string;
  /** The draft as it is now; undefined while there is none. */
  readonly draft: () => Promise<Printable | undefined>;
  readonly withFrame: (diagnostic: Diagnostic) => Promise<Problem>;
  readonly printed: (state: PrintState) => void;
  readonly progress: (progress: PrintProgress) => void;
}

export interface EditionPrinter {
  readonly state: PrintState | undefined;
  pdf(id: string): Uint8Array | undefined;
  /** Prints the draft as it is now; what is being printed is given up. */
  changed(): void;
  close(): Promise<void>;
}

export function editionPrinter(options: EditionPrinterOptions): EditionPrinter {
  const { edition } = options;
  let state: PrintState | undefined;
  let facts: LivePrint['facts'] | undefined;
  let files = NO_FILES;
  /** Somebody may still be fetching these. */
  let formerFiles = NO_FILES;
  let turn = new AbortController();
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  const show = (next: PrintState, nextFiles: PrintedFiles) => {
    if (nextFiles !== files) formerFiles = files;
    files = nextFiles;
    state = next;
    options.printed(next);
  };
  const tell = (version: number, progress: PrintProgress['state'], message?: string) =>
    options.progress({ edition, version, state: progress, ...(message && { message }) });

  const showPrint = (version: number, made: Omit<LivePrint, 'pages'>, pages: readonly number[]) => {
    facts = made.facts;
    const next = withPrint(files, made.pdf, pages, facts.pageCount);
    const sections = named(facts);
    show({ edition, version, pages: next.pages, sections, fits: made.fits }, next);
  };

  const printChange = async (signal: AbortSignal): Promise<Printable | undefined> => {
    await pause(SOON, signal);
    const draft = await options.draft();
    if (!draft || draft.version === state?.version) return draft;
    // A newer version ends this one: it is still the last when it is printed.
    await Promise.all([draft.prepare(), pause(QUIET, signal)]);
    tell(draft.version, 'en-cours');
    const made = await draft.quick(signal);
    showPrint(draft.version, made, made.pages);
    tell(draft.version, 'prêt');
    return draft;
  };

  const printWhole = async (draft: Printable, signal: AbortSignal): Promise<void> => {
    if (state?.version !== draft.version || state.problems) return;
    await pause(LONG_QUIET, signal);
    const printed = await draft.whole(signal);
    const found = await draft.check(printed);
    const problems = await Promise.all(found.map(options.withFrame));
    signal.throwIfAborted();
    // They never differ, as far as is known; if they do, the whole print is right.
    if (!facts || !samePagination(facts, printed.facts)) {
      const all = Array.from({ length: printed.facts.pageCount }, (_, at) => at + 1);
      showPrint(draft.version, printed, all);
    }
    show({ ...state, problems }, files);
  };

  const answer = (fault: unknown, signal: AbortSignal) => {
    if (signal.aborted) return;
    const version = state?.version ?? 0;
    if (fault instanceof BrowserLostError) changed();
    else tell(version, 'échec', fault instanceof Error ? fault.message : String(fault));
  };

  const changed = () => {
    if (closed) return;
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    const change = last.then(() => printChange(signal));
    last = change.then(
      () => undefined,
      () => undefined,
    );
    // Nobody waits for the whole: a newer change ends it.
    change
      .then((draft) => draft && printWhole(draft, signal))
      .catch((fault: unknown) => answer(fault, signal));
  };

  return {
    get state() {
      return state;
    },
    pdf: (id) => files.files.get(id) ?? formerFiles.files.get(id),
    changed,
    async close() {
      closed = true;
      turn.abort();
      await last;
    },
  };
}

/** @param ms @throws the signal's reason when it is aborted */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
