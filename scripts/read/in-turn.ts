/** Runs many asynchronous tasks, a limited number at a time. */

/** Files open at once: far below what a system allows, far above what two cores use. */
const AT_ONCE = 64;

/** The results of `task` on each item, in the items' order. Throws the first error of a task. */
export async function inTurn<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
