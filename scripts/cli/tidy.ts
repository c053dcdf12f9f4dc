/** What former commands that were killed could not remove, of all stages. */
import { removeAbandonedProfiles } from '../print/browser/abandoned.ts';
import { finishPublications } from '../publish/in-place.ts';
import { abandonedFolders, removeAll } from '../temporary/temporary-folder.ts';

/**
 * Removes it, as far as it can be, and puts in place what was whole; nothing of a command that is at work.
 * @param dist where editions are published
 */
export async function tidy(dist: string): Promise<void> {
  await Promise.all([
    finishPublications(dist),
    removeAbandonedProfiles(),
    abandonedFolders('encres').then(removeAll),
    abandonedFolders('navigateur').then(removeAll),
  ]);
}
