/** Chrome, Chromium or Edge as installed on the machine, in this order. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { firstExecutable } from './executable.ts';
import { type BrowserPlace, plainLocation, type SearchContext } from './place.ts';

const LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
/** Where packages of Linux put what they may not link into the PATH. */
const LINUX_FOLDERS = ['/usr/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export const installed: BrowserPlace = {
  async find(context) {
    const path = await firstExecutable(usualPaths(context));
    if (path === undefined) return undefined;
    context.log(
      `Le guide est imprimé par ${path}, le navigateur de cette machine. Pour que ses pages soient les mêmes que partout, lancez une fois « npm run browser ».`,
    );
    return plainLocation(path);
  },
};

/** Every path to try, best first. */
export function usualPaths({
  platform,
  environment,
}: Pick<SearchContext, 'platform' | 'environment'>): string[] {
  if (platform === 'win32') {
    const roots = [
      environment.PROGRAMFILES,
      environment['PROGRAMFILES(X86)'],
      environment.LOCALAPPDATA,
    ];
    return WINDOWS.flatMap((name) =>
      roots.flatMap((root) => (root ? [win32.join(root, name)] : [])),
    );
  }
  if (platform === 'darwin') {
    return MAC.flatMap((name) =>
      ['/Applications', posix.join(homedir(), 'Applications')].map((root) =>
        posix.join(root, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return LINUX.flatMap((name) =>
    [...folders, ...LINUX_FOLDERS].map((folder) => posix.join(folder, name)),
  );
}
