import { describe, expect, it } from 'vitest';
import { createStages } from '../../scripts/cli/stages.ts';
import { keeping } from '../support/console.ts';

function stream(isTTY: boolean) {
  const { stream: stderr, written } = keeping(isTTY);
  return { stderr, written };
}

/** A clock that gives these times, in turn. */
const clock = (...times: number[]) => {
  const left = [...times];
  return () => left.shift() ?? 0;
};

describe('a stage', () => {
  it('yields what its work yields', async () => {
    const stages = createStages(stream(false).stderr, clock());
    expect(await stages.run('Lecture', () => 28)).toBe(28);
    expect(await stages.run('Lecture', async () => 'html')).toBe('html');
  });

  it('is timed, in order', async () => {
    const stages = createStages(stream(false).stderr, clock(100, 130, 130, 180.5));
    await stages.run('Lecture', () => undefined);
    await stages.run('Impression', () => undefined);
    expect(stages.times).toEqual([
      { stage: 'Lecture', duration: 30 },
      { stage: 'Impression', duration: 50.5 },
    ]);
  });

  it('fails as its work fails, and is timed all the same', async () => {
    const stages = createStages(stream(false).stderr, clock(0, 7));
    const fault = new Error('perdu');
    await expect(stages.run('Impression', () => Promise.reject(fault))).rejects.toBe(fault);
    expect(stages.times).toEqual([{ stage: 'Impression', duration: 7 }]);
  });

  it('is announced on a line of its own before it begins', async () => {
    const { stderr, written } = stream(false);
    const stages = createStages(stderr, clock());
    await stages.run('Lecture', () => expect(written).toEqual(['Lecture…\n']));
    stages.end();
    expect(written).toEqual(['Lecture…\n']);
  });

  it('is announced on one line, rewritten and then cleared, on a terminal', async () => {
    const { stderr, written } = stream(true);
    const stages = createStages(stderr, clock());
    await stages.run('Lecture', () => undefined);
    await stages.run('Impression', () => undefined);
    stages.end();
    const clear = '\r\u001b[K';
    expect(written.join('')).toBe(`${clear}Lecture…${clear}Impression…${clear}`);
  });
});
