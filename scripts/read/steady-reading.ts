/** A reading of files as they all were at one moment, though somebody may be writing them. */
import { error } from '../diagnostics/problem.ts';
import type { ReadResult } from './source.ts';
import { changedFiles, type Stamps } from './stamps.ts';

/** How often content that changes is read again; with the pauses, for a second or two. */
export const ATTEMPTS = 8;

export interface SteadyRequest {
  /** Gives the very same result where nothing changed. */
  readonly read: () => Promise<ReadResult>;
  readonly look: () => Promise<Stamps>;
  /** Before a reading, told how many were in vain. */
  readonly pause: (inVain: number) => Promise<void>;
}

/**
 * Reads until no file was written during a reading. Clocks of some file systems are coarse: so it must also
 * give the same as the one before. Content that never rests is an error of the result.
 */
export async function steadyReading({ read, look, pause }: SteadyRequest): Promise<ReadResult> {
  let former = await read();
  for (let inVain = 0; ; inVain += 1) {
    if (inVain > 0) await pause(inVain);
    const before = await look();
    const result = await read();
    const changed = changedFiles(before, await look());
    if (changed.length === 0 && result === former) return result;
    if (inVain === ATTEMPTS) return withProblem(result, changed[0] ?? 'content');
    former = result;
  }
}

function withProblem(result: ReadResult, file: string): ReadResult {
  const problem = {
    code: 'contenu-instable',
    message:
      'Le contenu change pendant qu’il est lu : plusieurs lectures de suite ont donné chacune autre chose.',
    hint: 'Attendez la fin de l’enregistrement ou de la synchronisation du dossier, puis relancez la commande.',
  };
  return { ...result, diagnostics: [...result.diagnostics, error({ file }, problem)] };
}
