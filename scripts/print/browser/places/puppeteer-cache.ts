/** The browser that `npm run browser` downloaded, or Puppeteer for another project. */
import { firstExecutable } from './executable.ts';
import { type BrowserPlace, plainLocation } from './place.ts';

export const puppeteerCache: BrowserPlace = {
  async find() {
    const { executablePath } = await import('puppeteer');
    // The shell first: it starts faster, and it is the kind of browser that is packaged for Linux.
    const path = await firstExecutable([
      executablePath({ headless: 'shell' }),
      executablePath({ headless: true }),
    ]);
    return path === undefined ? undefined : plainLocation(path);
  },
};
