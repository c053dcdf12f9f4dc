/** Finds the pictures and press profiles under content/ and assets/, and reads those that some text may name. */
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inTurn } from './in-turn.ts';
import type { ListedFile } from './list-files.ts';
import { PICTURE, PROFILE } from './places.ts';
import { findFile, type Roots, readBytes } from './read-file.ts';
import type { PictureFile } from './source.ts';

/** In bytes; a photograph that fills an A4 page at 300 dpi takes about 5 MB. */
export const PICTURE_LIMIT = 20_000_000;

/** A picture, and the stamp of its file when it was read. */
export interface ReadPicture {
  readonly picture: PictureFile;
  readonly stamp: string | undefined;
}

/** The files of content/ and those of assets/. */
export interface ListedFolders {
  readonly listed: readonly ListedFile[];
  readonly assets: readonly ListedFile[];
}

/**
 * The pictures by path relative to content/ or assets/; content/ goes first where both have one. Only
 * files whose name is one of `named` are read: a folder of unused photographs costs nothing.
 * @param former pictures of the last time: one whose bytes are the same stays the same object
 */
export async function readPictures(
  root: string,
  roots: Roots,
  { listed, assets }: ListedFolders,
  named: ReadonlySet<string>,
  former: ReadonlyMap<string, ReadPicture>,
): Promise<ReadonlyMap<string, ReadPicture>> {
  const all = new Map<string, { folder: string; listed: ListedFile }>();
  for (const one of assets) all.set(key(one), { folder: 'assets', listed: one });
  for (const one of listed) all.set(key(one), { folder: 'content', listed: one });
  const wanted = [...all].filter(([path]) => PICTURE.test(path) || PROFILE.test(path));
  const read = await inTurn(wanted, async ([path, { folder, listed }]) => {
    const file = `${folder}/${listed.path}`;
    const known = former.get(path);
    const { stamp, ...rest } = isNamed(path, named)
      ? await readPicture(join(root, folder), listed, file, roots, known)
      : {};
    const picture = { path, file, ...rest };
    return { stamp, picture: known && isSame(known.picture, picture) ? known.picture : picture };
  });
  return new Map(read.map((one) => [one.picture.path, one]));
}

const isSame = (known: PictureFile, { file, bytes, problem }: PictureFile): boolean =>
  known.file === file &&
  isSameBytes(known.bytes, bytes) &&
  JSON.stringify(known.problem) === JSON.stringify(problem);

const isSameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0);

/** macOS keeps names decomposed, editors type them composed. */
const key = ({ path }: ListedFile): string => path.normalize('NFC');

/** The names of pictures that a text may name: the last parts of their paths. */
export function picturesNamedIn(text: string): readonly string[] {
  // Each run of such characters is tried once: the look-behind keeps long words from being slow.
  return text.match(/(?<![\w.-])[\w.-]+\.(?:jpe?g|png|webp|svg|ic[cm])\b/gi) ?? [];
}

/** A name of plain characters can only be written as it is; any other may be encoded. */
function isNamed(path: string, named: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !/^[\w.-]+$/.test(name) || named.has(name);
}

async function readPicture(
  folder: string,
  listed: ListedFile,
  file: string,
  roots: Roots,
  known: ReadPicture | undefined,
): Promise<{ bytes?: Uint8Array; problem?: Diagnostic; stamp?: string | undefined }> {
  const found = await findFile(folder, listed, file, roots);
  if ('diagnostic' in found) return { problem: found.diagnostic };
  const { stamp } = found.value;
  const { file: formerFile, bytes } = known?.picture ?? {};
  const isKnown = stamp !== undefined && known?.stamp === stamp && formerFile === file;
  if (isKnown && bytes) return { bytes, stamp };
  const read = await readBytes(found.value, PICTURE_LIMIT, file);
  return 'diagnostic' in read ? { problem: read.diagnostic } : { bytes: read.value, stamp };
}
