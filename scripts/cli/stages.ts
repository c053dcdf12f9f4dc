/** The stages of a command: each is announced as it begins, and timed. */

export interface StageTime {
  readonly stage: string;
  /** In ms. */
  readonly duration: number;
}

export interface Stages {
  /** Runs a stage: says it begins, and keeps how long it took. */
  run<T>(stage: string, work: () => T | Promise<T>): Promise<T>;
  readonly times: readonly StageTime[];
  /** Clears the line of progress, if there is one. */
  end(): void;
}

/**
 * Progress on stderr: one line that is rewritten on a terminal, plain lines elsewhere.
 * @param clock in ms
 */
export function createStages(stderr: NodeJS.WriteStream, clock: () => number): Stages {
  const times: StageTime[] = [];
  const clear = () => {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  };
  return {
    times,
    async run(stage, work) {
      clear();
      stderr.write(stderr.isTTY ? `${stage}…` : `${stage}…\n`);
      const start = clock();
      try {
        return await work();
      } finally {
        times.push({ stage, duration: clock() - start });
      }
    },
    end: clear,
  };
}
