import { describe, expect, it } from 'vitest';
import { createBoard } from '../../scripts/cli/progress-board.ts';
import { keeping } from '../support/console.ts';

/** A board on a stream that keeps what is written. */
function board(isTTY: boolean) {
  const { stream, written } = keeping(isTTY);
  return { ...createBoard(stream, ['aura-2023', 'loire']), written };
}

describe('the progress of several builds', () => {
  it('is a plain line for each stage where there is no terminal', async () => {
    const { stagesOf, say, written } = board(false);
    await stagesOf('loire').run('Impression', () => undefined);
    say('aura-2023', '28 pages');
    expect(written).toEqual(['loire      Impression…\n', 'aura-2023  28 pages\n']);
  });

  it('is one line for each edition on a terminal, written again in its place', async () => {
    const { stagesOf, say, written } = board(true);
    await stagesOf('loire').run('Impression', () => undefined);
    say('aura-2023', '28 pages');
    const line = (text: string) => `\r\u001b[K${text}\n`;
    expect(written).toEqual([
      line('aura-2023  en attente') + line('loire      Impression…'),
      `\u001b[2A${line('aura-2023  28 pages')}${line('loire      Impression…')}`,
    ]);
  });

  it('times the stages of each edition apart', async () => {
    const { stagesOf } = board(false);
    const [one, other] = [stagesOf('aura-2023'), stagesOf('loire')];
    await one.run('Impression', () => undefined);
    expect(one.times.map(({ stage }) => stage)).toEqual(['Impression']);
    expect(other.times).toEqual([]);
  });
});
