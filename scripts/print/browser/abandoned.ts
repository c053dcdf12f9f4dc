/** What the browsers of programs that were killed leave behind: profiles, and those that hung and did not see the end. */
import { readdir, readFile } from 'node:fs/promises';
import { abandonedFolders, removeAll } from '../../temporary/temporary-folder.ts';

/** Ends the browsers of programs that are gone, and removes their profiles. */
export async function removeAbandonedProfiles(): Promise<void> {
  const profiles = await abandonedFolders('profil');
  if (profiles.length > 0) await endBrowsersWith(profiles);
  await removeAll(profiles);
}

/** A browser whose pipes break ends by itself; one that is stopped cannot. Only Linux tells which it is. */
async function endBrowsersWith(profiles: readonly string[]): Promise<void> {
  const ids = await readdir('/proc').catch(() => []);
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    const words = line.split('\0');
    if (!profiles.some((profile) => words.includes(`--user-data-dir=${profile}`))) continue;
    try {
      // It leads a group of its own; what is not a leader goes with its own.
      process.kill(-Number(id), 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }
}
