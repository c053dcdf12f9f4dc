import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { warning } from '../../scripts/diagnostics/problem.ts';
import type { PrintProgress, PrintState } from '../../scripts/preview/protocol.ts';
import { editionPrinter, type Printable } from '../../scripts/preview/server/edition-printer.ts';
import { BrowserLostError } from '../../scripts/print/browser/errors.ts';
import { printed } from '../support/printed.ts';

const FACTS = printed().facts;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Until all that can happen at once has happened. */
const settle = () => vi.advanceTimersByTimeAsync(0);

/** A printer of a draft whose prints take 200 ms, and whose whole prints take 1 s. */
function bench() {
  const states: PrintState[] = [];
  const progress: PrintProgress[] = [];
  const world = { version: 1, wholes: 0, given: 0, fault: undefined as Error | undefined };
  const during = <T>(ms: number, signal: AbortSignal, value: () => T) =>
    new Promise<T>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      setTimeout(() => resolve(Promise.resolve().then(value)), ms);
    });
  const draft = async (): Promise<Printable> => {
    const { version } = world;
    return {
      version,
      prepare: () => Promise.resolve(),
      quick: (signal) =>
        during(200, signal, () => {
          const { fault } = world;
          world.fault = undefined;
          if (fault) throw fault;
          const pages = version === 1 ? [1, 2, 3, 4] : [2, 3];
          return { pdf: bytes(`v${version}`), pages, facts: FACTS, fits: [] };
        }),
      whole: (signal) => {
        world.wholes += 1;
        signal.addEventListener('abort', () => {
          world.given += 1;
        });
        return during(1000, signal, () => printed());
      },
      check: async () => [warning({ file: 'a.yaml' }, { code: 'fiche-trop-longue', message: 'x' })],
    };
  };
  const printer = editionPrinter({
    edition: 'essai',
    draft,
    withFrame: async (diagnostic) => ({ ...diagnostic, frame: '> 1' }),
    printed: (state) => states.push(state),
    progress: (one) => progress.push(one),
  });
  const change = () => {
    world.version += 1;
    printer.changed();
  };
  return { printer, states, progress, world, change };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the printing of an edition', () => {
  it('shows the pages first, then what is wrong with the whole', async () => {
    const { printer, states } = bench();
    printer.changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(states).toHaveLength(1);
    expect(states[0]).toMatchObject({ version: 1, sections: FACTS.sections });
    expect(states[0]?.problems).toBeUndefined();
    await vi.advanceTimersByTimeAsync(4500);
    expect(states[1]?.pages).toBe(states[0]?.pages);
    expect(states[1]?.problems).toMatchObject([{ code: 'fiche-trop-longue', frame: '> 1' }]);
  });

  it('puts what was printed again in the place of the same pages, and drops no file in use', async () => {
    const { printer, states, change } = bench();
    printer.changed();
    await vi.advanceTimersByTimeAsync(400);
    change();
    await vi.advanceTimersByTimeAsync(400);
    const [first, second] = states;
    const [cover, sheet] = second?.pages ?? [];
    expect(second?.pages.map(({ index }) => index)).toEqual([1, 1, 2, 4]);
    expect(cover?.pdf).toBe(first?.pages[0]?.pdf);
    expect(printer.pdf(cover?.pdf ?? '')).toEqual(bytes('v1'));
    expect(printer.pdf(sheet?.pdf ?? '')).toEqual(bytes('v2'));
    change();
    change();
    await vi.advanceTimersByTimeAsync(400);
    expect(printer.pdf(sheet?.pdf ?? ''), 'somebody may be fetching it').toEqual(bytes('v2'));
    change();
    await vi.advanceTimersByTimeAsync(400);
    expect(printer.pdf(sheet?.pdf ?? '')).toBeUndefined();
  });

  it('shows the last of many saves, and none before it', async () => {
    const { states, change } = bench();
    for (let save = 0; save < 300; save += 1) {
      change();
      await vi.advanceTimersByTimeAsync(save % 7 === 0 ? 180 : 20);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(states.map(({ version }) => version)).toEqual([301]);
  });

  it('gives up the print of the whole for a newer save', async () => {
    const { printer, states, world, change } = bench();
    printer.changed();
    await vi.advanceTimersByTimeAsync(3300);
    expect(world.wholes).toBe(1);
    change();
    await vi.advanceTimersByTimeAsync(400);
    expect(world.given).toBe(1);
    expect(states.map(({ version }) => version)).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(4500);
    expect(states.at(-1)).toMatchObject({ version: 2, problems: [{}] });
  });

  it('prints nothing again where only what is wrong has changed', async () => {
    const { printer, states, world } = bench();
    printer.changed();
    await vi.advanceTimersByTimeAsync(4500);
    printer.changed();
    await vi.advanceTimersByTimeAsync(4500);
    expect(states).toHaveLength(2);
    expect(world.wholes).toBe(1);
  });

  it('tells of a print that fails, and prints the next', async () => {
    const { printer, progress, states, world, change } = bench();
    world.fault = new Error('Le navigateur ne démarre pas.');
    printer.changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(progress.at(-1)).toMatchObject({
      state: 'échec',
      message: 'Le navigateur ne démarre pas.',
    });
    change();
    await vi.advanceTimersByTimeAsync(400);
    expect(progress.at(-1)?.state).toBe('prêt');
    expect(states).toHaveLength(1);
  });

  it('prints again by itself when the browser was lost', async () => {
    const { printer, states, world } = bench();
    world.fault = new BrowserLostError('lost');
    printer.changed();
    await vi.advanceTimersByTimeAsync(800);
    expect(states).toHaveLength(1);
  });

  it('ends quietly', async () => {
    const { printer, states } = bench();
    printer.changed();
    await settle();
    await printer.close();
    printer.changed();
    await vi.advanceTimersByTimeAsync(4500);
    expect(states).toEqual([]);
  });
});
