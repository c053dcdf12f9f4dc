/** What is done to a build from outside, and what must come of it. */
export interface Fault {
  /** `browser killed while printing`. */
  readonly name: string;
  /** Why it cannot be tried here, or undefined if it can. */
  readonly skipped?: () => string | undefined;
  /** Does it, in a project folder of its own that was built once before. @returns what was seen */
  readonly run: (project: Project) => Promise<Seen>;
}

export interface Project {
  /** A copy of a small guide, built once: dist/ holds its former PDF. */
  readonly root: string;
  /** Its temp folder (TMPDIR of every command run in it). */
  readonly temp: string;
  /** Starts `node bin/guide.js <args>` in it. */
  readonly start: (
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => Running;
}

export interface Running {
  readonly pid: number;
  /** Resolves when stderr has said this. */
  said(text: string | RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly end: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly seconds: number;
  }>;
}

/** What came of it; the runner itself checks that the former PDF is whole and nothing is left behind. */
export interface Seen {
  /** `code 3: Le navigateur s’est arrêté…` or `built after one retry`. */
  readonly outcome: string;
  /** What was not as it must be; empty if all was. */
  readonly faults: readonly string[];
}
