/** A place where a browser may be found. */

export interface BrowserLocation {
  /** Absolute path of the program. */
  readonly executable: string;
  /** Environment variables that this browser needs besides those of the process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Flags tried with this very browser, besides those that every browser is given. */
  readonly flags: readonly string[];
}

/** The machine as a place sees it, handed in so that tests can describe another one. */
export interface SearchContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Told, in French, what takes time or went otherwise than expected. */
  readonly log: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface BrowserPlace {
  /**
   * The browser of this place, or `undefined` where there is none.
   * @throws BrowserNotFoundError, BrowserLaunchError when looking further would hide a mistake
   */
  find(context: SearchContext): Promise<BrowserLocation | undefined>;
}

/** A browser that needs nothing besides its path. */
export function plainLocation(executable: string): BrowserLocation {
  return { executable, environment: {}, flags: [] };
}
