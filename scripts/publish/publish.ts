/** Files -> dist/<edition>/, all or nothing: a folder is made beside it, then takes its place. */
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** dist/ cannot be written: says what to do, in French. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}

/**
 * Writes the files of an edition to `dist/<folder>`, in place of what was there. Until the last rename,
 * what was built before is untouched, and a failure leaves it so.
 * @param kept names of files that stay from before, where they are there and none of `files` has the name
 * @returns the folder
 * @throws PublishError when dist/ cannot be written
 */
export async function publish(
  dist: string,
  folder: string,
  files: readonly OutputFile[],
  signal: AbortSignal,
  kept: readonly string[] = [],
): Promise<string> {
  const target = join(dist, folder);
  let made: string | undefined;
  try {
    await mkdir(dist, { recursive: true });
    made = await mkdtemp(join(dist, `.${folder}-`));
    for (const name of kept) await copyIfThere(join(target, name), join(made, name));
    for (const { name, content } of files) await writeFile(join(made, name), content);
    // A temporary folder is private; what is published is for everyone to read.
    await chmod(made, 0o755);
    signal.throwIfAborted();
    await replace(made, target);
    return target;
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new PublishError(publishMessage(target, cause), { cause });
  } finally {
    if (made) await rm(made, { recursive: true, force: true });
  }
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await copyFile(from, to).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
  });
}

/**
 * A folder cannot be renamed onto a full one: the former is put aside, and back if this fails. Another
 * build of the same edition may put its own in place meanwhile: the last one to finish stays.
 */
async function replace(made: string, target: string, attempts = 3): Promise<void> {
  const former = `${made}-ancien`;
  const existed = await rename(target, former).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return false;
      throw fault;
    },
  );
  try {
    await rename(made, target);
  } catch (fault) {
    if (existed) await rename(former, target).catch(() => rm(former, { recursive: true }));
    if (attempts > 1 && isFull(fault)) return replace(made, target, attempts - 1);
    throw fault;
  }
  if (existed) await rm(former, { recursive: true, force: true });
}

const isFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && ['ENOTEMPTY', 'EEXIST'].includes(String(fault.code));

function publishMessage(target: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC') {
    return `Le disque est plein : « ${target} » n’a pas été écrit. Libérez de la place et recommencez.`;
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return `Le dossier « ${target} » ne peut pas être écrit. Vérifiez vos droits sur ce dossier, ou fermez le PDF s’il est ouvert.`;
  }
  return `« ${target} » n’a pas pu être écrit (${code || 'cause inconnue'}). Vérifiez que « dist » est un dossier où vous pouvez écrire.`;
}
