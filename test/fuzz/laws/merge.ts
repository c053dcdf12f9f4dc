/** The merge: maps, lists, texts and instructions of any shape, over bases of any other. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document } from 'yaml';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { INSTRUCTIONS } from '../../../scripts/overlay/list-edits.ts';
import { merge } from '../../../scripts/overlay/merge.ts';
import { reporter } from '../../../scripts/overlay/problems.ts';
import { sourceLocator } from '../../../scripts/overlay/source-locator.ts';
import { traceYaml } from '../../../scripts/overlay/trace.ts';
import { originsIn, plain, type Traced } from '../../../scripts/overlay/traced.ts';
import { source } from '../../support/overlays.ts';
import { assertClear } from '../clear.ts';
import { law } from '../law.ts';
import { KEYS, type Value, yamlValue } from '../values/yaml.ts';

const name = fc.constantFrom('alpha', 'beta', 'gamma', 'constructor', 'toString', '0');
const names = fc.array(name, { maxLength: 3 });
const dictionary = <T>(values: fc.Arbitrary<T>) =>
  fc.dictionary(name, values, { maxKeys: 2, noNullPrototype: true });
const edits = fc.dictionary(
  fc.constantFrom(...INSTRUCTIONS, 'ajouté'),
  fc.oneof(
    names,
    dictionary(names),
    dictionary(name),
    dictionary(fc.constant({ titre: 'x' })),
    name,
    fc.constant(null),
  ),
  { maxKeys: 3, noNullPrototype: true },
);
/** A card whose keys hold now this, now that; `null` removes. */
const change = (more: fc.Arbitrary<unknown>): fc.Arbitrary<Value> =>
  fc.dictionary(
    fc.constantFrom('outils', 'nom', 'rubriques', 'a_verifier', ...KEYS.slice(14)),
    more,
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  ) as fc.Arbitrary<Value>;
const whole = change(
  fc.oneof(
    names,
    name,
    dictionary(name),
    fc.array(fc.record({ id: name, outils: names }, { noNullPrototype: true }), { maxLength: 3 }),
  ),
);
const over = change(fc.oneof(names, name, dictionary(fc.option(name)), edits, fc.constant(null)));

const written = (value: Value, edition?: string): Traced =>
  traceYaml(
    source(
      new Document(value, { version: '1.2', aliasDuplicateObjects: false }).toString({
        lineWidth: 0,
      }),
      edition,
    ),
  ) as Traced;

function merged(base: Traced, edition: Traced) {
  const found: Diagnostic[] = [];
  return { root: merge(base, edition, reporter(found)), found };
}

/** A value with all that it remembers, as text: to see that nothing of it changed. */
const told = (root: Traced): string =>
  JSON.stringify(root, (key, value: unknown) => {
    if (key === 'source') return undefined;
    return value instanceof Map ? [...value] : value;
  });

/** As a value that merging itself again leaves alone: nothing in it removes, accumulates or instructs. */
const isPlain = (value: Value): boolean => {
  if (typeof value !== 'object' || value === null) return value !== null;
  if (Array.isArray(value)) return true;
  return Object.entries(value).every(
    ([key, inner]) =>
      key !== 'a_verifier' && !INSTRUCTIONS.some((one) => one === key) && isPlain(inner as Value),
  );
};

export const mergeLaws = [
  law('an edition that says nothing changes nothing', fc.oneof(whole, yamlValue), (base) => {
    const below = written(base);
    const { root, found } = merged(below, traceYaml(source('# rien\n', 'e1')) as Traced);
    assert.equal(root, below);
    assert.deepEqual(found, []);
    if (!Array.isArray(base)) assert.deepEqual(plain(merged(below, written({}, 'e1')).root), base);
  }),

  law('an edition that says the same changes no value', yamlValue.filter(isPlain), (base) => {
    const { root, found } = merged(written(base), written(base, 'e1'));
    assert.deepEqual(plain(root), base);
    assert.deepEqual(found, []);
  }),

  law(
    'any edition over any base is a value, and what is wrong stands at a line of the edition',
    fc.tuple(fc.oneof(whole, yamlValue), fc.oneof(over, yamlValue)),
    ([base, changes]) => {
      const [below, above] = [written(base), written(changes, 'e1')];
      const before = [told(below), told(above)];
      const { root, found } = merged(below, above);
      assert.deepEqual([told(below), told(above)], before);
      for (const one of found) {
        assert.equal(one.file, above.origin.source.file);
        assertClear(one, () => above.origin.source.text);
      }
      assert.deepEqual(merged(below, above).found, found);
      assert.equal(told(merged(below, above).root), told(root));
    },
  ),

  law(
    'each value remembers a place at which something is written',
    fc.tuple(whole, over),
    ([base, changes]) => {
      const { root } = merged(written(base), written(changes, 'e1'));
      for (const { source: from, path } of originsIn(root)) {
        const { line = 0, column = 0 } = sourceLocator(from).at(path);
        assert.match(
          from.text.split('\n')[line - 1]?.slice(column - 1) ?? '',
          path.length > 0 ? /^\S/ : /^/,
        );
      }
      for (const one of scalarsIn(root)) {
        if (one.kind !== 'scalar') continue;
        const own = traceYaml(one.origin.source);
        assert.ok(own);
        assert.equal(valueAt(plain(own), one.origin.path), one.value);
      }
    },
  ),

  law(
    'an edition is as good a base as the same written out',
    fc.tuple(whole, over, over),
    ([base, changes, more]) => {
      const below = merged(written(base), written(changes, 'e1')).root;
      const out = written(plain(below) as Value);
      const last = written(more, 'e2');
      assert.deepEqual(plain(merged(below, last).root), plain(merged(out, last).root));
    },
  ),

  law(
    'what one edition takes away, the next can give again',
    fc.tuple(whole, fc.constantFrom('outils', 'nom', 'constructor'), name),
    ([base, key, value]) => {
      const without = merged(written(base), written({ [key]: null }, 'e1'));
      const has = Object.hasOwn(base as object, key);
      assert.equal(without.found.length, has ? 0 : 1);
      assert.equal(Object.hasOwn(plain(without.root) as object, key), false);
      const again = merged(without.root, written({ [key]: value }, 'e2'));
      assert.deepEqual(plain(again.root), { ...(base as object), [key]: value });
      assert.deepEqual(again.found, []);
    },
  ),

  law('no key reaches a prototype', fc.tuple(whole, over), ([base, changes]) => {
    const kept = Object.getOwnPropertyNames(Object.prototype).join();
    const value = plain(merged(written(base), written(changes, 'e1')).root);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), kept);
  }),
];

function* scalarsIn(root: Traced): Generator<Traced> {
  yield root;
  if (root.kind === 'map') for (const one of root.entries.values()) yield* scalarsIn(one);
  if (root.kind === 'list') for (const one of root.items) yield* scalarsIn(one);
}

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((under, step) => (under as Record<string | number, unknown>)[step], value);
