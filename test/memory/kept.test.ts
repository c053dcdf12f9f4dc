import { describe, expect, it, vi } from 'vitest';
import { keptByText } from '../../scripts/memory/kept-by-text.ts';
import { isSame, KeptByInputs, oncePer } from '../../scripts/memory/once-per.ts';

describe('what is made of an object', () => {
  it('is made once for each, whatever it is', () => {
    const make = vi.fn(({ id }: { readonly id: number }) => (id > 1 ? id : undefined));
    const once = oncePer(make);
    const [first, second] = [{ id: 1 }, { id: 2 }];
    expect([once(first), once(first), once(second), once(second)]).toEqual([
      undefined,
      undefined,
      2,
      2,
    ]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('what is made of several inputs', () => {
  it('is made again when one of them is another, and only then', () => {
    const kept = new KeptByInputs<string>();
    const owner = {};
    const list = ['a'];
    const make = vi.fn(() => 'made');
    kept.get(owner, 'un', [list, 1], make);
    kept.get(owner, 'un', [list, 1], make);
    expect(make).toHaveBeenCalledTimes(1);
    kept.get(owner, 'un', [['a'], 1], make);
    kept.get(owner, 'deux', [list, 1], make);
    kept.get({}, 'un', [list, 1], make);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it('differs where an input is missing', () => {
    expect(isSame([1, undefined], [1])).toBe(false);
    expect(isSame([1, undefined], [1, undefined])).toBe(true);
  });
});

describe('what is made of a text', () => {
  it('is made once while the text is in use', () => {
    const make = vi.fn((text: string) => text.toUpperCase());
    const kept = keptByText(1000, make);
    expect([kept('a'), kept('a'), kept(''), kept('')]).toEqual(['A', 'A', '', '']);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is forgotten in favour of newer ones, so that it takes no more room than is given', () => {
    const make = vi.fn((text: string) => text);
    const kept = keptByText(1000, make);
    for (let count = 0; count < 500; count += 1) kept(`texte ${count}`);
    make.mockClear();
    kept('texte 499');
    expect(make).not.toHaveBeenCalled();
    kept('texte 0');
    kept('x'.repeat(5000));
    kept('x'.repeat(5000));
    expect(make).toHaveBeenCalledTimes(3);
  });
});
