/** Ctrl-C and its like: work is told to stop, and stops at once if it is told twice. */
import { EXIT } from './exit-codes.ts';

export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor() {
    super('Interrompu. Rien de ce qui était fabriqué n’a changé.');
  }
}

/** A signal that aborts when the process is asked to end. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(new Interrupted());
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  return controller.signal;
}
