/** Signals that change only when what they say does: what shows them is not drawn again for nothing. */
import { computed, type ReadonlySignal } from '@preact/signals';

/** @param print of two values that print the same, the former is kept */
export function steady<T>(
  read: () => T,
  print: (value: T) => string = JSON.stringify,
): ReadonlySignal<T> {
  let former: { readonly text: string; readonly value: T } | undefined;
  return computed(() => {
    const value = read();
    const text = print(value);
    if (former?.text !== text) former = { text, value };
    return former.value;
  });
}

/** Prints a map for `steady`. */
export const printMap = (map: ReadonlyMap<string, unknown>): string => JSON.stringify([...map]);
