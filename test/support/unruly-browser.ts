/** Browsers that come to harm at a chosen moment. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packaged } from '../../scripts/print/browser/places/packaged.ts';
import type { BrowserLocation } from '../../scripts/print/browser/places/place.ts';

export interface Harm {
  /**
   * Of the browser: exit (at once), silent (never answers), kill, stop. Of its pages' process: kill-page,
   * stop-page.
   */
  readonly deed: 'exit' | 'silent' | 'kill' | 'stop' | 'kill-page' | 'stop-page';
  /** What the browser is asked for when it happens, such as `Page.printToPDF`. */
  readonly method?: string;
  /** How many starts of the browser it befalls, from the first on. */
  readonly times: number;
  /** What the browser is told besides. */
  readonly flags?: readonly string[];
}

const PROGRAM = fileURLToPath(new URL('./unruly-browser.mjs', import.meta.url));

let count = 0;

/** The packaged browser with the harm that will come to it, and a file that counts its starts. */
export async function unrulyBrowser(
  harm: Harm,
): Promise<BrowserLocation & AsyncDisposable & { readonly starts: string }> {
  const { env: environment, platform, arch } = process;
  const real = await packaged.find({ environment, platform, arch, log: () => undefined });
  if (!real) throw new Error('no packaged browser on this system');
  count += 1;
  const starts = join(tmpdir(), `guide-starts-${process.pid}-${count}`);
  const { executable } = real;
  const flags = [...real.flags, ...(harm.flags ?? [])];
  return {
    executable: PROGRAM,
    environment: {
      ...real.environment,
      UNRULY: JSON.stringify({ ...harm, executable, flags, starts }),
    },
    flags: [],
    starts,
    [Symbol.asyncDispose]: () => rm(starts, { force: true }),
  };
}
