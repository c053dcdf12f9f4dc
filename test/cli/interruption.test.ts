import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../scripts/cli/exit-codes.ts';
import { Interrupted, interruption } from '../../scripts/cli/interruption.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The listeners of the worker, which are no part of what is tested. */
const former = new Map(SIGNALS.map((name) => [name, process.listeners(name)]));
const exit = vi.fn();

beforeEach(() => {
  for (const name of SIGNALS) {
    former.set(name, process.listeners(name));
    process.removeAllListeners(name);
  }
  exit.mockClear();
  vi.spyOn(process, 'exit').mockImplementation(exit as never);
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of SIGNALS) {
    process.removeAllListeners(name);
    for (const listener of former.get(name) ?? []) process.on(name, listener);
  }
});

describe('an interruption', () => {
  it('has not come before the process is asked to end', () => {
    expect(interruption().aborted).toBe(false);
  });

  it.each(SIGNALS)('comes with %s, and tells work to stop, in French', (name) => {
    const signal = interruption();
    process.emit(name, name);
    expect(signal.reason).toBeInstanceOf(Interrupted);
    expect(signal.reason.message).toBe('Interrompu. Rien de ce qui était fabriqué n’a changé.');
    expect(exit).not.toHaveBeenCalled();
  });

  it('ends the process at once where it is asked to end twice', () => {
    interruption();
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGINT', 'SIGINT');
    expect(exit).toHaveBeenCalledExactlyOnceWith(EXIT.interrupted);
  });
});
