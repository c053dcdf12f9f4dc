/** Opens a file of content/ in the editor's own program. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @param source "file:line" or "file:line:column", relative to the project
 * @returns absolute path with line and column; undefined unless it is a file of content/
 */
export async function sourceFile(root: string, source: string): Promise<string | undefined> {
  const [, file, place = ''] = /^(content\/[^\0\\]*?)((?::\d{1,7}){0,2})$/.exec(source) ?? [];
  if (!file) return undefined;
  try {
    const [folder, path] = await Promise.all([
      realpath(join(root, 'content')),
      realpath(join(root, file)),
    ]);
    const isInside = path.startsWith(folder + sep);
    return isInside && (await stat(path)).isFile() ? `${path}${place}` : undefined;
  } catch {
    return undefined;
  }
}

/** In ms: how long a program may take to say that it cannot start. */
const LISTEN = 400;
const STEP = 20;

let former: Promise<unknown> = Promise.resolve();

/**
 * Lets launch-editor, which Vite brings, open a file. It tells of a failure on the console only, in English:
 * that is heard, and kept from the user's terminal.
 * @param launch makes Vite do it
 * @returns whether an editor was started
 */
export function opens(launch: () => void): Promise<boolean> {
  const opening = former.then(() => listenWhile(launch));
  former = opening.catch(() => undefined);
  return opening;
}

async function listenWhile(launch: () => void): Promise<boolean> {
  const { log } = console;
  let failed = false;
  console.log = (...words: readonly unknown[]) => {
    if (/Could not open/.test(String(words[0]))) failed = true;
  };
  try {
    launch();
    for (let waited = 0; waited < LISTEN && !failed; waited += STEP) await pause(STEP);
  } finally {
    console.log = log;
  }
  return !failed;
}
