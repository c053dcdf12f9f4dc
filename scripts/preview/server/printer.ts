/** Prints the drafts that are looked at, in the background, in a browser that stays open. */
import type { PrintState } from '../protocol.ts';

export interface Printer {
  /** Somebody looks at this edition: it is printed now and whenever it changes. */
  follow(edition: string): void;
  /** The draft of an edition is another than before. */
  changed(edition: string): void;
  state(edition: string): PrintState | undefined;
  /** A file that a PrintState names. */
  pdf(edition: string, id: string): Uint8Array | undefined;
  /** The whole draft, printed and finished as a build does. */
  whole(edition: string, now: Date): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Stands in until there is one that prints. */
export function noPrinter(): Printer {
  return {
    follow: () => undefined,
    changed: () => undefined,
    state: () => undefined,
    pdf: () => undefined,
    whole: () => Promise.reject(new Error('no printer')),
    close: () => Promise.resolve(),
  };
}
