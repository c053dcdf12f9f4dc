/** Which names could still be meant by a wrong one: those that are not written beside it. */
import type { Locator, Path } from '../overlay/locator.ts';

/**
 * What the base has written may be what a local edition means to change; in one file, a key that is
 * there already is not meant a second time.
 * @param wrong a key at `path` that is not known
 */
export function freeBeside(
  wrong: string,
  path: Path,
  known: readonly string[],
  source: Pick<Locator, 'keyAt'>,
  isWritten: (name: string) => boolean,
): readonly string[] {
  const { file } = source.keyAt([...path, wrong]);
  return known.filter((name) => !isWritten(name) || source.keyAt([...path, name]).file !== file);
}
