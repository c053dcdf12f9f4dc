import { describe, expect, it, vi } from 'vitest';
import { createUpdates } from '../../scripts/preview/client/updates.ts';
import type { DraftState } from '../../scripts/preview/protocol.ts';

const state = (version: number, server = 'a'): DraftState => ({
  edition: 'essai',
  version,
  server,
  cadre: '',
  titre: `Version ${version}`,
  styles: [],
  parties: [],
  notes: [],
  broken: false,
  problems: [],
});

/** A server that has some state, and a page that keeps what it is shown. */
function page(whole: DraftState | undefined, needs = (_: DraftState) => false) {
  const shown: number[] = [];
  const fetchState = vi.fn(async () => whole);
  const onMissing = vi.fn();
  const updates = createUpdates({
    fetchState,
    needs,
    show: async ({ version }) => void shown.push(version),
    onMissing,
  });
  const settled = () => vi.waitFor(() => expect(updates.busy.value).toBe(false));
  return { shown, fetchState, onMissing, updates, settled };
}

describe('updates of a draft', () => {
  it('are shown one after the other, without asking the server again', async () => {
    const { updates, shown, fetchState, settled } = page(state(1));
    updates.refetch();
    await settled();
    for (const version of [2, 3, 4]) updates.receive(state(version));
    await settled();
    expect(shown).toEqual([1, 2, 3, 4]);
    expect(fetchState).toHaveBeenCalledTimes(1);
  });

  it('of the same version, where only problems differ, are shown too', async () => {
    const { updates, shown, settled } = page(state(1));
    updates.refetch();
    await settled();
    updates.receive(state(1));
    await settled();
    expect(shown).toEqual([1, 1]);
  });

  it('ask for the whole state where one was missed', async () => {
    const { updates, shown, fetchState, settled } = page(state(5));
    updates.refetch();
    await settled();
    updates.receive(state(7));
    await settled();
    expect(fetchState).toHaveBeenCalledTimes(2);
    expect(shown).toEqual([5, 5]);
  });

  it('ask for the whole state where the server is another', async () => {
    const { updates, fetchState, settled } = page(state(1));
    updates.refetch();
    await settled();
    updates.receive(state(2, 'b'));
    await settled();
    expect(fetchState).toHaveBeenCalledTimes(2);
  });

  it('ask for the whole state where a piece is not here', async () => {
    const { updates, fetchState, settled } = page(state(1), ({ version }) => version === 2);
    updates.refetch();
    await settled();
    updates.receive(state(2));
    await settled();
    expect(fetchState).toHaveBeenCalledTimes(2);
  });

  it('that are older than what is shown are not shown', async () => {
    const { updates, shown, settled } = page(state(3));
    updates.refetch();
    await settled();
    updates.receive(state(2));
    await settled();
    expect(shown).toEqual([3]);
  });

  it('say that there is no such edition', async () => {
    const { updates, shown, onMissing, settled } = page(undefined);
    updates.refetch();
    await settled();
    expect(onMissing).toHaveBeenCalledOnce();
    expect(shown).toEqual([]);
  });

  it('are asked for again after the server was away', async () => {
    vi.useFakeTimers();
    try {
      const { updates, shown, fetchState } = page(state(1));
      fetchState.mockRejectedValueOnce(new Error('away'));
      updates.refetch();
      await vi.advanceTimersByTimeAsync(0);
      expect(shown).toEqual([]);
      await vi.advanceTimersByTimeAsync(1000);
      expect(shown).toEqual([1]);
    } finally {
      vi.useRealTimers();
    }
  });
});
