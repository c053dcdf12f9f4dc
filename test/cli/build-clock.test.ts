import { describe, expect, it } from 'vitest';
import { draftStamp, sourceDate } from '../../scripts/cli/build-clock.ts';

const at = (SOURCE_DATE_EPOCH?: string) => sourceDate({ SOURCE_DATE_EPOCH });

describe('SOURCE_DATE_EPOCH', () => {
  it('sets the date of the build, in seconds since 1970', () => {
    expect(at('1700006400')?.toISOString()).toBe('2023-11-15T00:00:00.000Z');
    expect(at('0')?.toISOString()).toBe('1970-01-01T00:00:00.000Z');
  });

  it('leaves the edition’s date where it is not set, or is empty', () => {
    expect(at()).toBeUndefined();
    expect(at('')).toBeUndefined();
  });

  it.each(['hier', '-1', '1.5', '0x10', ' 12', '253402300800', '9'.repeat(400)])(
    'is refused in French where it is no number of seconds: %s',
    (typed) => {
      expect(() => at(typed)).toThrow(
        /^SOURCE_DATE_EPOCH vaut « .* » : un nombre entier de secondes/,
      );
    },
  );
});

describe('the stamp of a draft', () => {
  const now = new Date(2026, 10, 1, 9, 5);

  it('tells the hour by the clock of this machine', () => {
    expect(draftStamp({ now })).toEqual({ jour: '1er novembre 2026', heure: '9\u00a0h\u00a005' });
  });

  it('tells the time that is set, in UTC, on any machine', () => {
    expect(draftStamp({ now, fixed: new Date('2023-11-15T23:30:00Z') })).toEqual({
      jour: '15 novembre 2023',
      heure: '23\u00a0h\u00a030\u00a0UTC',
    });
  });
});
