import { describe, expect, it } from 'vitest';
import { editionDate } from '../../scripts/compose/edition-date.ts';

describe('the date of an edition', () => {
  it('is the first of its year, at midnight UTC', () => {
    expect(editionDate({ annee: 2023 }).toISOString()).toBe('2023-01-01T00:00:00.000Z');
  });

  it('is the day that it gives', () => {
    expect(editionDate({ annee: 2023, date: '2023-11-15' }).toISOString()).toBe(
      '2023-11-15T00:00:00.000Z',
    );
  });
});
