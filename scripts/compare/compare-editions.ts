/** Two editions, item by item and field by field. */
import { compareCollections } from './compare-collections.ts';
import { comparePlans } from './compare-plans.ts';
import { type Comparison, type Difference, SECTIONS } from './difference.ts';
import { type Collection, collectionsOf } from './items.ts';
import { namesIn } from './names.ts';
import type { Side } from './side.ts';

/** What each of them prints and the other does not, in the order of `SECTIONS`. */
export function compareEditions(before: Side, after: Side): Comparison {
  const names = namesIn(before, after);
  const second = collectionsOf(after);
  const differences = [
    ...comparePlans(before, after),
    ...collectionsOf(before).flatMap((one, index) => [
      ...compareCollections(one, second[index] as Collection, names),
    ]),
  ];
  const files = new Set(after.sources.files.map(({ file }) => file));
  return {
    editions: [before.name, after.name],
    differences: differences.sort((a, b) => rank(a) - rank(b)),
    names,
    shared: new Set(before.sources.files.map(({ file }) => file).filter((file) => files.has(file))),
  };
}

const rank = ({ section }: Difference): number => SECTIONS.indexOf(section);
