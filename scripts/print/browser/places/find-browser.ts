/** Looks for a browser, place after place. */
import { BrowserNotFoundError } from '../errors.ts';
import { explicitPath } from './explicit-path.ts';
import { installed } from './installed.ts';
import { packaged } from './packaged.ts';
import type { BrowserLocation, BrowserPlace, SearchContext } from './place.ts';
import { puppeteerCache } from './puppeteer-cache.ts';

/** What the user asks for; the pinned browser; Puppeteer's own; whatever the machine has. */
export const BROWSER_PLACES: readonly BrowserPlace[] = [
  explicitPath,
  packaged,
  puppeteerCache,
  installed,
];

/**
 * The browser of the first place that has one.
 * @throws BrowserNotFoundError when none has, or the path given by the user leads nowhere
 * @throws BrowserLaunchError when the packaged browser cannot be unpacked
 */
export async function findBrowser(
  context: SearchContext,
  places: readonly BrowserPlace[] = BROWSER_PLACES,
): Promise<BrowserLocation> {
  for (const place of places) {
    context.signal?.throwIfAborted();
    const found = await place.find(context);
    if (found) return found;
  }
  throw new BrowserNotFoundError(
    'Aucun navigateur n’a été trouvé pour fabriquer le PDF. Lancez « npm run browser », qui en télécharge un ; sinon installez Chrome, Chromium ou Edge, ou donnez le chemin de l’un d’eux dans PUPPETEER_EXECUTABLE_PATH.',
  );
}
