import { describe, expect, it } from 'vitest';
import { euros, number, percent, signedEuros } from '../../scripts/render/numbers.ts';

describe('a number', () => {
  it.each([
    [36.25, '36,25'],
    [12, '12'],
    [0.5, '0,5'],
    [5561, '5\u202f561'],
    [1234567.891, '1\u202f234\u202f567,89'],
    [-44, '−44'],
    [0, '0'],
  ])('%d is printed %s', (value, printed) => {
    expect(number(value)).toBe(printed);
  });

  it('is rounded to the decimals that are asked for', () => {
    expect([number(2.345, 0), number(2.345, 1), number(2.345, 2)]).toEqual(['2', '2,3', '2,35']);
  });

  it('has no sign where it rounds to nothing', () => {
    expect(number(-0.001)).toBe('0');
  });
});

describe('an amount in euros', () => {
  it.each([
    [936, '936\u00a0€'],
    [12.5, '12,50\u00a0€'],
    [0.07, '0,07\u00a0€'],
    [1920, '1\u202f920\u00a0€'],
    [11.999, '12\u00a0€'],
    [-980.4, '−980,40\u00a0€'],
  ])('%d is printed %s', (value, printed) => {
    expect(euros(value)).toBe(printed);
  });
});

describe('a difference', () => {
  it.each([
    [3016, '+3\u202f016\u00a0€'],
    [-576, '−576\u00a0€'],
    [0, '0\u00a0€'],
    [0.001, '0\u00a0€'],
    [-0.001, '0\u00a0€'],
  ])('of %d is printed %s', (value, printed) => {
    expect(signedEuros(value)).toBe(printed);
  });
});

describe('a share', () => {
  it.each([
    [34.526, '34,5\u00a0%'],
    [17.388, '17,4\u00a0%'],
    [40, '40\u00a0%'],
  ])('of %d per cent is printed %s', (value, printed) => {
    expect(percent(value)).toBe(printed);
  });
});
