/** Vite's websocket, and what is asked of the server by HTTP. */
import { signal } from '@preact/signals';
import {
  ADDRESS,
  type DraftState,
  type EditionSummary,
  type PrintProgress,
  type PrintState,
} from '../protocol.ts';

/** Whether the server is heard. */
export const online = signal(true);

export interface EditionListener {
  readonly onDraft: (update: DraftState) => void;
  readonly onPrint: (state: PrintState) => void;
  readonly onProgress: (progress: PrintProgress) => void;
  /** Updates may have been missed. */
  readonly onReconnect: () => void;
}

/** Tells the server which edition is shown, now and after each reconnection, and hears of its changes. */
export function followEdition(edition: string, listener: EditionListener): void {
  const isOurs = (state: { readonly edition: string }) => state.edition === edition;
  import.meta.hot?.on('guide:brouillon', (state) => {
    if (isOurs(state)) listener.onDraft(state);
  });
  import.meta.hot?.on('guide:impression', (state) => {
    if (isOurs(state)) listener.onPrint(state);
  });
  import.meta.hot?.on('guide:impression-etat', (state) => {
    if (isOurs(state)) listener.onProgress(state);
  });
  const follow = () => import.meta.hot?.send('guide:suivre', { edition });
  follow();
  watchConnection(() => {
    follow();
    listener.onReconnect();
  });
}

/** Calls `changed` when what the list of editions says may be another. */
export function followEditions(changed: () => void): void {
  import.meta.hot?.on('guide:editions', changed);
  addEventListener('focus', changed);
  watchConnection(changed);
}

function watchConnection(onReconnect: () => void): void {
  import.meta.hot?.on('vite:ws:disconnect', () => {
    online.value = false;
  });
  import.meta.hot?.on('vite:ws:connect', () => {
    const wasLost = !online.value;
    online.value = true;
    if (wasLost) onReconnect();
  });
}

export const fetchEditions = (): Promise<readonly EditionSummary[] | undefined> =>
  fetchJson(ADDRESS.editions);

export const fetchDraft = (edition: string): Promise<DraftState | undefined> =>
  fetchJson(ADDRESS.state(edition));

export const fetchPrint = (edition: string): Promise<PrintState | undefined> =>
  fetchJson(ADDRESS.print(edition));

/** @returns undefined where the server has no such thing; throws where it cannot answer */
async function fetchJson<T>(address: string): Promise<T | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
