/** A reading of files as they all were at one moment, though somebody may be writing them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import type { ReadResult } from './source.ts';

/** How often content that changes is read again; with the pauses, for a second or two. */
export const ATTEMPTS = 8;

/**
 * Reads until two readings in a row give the same: each file was then as it was read from one reading to the
 * next, so all were so at once. Content that never rests is an error of the result.
 * @param read gives the very same result where nothing changed
 * @param pause before a reading, told how many were in vain
 */
export async function steadyReading(
  read: () => Promise<ReadResult>,
  pause: (inVain: number) => Promise<void>,
): Promise<ReadResult> {
  let former = await read();
  for (let inVain = 0; ; inVain += 1) {
    if (inVain > 0) await pause(inVain);
    const result = await read();
    if (result === former) return result;
    if (inVain === ATTEMPTS) {
      return { ...result, diagnostics: [...result.diagnostics, unsteady(former, result)] };
    }
    former = result;
  }
}

function unsteady(former: ReadResult, now: ReadResult): Diagnostic {
  const [file = 'content'] = changedFiles(former, now);
  return error(
    { file },
    {
      code: 'contenu-instable',
      message:
        'Le contenu change pendant qu’il est lu : plusieurs lectures de suite ont donné chacune autre chose.',
      hint: 'Attendez la fin de l’enregistrement ou de la synchronisation du dossier, puis relancez la commande.',
    },
  );
}

/** Those that came, went or changed, in order. */
function changedFiles(former: ReadResult, now: ReadResult): readonly string[] {
  const [before, after] = [former, now].map(({ sources, pictures }) => {
    return new Map<string, object>(
      [...sources, ...pictures.values()].map((one) => [one.file, one]),
    );
  }) as [Map<string, object>, Map<string, object>];
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  return files.filter((file) => before.get(file) !== after.get(file));
}
