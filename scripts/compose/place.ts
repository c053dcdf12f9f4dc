import { placeText } from '../diagnostics/place.ts';
import type { Locator, Path } from '../overlay/locator.ts';

/** "file:line" of a value, as editors read it. */
export function place(source: Locator, path: Path = []): string {
  return placeText(source.at(path));
}
