/** The drafts that somebody looks at: content is read again when it changes, and each of them told. */
import { editionIds } from '../../overlay/edition-sources.ts';
import { contentReader } from '../../read/read-content.ts';
import type { ReadResult } from '../../read/source.ts';
import { type AssetFolders, forgetAssets } from '../../render/assets.ts';
import { forgetTemplates } from '../../render/templates.ts';
import type { DraftState, EditionSummary } from '../protocol.ts';
import { EditionDraft } from './edition-draft.ts';
import { summariesOf } from './summaries.ts';

/** In ms: how long a file may be half-written, or away, before it is said to be wrong. */
const PATIENCE = 60;
/** In ms: until a reading that failed is tried again, where nothing changes meanwhile. */
const RETRY = 1000;
/** In ms, after the last change: the drafts go first. */
const IDLE = 500;

export interface DraftsOptions {
  /** The folder that holds content/. */
  readonly root: string;
  readonly folders: AssetFolders;
  /** Identifies the server in what it says. */
  readonly server: string;
  /** Told of each draft that is another than before. */
  readonly changed: (update: DraftState) => void;
  /** Told when the list of editions, once somebody has asked for it, is another than before. */
  readonly listed?: (editions: readonly EditionSummary[]) => void;
}

export class Drafts {
  readonly #options: DraftsOptions;
  readonly #reader: () => Promise<ReadResult>;
  readonly #open = new Map<string, EditionDraft>();
  #read: ReadResult | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  /** Ends the wait for a file to be whole. */
  #wake: () => void = () => undefined;
  /** The list as it was last told; nobody has asked for it while there is none. */
  #list: string | undefined;
  #idle: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#reader = contentReader(options.root);
  }

  /** The draft of an edition, kept up to date from now on; undefined if there is no such edition. */
  async open(edition: string): Promise<EditionDraft | undefined> {
    const read = await this.read();
    // From here on nothing is awaited: no reading can come in between.
    const known = this.#open.get(edition);
    if (known || !editionIds(read).includes(edition)) return known;
    const draft = new EditionDraft(edition, this.#options.folders, this.#options.server);
    draft.update(read);
    this.#open.set(edition, draft);
    return draft;
  }

  /** All editions, with how many problems each has. */
  async editions(): Promise<readonly EditionSummary[]> {
    const list = summariesOf(await this.read());
    this.#list = JSON.stringify(list);
    return list;
  }

  /** What was last read. @throws where it never could be */
  async read(): Promise<ReadResult> {
    if (!this.#read) await this.refresh();
    if (!this.#read) throw new Error('the content could not be read');
    return this.#read;
  }

  /** Reads the content again and tells of what changed; calls during a reading are one more reading. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#wake();
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** A developer has changed layouts or drawings: all is drawn again. */
  redraw(): Promise<void> {
    forgetAssets();
    forgetTemplates();
    for (const draft of this.#open.values()) draft.forget();
    this.#read = undefined;
    return this.refresh();
  }

  /** Nothing is told any more. */
  close(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#retry);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#retry);
    let deadline: number | undefined;
    while (this.#again) {
      this.#again = false;
      try {
        const read = await this.#reader();
        const isPatient = deadline === undefined || performance.now() < deadline;
        const mayHeal =
          (read !== this.#read || deadline !== undefined) && this.#tell(read, isPatient);
        if (mayHeal) {
          deadline ??= performance.now() + PATIENCE;
          await this.#pause(deadline - performance.now());
          this.#again = true;
        } else deadline = undefined;
      } catch (fault) {
        this.#fail(fault);
      }
    }
  }

  /**
   * @param isPatient whether a draft that was good and would be broken is not told yet
   * @returns whether there is such a one
   */
  #tell(read: ReadResult, isPatient: boolean): boolean {
    this.#read = read;
    let mayHeal = false;
    for (const draft of this.#open.values()) {
      const update = draft.update(read, isPatient);
      if (update === 'wait') mayHeal = true;
      else if (update) this.#options.changed(update);
    }
    this.#listSoon();
    return mayHeal;
  }

  /** A fault of the machine while reading: shown, and tried again. */
  #fail(fault: unknown): void {
    this.#read = undefined;
    for (const draft of this.#open.values()) {
      const update = draft.fail(fault);
      if (update) this.#options.changed(update);
    }
    this.#retry = setTimeout(() => void this.refresh(), RETRY).unref();
  }

  #pause(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delay);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#again) this.#wake();
    });
  }

  #listSoon(): void {
    if (this.#list === undefined || !this.#options.listed) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#tellList(), IDLE).unref();
  }

  #tellList(): void {
    const list = this.#read && listOf(this.#read);
    if (!list) return;
    const text = JSON.stringify(list);
    if (text === this.#list) return;
    this.#list = text;
    this.#options.listed?.(list);
  }
}

/** A fault is told with each draft: it must not end the program here. */
function listOf(read: ReadResult): readonly EditionSummary[] | undefined {
  try {
    return summariesOf(read);
  } catch {
    return undefined;
  }
}
