/** Updates of a draft, shown one after the other; what was missed is asked for. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DraftState } from '../protocol.ts';

export interface UpdatesOptions {
  /** The whole state; undefined if there is no such edition. Throws while the server is away. */
  readonly fetchState: () => Promise<DraftState | undefined>;
  /** Whether an update cannot be shown by itself. */
  readonly needs: (state: DraftState) => boolean;
  /** Shows it, and returns once it is seen. */
  readonly show: (state: DraftState) => Promise<void>;
  readonly onMissing: () => void;
}

export interface Updates {
  receive(update: DraftState): void;
  /** Asks for the whole state, whatever is shown. */
  refetch(): void;
  readonly busy: ReadonlySignal<boolean>;
}

/** In ms, before the server is asked again. */
const RETRY = 1000;

export function createUpdates({ fetchState, needs, show, onMissing }: UpdatesOptions): Updates {
  const busy = signal(false);
  let queue: DraftState[] = [];
  let shown: Pick<DraftState, 'server' | 'version'> | undefined;
  let mustFetch = false;
  let running = false;

  const next = async (): Promise<DraftState | undefined> => {
    const update = mustFetch ? undefined : queue.shift();
    if (update && !misses(update, shown) && !needs(update)) return update;
    mustFetch = false;
    const whole = await fetchState();
    if (!whole) onMissing();
    else queue = queue.filter((one) => one.server === whole.server && one.version >= whole.version);
    return whole;
  };
  const run = async () => {
    while (mustFetch || queue.length > 0) {
      const state = await next();
      if (!state) continue;
      await show(state);
      shown = { server: state.server, version: state.version };
    }
  };
  const start = () => {
    if (running) return;
    running = true;
    busy.value = true;
    run()
      .catch(() => {
        mustFetch = true;
        setTimeout(start, RETRY);
      })
      .finally(() => {
        running = false;
        busy.value = false;
      });
  };
  return {
    receive: (update) => {
      const isOld = update.server === shown?.server && update.version < shown.version;
      if (isOld) return;
      queue.push(update);
      start();
    },
    refetch: () => {
      mustFetch = true;
      start();
    },
    busy,
  };
}

/** Whether there was a version, or a server, between the one that is shown and this one. */
function misses(
  update: DraftState,
  shown: Pick<DraftState, 'server' | 'version'> | undefined,
): boolean {
  return update.server !== shown?.server || update.version > shown.version + 1;
}
