/** What can go wrong with the browser, as short French answers that say what to do. */

/** No browser on this machine, or the path that was given leads to none. */
export class BrowserNotFoundError extends Error {
  override readonly name = 'BrowserNotFoundError';
}

/** Where a launch failed: unpacking the packaged browser, starting the process, talking to it. */
export type LaunchPhase = 'unpack' | 'start' | 'connect';

/** A browser was found and cannot be used; `cause` holds what it, or the machine, said. */
export class BrowserLaunchError extends Error {
  override readonly name = 'BrowserLaunchError';
  readonly phase: LaunchPhase;
  /** Whether it used up its time without an answer. */
  readonly late: boolean;

  constructor(
    phase: LaunchPhase,
    message: string,
    { late = false, ...options }: ErrorOptions & { readonly late?: boolean } = {},
  ) {
    super(message, options);
    this.phase = phase;
    this.late = late;
  }
}

/** The browser stopped while it was at work: memory ran out, somebody ended it, or it gave no sign of life. */
export class BrowserLostError extends Error {
  override readonly name = 'BrowserLostError';
}

/** The browser did not finish in the time that it was given. */
export class BrowserTimeoutError extends Error {
  override readonly name = 'BrowserTimeoutError';
}
