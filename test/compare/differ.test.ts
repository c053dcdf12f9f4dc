import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, differ } from '../../scripts/compare/differ.ts';

/** Changes as `kind path`, with the values. */
const lines = (changes: readonly Change[]) =>
  changes.map(({ kind, steps, before, after }) => [
    `${kind} ${steps.map(({ name, isElement }) => (isElement ? `[${name}]` : name)).join('.')}`,
    before,
    after,
  ]);

const text = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', '1');
const scalar = fc.oneof(text, fc.integer({ min: 0, max: 2 }), fc.constant(null), fc.boolean());
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('nom', 'id', 'titre', 'x', 'toString'), tie('value'), {
      maxKeys: 3,
    }),
  ),
}));

describe('what differs between two values', () => {
  it('is nothing between a value and itself', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(differ(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('is nothing only where they are equal', () => {
    const isEqual = (one: unknown, other: unknown) => {
      try {
        expect(one).toEqual(other);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(differ(one, other).length === 0).toBe(isEqual(one, other));
      }),
    );
  });

  it('is the same seen from the other side', () => {
    const mirror = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' };
    const sorted = (changes: readonly unknown[]) =>
      changes.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(value, value, (one, other) => {
        const back = differ(other, one).map(({ kind, before, after, beforePath, afterPath }) => ({
          kind: mirror[kind],
          before: after,
          after: before,
          beforePath: afterPath,
          afterPath: beforePath,
        }));
        const forth = differ(one, other).map(({ steps, ...change }) => change);
        const keys = ['kind', 'before', 'after', 'beforePath', 'afterPath'] as const;
        const inOrder = (changes: readonly (typeof back)[number][]) =>
          changes.map((change) => keys.map((key) => change[key] ?? null));
        expect(sorted(inOrder(back))).toEqual(sorted(inOrder(forth as typeof back)));
      }),
    );
  });

  it('is told key by key, at the innermost one', () => {
    const before = { nom: 'Alpha', en_bref: { creation: '2019', statut: 'SA' } };
    const after = { nom: 'Alpha', en_bref: { creation: '2020', region: 'Drôme' } };
    expect(lines(differ(before, after))).toEqual([
      ['changed en_bref.creation', '2019', '2020'],
      ['added en_bref.region', undefined, 'Drôme'],
      ['removed en_bref.statut', 'SA', undefined],
    ]);
  });

  it('takes a key without value for one that is not there', () => {
    expect(differ({ site: undefined }, {})).toEqual([]);
  });

  it('tells an empty rubric from one that is not there', () => {
    expect(lines(differ({ cout: null }, {}))).toEqual([['removed cout', null, undefined]]);
  });

  it('finds the elements of a list by their names', () => {
    const before = [{ titre: 'Site', url: 'a' }, { titre: 'Vidéo' }];
    const after = [{ titre: 'Notice' }, { titre: 'Site', url: 'b' }];
    expect(lines(differ(before, after))).toEqual([
      ['changed [Site].url', 'a', 'b'],
      ['removed [Vidéo]', { titre: 'Vidéo' }, undefined],
      ['added [Notice]', undefined, { titre: 'Notice' }],
    ]);
  });

  it('knows where an element stands in each list, and names what is not there', () => {
    const [moved, gone] = differ([{ titre: 'Site', url: 'a' }, 'x'], ['y', { titre: 'Site' }]);
    expect(moved).toMatchObject({ beforePath: [0, 'url'], afterPath: [1, 'url'] });
    expect(gone).toMatchObject({ beforePath: [1], afterPath: ['x'] });
  });

  it('says of a list in another order no more than that', () => {
    expect(lines(differ({ outils: ['a', 'b', 'c'] }, { outils: ['c', 'd', 'a', 'b'] }))).toEqual([
      ['added outils.[d]', undefined, 'd'],
      ['moved outils', ['a', 'b', 'c'], ['c', 'a', 'b']],
    ]);
  });

  it('tells elements of one name apart by their order', () => {
    expect(lines(differ([{ nom: 'A' }, { nom: 'A', logo: 'x' }], [{ nom: 'A' }]))).toEqual([
      ['removed [A]', { nom: 'A', logo: 'x' }, undefined],
    ]);
  });

  it('knows a price by its amount where its detail was put another way', () => {
    const before = [{ valeur: '20 €', detail: 'par mois' }];
    const after = [{ valeur: '20 €', detail: 'chaque mois' }];
    expect(lines(differ(before, after))).toEqual([
      ['changed [par mois].detail', 'par mois', 'chaque mois'],
    ]);
    expect(differ(before, [{ valeur: '25 €', detail: 'chaque mois' }])).toHaveLength(2);
  });

  it('never takes one identifier for another', () => {
    const kinds = differ([{ id: 'a', groupe: 'g' }], [{ id: 'b', groupe: 'g' }]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('leaves it to the caller which texts are the same', () => {
    const loosely = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
    expect(differ({ nom: 'ALPHA' }, { nom: 'Alpha' }, loosely)).toEqual([]);
  });
});
