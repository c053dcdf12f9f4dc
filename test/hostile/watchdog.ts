/**
 * Ends the process when one guide keeps it busy for good: a test's own timeout cannot fire while code runs
 * without a pause, and the whole suite would hang without a word.
 */
import { Worker } from 'node:worker_threads';

/** In a thread of its own, which goes on when the tests' does not. */
const WATCHING = `
const { parentPort } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let timer;
parentPort.on('message', ({ name, limit }) => {
  clearTimeout(timer);
  if (name === undefined) return;
  timer = setTimeout(() => {
    writeSync(2, 'Hung for ' + limit + ' ms without a pause: ' + name + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, limit);
});`;

export interface Watchdog extends AsyncDisposable {
  /** @param limit in ms */
  watch<T>(name: string, limit: number, work: () => Promise<T>): Promise<T>;
}

export function openWatchdog(): Watchdog {
  const worker = new Worker(WATCHING, { eval: true });
  worker.unref();
  return {
    async watch(name, limit, work) {
      worker.postMessage({ name, limit });
      try {
        return await work();
      } finally {
        worker.postMessage({});
      }
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
