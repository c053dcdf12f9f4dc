/**
 * The browser that prints: found on the machine or unpacked, started with no network and a profile of
 * its own, ended without a trace.
 */
import { BrowserLaunchError } from './errors.ts';
import { BROWSER_PLACES, findBrowser } from './places/find-browser.ts';
import type { BrowserPlace } from './places/place.ts';
import { type BrowserSession, startSession } from './session.ts';

export { type BrowserSession, type PrintTab, tabIn } from './session.ts';

export interface LaunchOptions {
  /** Ends the launch, and later the browser, when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** In ms, for the browser to start and answer; unpacking it does not count. */
  readonly timeoutMs?: number | undefined;
  /** Told, in French, what takes time or went otherwise than expected. */
  readonly log?: ((message: string) => void) | undefined;
  /** Whether it gives way to all other programs; not by default. */
  readonly inBackground?: boolean | undefined;
  readonly places?: readonly BrowserPlace[] | undefined;
  /** Variables that say where to look for a browser; those of the process by default. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** In ms. */
const TIMEOUT = 30_000;

/**
 * Starts a browser.
 * @throws BrowserNotFoundError, BrowserLaunchError, both with a French message; the signal's reason
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<BrowserSession> {
  const { signal, timeoutMs = TIMEOUT, inBackground = false } = options;
  const { log = () => undefined, environment = process.env } = options;
  const { platform, arch } = process;
  const context = { environment, platform, arch, log, signal };
  const location = await findBrowser(context, options.places ?? BROWSER_PLACES);
  const start = (sandboxed: boolean) =>
    startSession(location, { sandboxed, inBackground }, timeoutMs, signal);
  if (process.getuid?.() === 0) {
    warnOnce(
      log,
      'Le navigateur ne s’isole pas du système (« sandbox ») : Chromium le refuse à l’administrateur, « root ». Il reste sans réseau. Lancez plutôt la commande sous un compte ordinaire.',
    );
    return start(false);
  }
  try {
    return await start(true);
  } catch (error) {
    if (!isAboutSandbox(error)) throw error;
    warnOnce(
      log,
      'Ce système ne permet pas au navigateur de s’isoler (« sandbox ») : il démarre sans cette protection, et toujours sans réseau.',
    );
    return start(false);
  }
}

/** Those who were told: the preview may start its browser several times. */
const told = new WeakSet<(message: string) => void>();

function warnOnce(log: (message: string) => void, message: string): void {
  if (told.has(log)) return;
  told.add(log);
  log(message);
}

/** "No usable sandbox!", "Failed to move to new namespace...", a fault in sandbox/linux/... */
function isAboutSandbox(error: unknown): boolean {
  return (
    error instanceof BrowserLaunchError &&
    error.phase === 'start' &&
    error.cause instanceof Error &&
    /sandbox|namespace/i.test(error.cause.message)
  );
}
