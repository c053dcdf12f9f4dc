import type { Locator, Path } from '../overlay/locator.ts';

/** "file:line" of a value, as editors read it. */
export function place(source: Locator, path: Path = []): string {
  const { file, line } = source.at(path);
  return line === undefined ? file : `${file}:${line}`;
}
