/** A small guide that somebody wrote to do harm, or that is merely strange, and what must become of it. */
import type { GuideBuilder } from '../support/guide-builder.ts';
import type { Made } from './make.ts';

/** What a hostile guide can aim at, outside of its own folders. */
export interface Target {
  /** `http://127.0.0.1:<port>`: whoever connects is heard. */
  readonly url: string;
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  /** Absolute path of a file outside of the guide; its text must come out nowhere. */
  readonly secretFile: string;
}

/** A diagnostic that must be among the errors. `file` is without `content/`. */
export interface Refusal {
  readonly file: string;
  readonly code: string;
  readonly line?: number;
}

interface Attempt {
  /** What is tried, in a few words. */
  readonly name: string;
  /** Changes the small guide of the tests. Code that comes to run sets `globalThis.HOSTILE`. */
  readonly change: (guide: GuideBuilder, target: Target) => void;
}

/** Nothing is built: the errors are these, and no others. */
export interface RefusedCase extends Attempt {
  readonly refused: readonly [Refusal, ...Refusal[]];
}

/** The guide is built, and every page but those of the parts named is as it would be without the attempt. */
export interface HarmlessCase extends Attempt {
  readonly harmless: true;
  /** Identifiers of the parts that the attempt may change; its own and no others. */
  readonly touches: readonly string[];
  /** Warnings that must be there; none by default. */
  readonly warned?: readonly Refusal[];
  /** What else must be true of the result. */
  readonly check?: (made: Made) => void | Promise<void>;
}

export type HostileCase = RefusedCase | HarmlessCase;
