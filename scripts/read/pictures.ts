/** Finds the pictures under content/ and assets/, and reads those that some text may name. */
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inTurn } from './in-turn.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { PICTURE } from './places.ts';
import { findFile, type Roots, readBytes } from './read-file.ts';
import type { PictureFile } from './source.ts';

/** In bytes; a photograph that fills an A4 page at 300 dpi takes about 5 MB. */
export const PICTURE_LIMIT = 20_000_000;

/**
 * The pictures by path relative to content/ or assets/; content/ goes first where both have one. Only
 * files whose name occurs in `texts` are read: a folder of unused photographs costs nothing.
 * @param former pictures of the last time: one whose bytes are the same stays the same object
 */
export async function readPictures(
  root: string,
  roots: Roots,
  contentFiles: readonly ListedFile[],
  texts: readonly string[],
  former: ReadonlyMap<string, PictureFile>,
): Promise<ReadonlyMap<string, PictureFile>> {
  const assets = await listFiles(join(root, 'assets')).catch(() => []);
  const all = new Map<string, { folder: string; listed: ListedFile }>();
  for (const listed of assets) all.set(key(listed), { folder: 'assets', listed });
  for (const listed of contentFiles) all.set(key(listed), { folder: 'content', listed });
  const isNamed = namedIn(texts);
  const wanted = [...all].filter(([path]) => PICTURE.test(path));
  const read = await inTurn(wanted, async ([path, { folder, listed }]): Promise<PictureFile> => {
    const file = `${folder}/${listed.path}`;
    if (!isNamed(path)) return { path, file };
    const picture = { path, file, ...(await readPicture(join(root, folder), listed, file, roots)) };
    const known = former.get(path);
    return known && isSame(known, picture) ? known : picture;
  });
  return new Map(read.map((picture) => [picture.path, picture]));
}

const isSame = (known: PictureFile, { file, bytes }: PictureFile): boolean =>
  known.file === file && !!known.bytes && !!bytes && Buffer.compare(known.bytes, bytes) === 0;

/** macOS keeps names decomposed, editors type them composed. */
const key = ({ path }: ListedFile): string => path.normalize('NFC');

/** Whether some text may name a picture: tells by the last part of its path. */
function namedIn(texts: readonly string[]): (path: string) => boolean {
  // Each run of such characters is tried once: the look-behind keeps long words from being slow.
  const found = texts.flatMap(
    (text) => text.match(/(?<![\w.-])[\w.-]+\.(?:jpe?g|png|webp|svg)\b/gi) ?? [],
  );
  const names = new Set(found);
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // A name of plain characters can only be written as it is; any other may be encoded.
    return !/^[\w.-]+$/.test(name) || names.has(name);
  };
}

async function readPicture(
  folder: string,
  listed: ListedFile,
  file: string,
  roots: Roots,
): Promise<{ bytes?: Uint8Array; problem?: Diagnostic }> {
  const found = await findFile(folder, listed, file, roots);
  if ('diagnostic' in found) return { problem: found.diagnostic };
  const read = await readBytes(found.value, PICTURE_LIMIT, file);
  return 'diagnostic' in read ? { problem: read.diagnostic } : { bytes: read.value };
}
