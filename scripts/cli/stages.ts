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
  const clear = () => {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  };
  const announce = (stage: string) => {
    clear();
    stderr.write(stderr.isTTY ? `${stage}…` : `${stage}…\n`);
  };
  return timedStages(announce, clock, clear);
}

/** Tells a person something while stages run, on a line of its own. */
export const tellBeside =
  (stderr: NodeJS.WriteStream, stages: Stages) =>
  (message: string): void => {
    stages.end();
    stderr.write(`${message}\n`);
  };

/**
 * @param announce told each stage as it begins
 * @param clock in ms
 */
export function timedStages(
  announce: (stage: string) => void,
  clock: () => number,
  end = () => {},
): Stages {
  const times: StageTime[] = [];
  return {
    times,
    async run(stage, work) {
      announce(stage);
      const start = clock();
      try {
        return await work();
      } finally {
        times.push({ stage, duration: clock() - start });
      }
    },
    end,
  };
}
