/** The browser that the user names, in the variable that users of Puppeteer know. */
import { resolve } from 'node:path';
import { BrowserNotFoundError } from '../errors.ts';
import { isExecutable } from './executable.ts';
import { type BrowserPlace, plainLocation } from './place.ts';

export const explicitPath: BrowserPlace = {
  async find({ environment }) {
    const path = environment.PUPPETEER_EXECUTABLE_PATH;
    if (!path) return undefined;
    // Another browser in its stead would print otherwise than what was asked for.
    if (!(await isExecutable(path))) {
      throw new BrowserNotFoundError(
        `PUPPETEER_EXECUTABLE_PATH indique « ${path} », qui n’est pas un programme que l’on peut lancer. Corrigez ce chemin, ou supprimez cette variable.`,
      );
    }
    return plainLocation(resolve(path));
  },
};
