/** What must not outlive the process, whichever way it ends (SIGKILL excepted). */

const actions = new Set<() => void>();
let listening = false;

/**
 * Has an action done when the process exits. It must be synchronous.
 * @returns takes the action back
 */
export function atExit(action: () => void): () => void {
  // One listener for all: Node warns of a leak from the eleventh on.
  if (!listening) process.once('exit', runAll);
  listening = true;
  actions.add(action);
  return () => void actions.delete(action);
}

function runAll(): void {
  for (const action of actions) {
    try {
      action();
    } catch {
      // The process is ending: nobody is left to tell, and the other actions still count.
    }
  }
}
