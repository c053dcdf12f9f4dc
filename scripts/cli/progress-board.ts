/** Progress of several builds at once: a line for each, rewritten on a terminal, plain lines elsewhere. */
import { type Stages, timedStages } from './stages.ts';

export interface ProgressBoard {
  /** The stages of one edition, which tell the board what it is at. */
  stagesOf(edition: string): Stages;
  /** Says what becomes of an edition. */
  say(edition: string, how: string): void;
}

export function createBoard(
  stderr: NodeJS.WriteStream,
  editions: readonly string[],
): ProgressBoard {
  const width = Math.max(0, ...editions.map((edition) => edition.length));
  const states = new Map(editions.map((edition) => [edition, 'en attente']));
  let drawn = 0;
  const line = (edition: string, state: string) => `${edition.padEnd(width)}  ${state}`;
  const show = (edition: string, state: string) => {
    states.set(edition, state);
    if (!stderr.isTTY) stderr.write(`${line(edition, state)}\n`);
    else {
      const up = drawn > 0 ? `\u001b[${drawn}A` : '';
      const lines = [...states].map(([id, said]) => `\r\u001b[K${line(id, said)}\n`);
      stderr.write(up + lines.join(''));
      drawn = lines.length;
    }
  };
  return {
    stagesOf: (edition) =>
      timedStages(
        (stage) => show(edition, `${stage}…`),
        () => performance.now(),
      ),
    say: show,
  };
}
