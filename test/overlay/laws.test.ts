import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementName } from '../../scripts/overlay/element-name.ts';
import { INSTRUCTIONS } from '../../scripts/overlay/list-edits.ts';
import { originsIn, plain, type Traced } from '../../scripts/overlay/traced.ts';
import { quietly, traced } from '../support/overlays.ts';

/**
 * Values as cards hold them: what a key holds never changes its kind, as in a schema. Keys are among
 * those that have a meaning to JavaScript, too.
 */
const text = fc.string({ minLength: 1 });
const list = fc.array(text, { maxLength: 4 });
const leaves = {
  nom: text,
  constructor: text,
  toString: text,
  outils: list,
  documents: fc.array(fc.record({ titre: text, url: text }), { maxLength: 3 }),
};
const inner = fc.record({ cout: text, paiement: text, liste: list }, { requiredKeys: [] });
const card = fc.record(
  { ...leaves, ['__proto__']: text, rubriques: inner, en_bref: inner },
  { requiredKeys: [] },
);
/** A card of which some keys are there and empty. */
const withGaps = fc.record(
  {
    nom: fc.option(text),
    outils: fc.option(list),
    rubriques: fc.record(
      { cout: fc.option(text), paiement: fc.option(text) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const instructions = fc.record(
  Object.fromEntries(
    INSTRUCTIONS.map((name) => [
      name,
      /^(?:remplacer|modifier)$/.test(name)
        ? fc.dictionary(text, text, { maxKeys: 2 })
        : /_/.test(name)
          ? fc.dictionary(text, list, { maxKeys: 2 })
          : list,
    ]),
  ),
  { requiredKeys: [] },
);

const a = (value: unknown) => traced(value, 'a');
const b = (value: unknown) => traced(value, 'b');
const c = (value: unknown) => traced(value, 'c');

describe('merging an edition over its base', () => {
  it('changes nothing where the edition says nothing', () => {
    fc.assert(
      fc.property(card, (base) => {
        expect(plain(quietly(a(base), b({})))).toEqual(base);
        expect(plain(quietly(a(base), b(null)))).toEqual(base);
      }),
    );
  });

  it('gives what the edition says where the base says nothing', () => {
    fc.assert(
      fc.property(card, (over) => {
        expect(plain(quietly(a({}), b(over)))).toEqual(over);
      }),
    );
  });

  it('lets the later one win, and keeps of the base what the later one does not say', () => {
    fc.assert(
      fc.property(card, card, (base, over) => {
        const merged = leavesOf(quietly(a(base), b(over)));
        const above = leavesOf(b(over));
        for (const [path, value] of above) expect(merged.get(path)).toEqual(value);
        for (const [path, value] of leavesOf(a(base))) {
          if (!above.has(path)) expect(merged.get(path)).toEqual(value);
        }
        expect(merged.size).toBe(new Set([...above.keys(), ...leavesOf(a(base)).keys()]).size);
      }),
    );
  });

  it('gives the same twice as once', () => {
    fc.assert(
      fc.property(card, card, (base, over) => {
        const once = quietly(a(base), b(over));
        expect(plain(quietly(once, c(over)))).toEqual(plain(once));
      }),
    );
  });

  it('gives the same along a chain wherever one begins', () => {
    fc.assert(
      fc.property(card, card, card, (first, second, third) => {
        const fromBase = quietly(quietly(a(first), b(second)), c(third));
        const fromEnd = quietly(a(first), quietly(b(second), c(third)));
        expect(plain(fromEnd)).toEqual(plain(fromBase));
      }),
    );
  });

  it('leaves no removal or instruction behind: an edition is as good a base as the whole written out', () => {
    const over = fc.oneof(withGaps, fc.record({ outils: instructions }));
    fc.assert(
      fc.property(card, over, over, (first, second, third) => {
        const below = quietly(a(first), b(second));
        const writtenOut = a(plain(below));
        expect(plain(quietly(below, c(third)))).toEqual(plain(quietly(writtenOut, c(third))));
      }),
    );
  });

  it('removes what is there and empty, and only that', () => {
    fc.assert(
      fc.property(card, withGaps, (base, over) => {
        const merged = plain(quietly(a(base), b(over))) as Record<string, unknown>;
        for (const [key, value] of Object.entries(over)) {
          if (value === null) expect(Object.hasOwn(merged, key)).toBe(false);
        }
        for (const key of Object.keys(base)) {
          const removed =
            Object.hasOwn(over, key) && (over as Record<string, unknown>)[key] === null;
          expect(Object.hasOwn(merged, key)).toBe(!removed);
        }
      }),
    );
  });

  it('changes neither of the two', () => {
    fc.assert(
      fc.property(card, withGaps, (base, over) => {
        const [below, above] = [a(base), b(over)];
        quietly(below, above);
        expect(plain(below)).toEqual(base);
        expect(plain(above)).toEqual(over);
      }),
    );
  });

  it('knows of every value the edition that wrote it, and that it wrote just this', () => {
    fc.assert(
      fc.property(card, card, (base, over) => {
        const files = { a: base, b: over } as Readonly<Record<string, unknown>>;
        for (const value of valuesIn(quietly(a(base), b(over)))) {
          if (value.kind !== 'scalar') continue;
          const { source, path } = value.origin;
          expect(at(files[source.edition ?? ''], path)).toBe(value.value);
        }
      }),
    );
  });

  it('reaches no prototype, whatever keys are called', () => {
    fc.assert(
      fc.property(card, text, (base, poison) => {
        const over = JSON.parse(
          `{"__proto__":{"polluted":${JSON.stringify(poison)}},"constructor":{"prototype":{"polluted":"x"}}}`,
        );
        const merged = plain(quietly(a(base), b(over))) as object;
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('instructions on a list', () => {
  const names = fc.uniqueArray(text, { minLength: 1, maxLength: 8 });
  const edited = (items: readonly string[], over: object) =>
    (plain(quietly(a({ outils: items }), b({ outils: over }))) as { outils: string[] }).outils;

  it('reorder without loss: those named first, the others as they were', () => {
    const some = names.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items)));
    fc.assert(
      fc.property(some, ([items, first]) => {
        const rest = items.filter((item) => !first.includes(item));
        expect(edited(items, { ordre: first })).toEqual([...first, ...rest]);
      }),
    );
  });

  it('remove just what they name', () => {
    const some = names.chain((items) => fc.tuple(fc.constant(items), fc.subarray(items)));
    fc.assert(
      fc.property(some, ([items, gone]) => {
        const left = items.filter((item) => !gone.includes(item));
        expect(edited(items, { retirer: gone })).toEqual(left);
      }),
    );
  });

  it('add at the end, before or after an element, without moving the others', () => {
    fc.assert(
      fc.property(names, list, fc.nat(), (items, added, seed) => {
        const anchor = items[seed % items.length] as string;
        const index = items.indexOf(anchor);
        expect(edited(items, { ajouter: added })).toEqual([...items, ...added]);
        expect(edited(items, { ajouter_avant: { [anchor]: added } })).toEqual(
          items.toSpliced(index, 0, ...added),
        );
        expect(edited(items, { ajouter_apres: { [anchor]: added } })).toEqual(
          items.toSpliced(index + 1, 0, ...added),
        );
      }),
    );
  });

  it('name each element by what sets it apart', () => {
    const part = (value: unknown) => elementName(a(value));
    expect(part('amapj')).toBe('amapj');
    expect(part({ partie: 'outils', categorie: 'ferme', outils: [] })).toBe('ferme');
    expect(part({ partie: 'chapitres', titre: 'Introduction' })).toBe('Introduction');
    expect(part({ partie: 'synthese' })).toBe('synthese');
    expect(part({ id: 'stocks', titre: 'Stocks' })).toBe('stocks');
    expect(part({ valeur: '3 €', detail: 'par mois' })).toBe('par mois');
    expect(part({ note: 'À revoir.' })).toBeUndefined();
  });
});

/** Texts and lists by their path, with the edition that wrote them. */
function leavesOf(root: Traced, path = ''): ReadonlyMap<string, unknown> {
  if (root.kind !== 'map') {
    return new Map([[path, [plain(root), [...originsIn(root)][0]?.source.edition]]]);
  }
  return new Map(
    [...root.entries].flatMap(([key, value]) => [...leavesOf(value, `${path}\0${key}`)]),
  );
}

function* valuesIn(root: Traced): Generator<Traced> {
  yield root;
  const within =
    root.kind === 'map' ? root.entries.values() : root.kind === 'list' ? root.items : [];
  for (const value of within) yield* valuesIn(value);
}

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((under, step) => (under as Record<string | number, unknown>)[step], value);
