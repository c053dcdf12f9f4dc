/**
 * The fonts that the packaged browser falls back on. A page's text that finds no font at all ends the
 * renderer (SkFontMgr_FontConfigInterface "Not implemented"), and the machine's fonts differ from one to
 * the next. So the browser sees the package's Open Sans and nothing else: the guide embeds its own fonts.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackFolder } from './archives.ts';
import type { ChromiumPackage } from './package.ts';

/** `relative` is relative to this file; the cache follows XDG_CACHE_HOME. */
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
const CONFIGURATION_NAME = 'guide.conf';

/** Makes the folder `target` of fonts and their configuration. */
export async function unpackFonts(
  { fonts, extract }: ChromiumPackage,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  await unpackFolder(fonts, target, extract(), signal);
  await writeFile(join(target, CONFIGURATION_NAME), CONFIGURATION, { flush: true });
}

/** What makes a browser use the fonts in `folder`, and keep its index of them in `cache`. */
export function fontEnvironment(folder: string, cache: string): Record<string, string> {
  return { FONTCONFIG_FILE: join(folder, CONFIGURATION_NAME), XDG_CACHE_HOME: cache };
}
