/** What was made of a text, kept while it is in use: what editors type grows without end, this does not. */
import { LRUCache } from 'lru-cache';

/**
 * The function, run once for each text that was met lately.
 * @param most characters of all the texts that are kept; the oldest in use give way
 */
export function keptByText<Made extends NonNullable<unknown>>(
  most: number,
  make: (text: string) => Made,
): (text: string) => Made {
  const kept = new LRUCache<string, Made>({
    maxSize: most,
    // An entry of a short text takes room too.
    sizeCalculation: (_made, text) => text.length + 16,
  });
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}
