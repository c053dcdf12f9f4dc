/** The drafts that somebody looks at: content is read again when it changes, and each of them told. */

import { isError } from '../../diagnostics/diagnostic.ts';
import { editionIds } from '../../overlay/edition-sources.ts';
import { contentReader } from '../../read/read-content.ts';
import type { ReadResult } from '../../read/source.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { validate } from '../../validate/validate.ts';
import type { DraftState, EditionSummary } from '../protocol.ts';
import { EditionDraft } from './edition-draft.ts';

/** In ms: how long a file may be half-written before it is said to be wrong. */
const PATIENCE = 60;

export interface DraftsOptions {
  /** The folder that holds content/. */
  readonly root: string;
  readonly folders: AssetFolders;
  /** Identifies the server in what it says. */
  readonly server: string;
  /** Told of each draft that is another than before. */
  readonly changed: (update: DraftState) => void;
}

export class Drafts {
  readonly #options: DraftsOptions;
  readonly #reader: () => Promise<ReadResult>;
  readonly #open = new Map<string, EditionDraft>();
  #reading: Promise<ReadResult> | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#reader = contentReader(options.root);
  }

  /** The draft of an edition, kept up to date from now on; undefined if there is no such edition. */
  async open(edition: string): Promise<EditionDraft | undefined> {
    const known = this.#open.get(edition);
    if (known) return known;
    const read = await this.#read();
    const raced = this.#open.get(edition);
    if (raced) return raced;
    if (!editionIds(read).includes(edition)) return undefined;
    const draft = new EditionDraft(edition, this.#options.folders, this.#options.server);
    draft.update(read);
    this.#open.set(edition, draft);
    return draft;
  }

  /** All editions, with how many problems each has. */
  async editions(): Promise<readonly EditionSummary[]> {
    const read = await this.#read();
    return summaries(read);
  }

  /** What was last read. */
  read(): Promise<ReadResult> {
    return this.#read();
  }

  /** Reads the content again and tells of what changed; calls during a reading are one more reading. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      let read = await this.#reader();
      if (this.#wouldBreak(read)) {
        // An editor's program may be in the middle of writing.
        await new Promise((resolve) => setTimeout(resolve, PATIENCE));
        read = await this.#reader();
      }
      this.#reading = Promise.resolve(read);
      for (const draft of this.#open.values()) {
        const update = draft.update(read);
        if (update) this.#options.changed(update);
      }
    }
  }

  /** Whether files that could be read before cannot be now: what else is wrong is told at once. */
  #wouldBreak(read: ReadResult): boolean {
    const goods = [...this.#open.values()].some(({ state }) => !state.broken);
    return goods && read.diagnostics.some(isError);
  }

  #read(): Promise<ReadResult> {
    this.#reading ??= this.#reader();
    return this.#reading;
  }
}

function summaries(read: ReadResult): readonly EditionSummary[] {
  return [...validate(read).editions].map(([id, { content, diagnostics }]) => {
    const count = (severity: string) =>
      diagnostics.filter((one) => one.severity === severity).length;
    const value = content?.edition.value;
    return {
      id,
      ...(value && { titre: value.titre, territoire: value.territoire, annee: value.annee }),
      erreurs: count('erreur'),
      avertissements: count('avertissement'),
      aVerifier: count('a-verifier'),
    };
  });
}
