/** What was made of an object, kept as long as the object: content that did not change is the same object. */

/** The function, run once for each object that it is given. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.made;
    const made = make(key);
    kept.set(key, { made });
    return made;
  };
}

/**
 * The last result for an owner and a name, made again only when one of its inputs is another object or
 * value than the last time.
 */
export class KeptByInputs<Made> {
  readonly #kept = new WeakMap<object, Map<string, Kept<Made>>>();

  get(owner: object, name: string, inputs: readonly unknown[], make: () => Made): Made {
    const named = this.#kept.get(owner) ?? new Map<string, Kept<Made>>();
    this.#kept.set(owner, named);
    const known = named.get(name);
    if (known && isSame(known.inputs, inputs)) return known.made;
    const made = make();
    named.set(name, { inputs, made });
    return made;
  }
}

interface Kept<Made> {
  readonly inputs: readonly unknown[];
  readonly made: Made;
}

/** Whether two lists hold the same objects and values, in the same order. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => Object.is(one, b[index]));
}
