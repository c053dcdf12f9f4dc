import { describe, expect, it } from 'vitest';
import { isAbandoned, ownedName } from '../../scripts/temporary/owner.ts';
import { nameOfEnded } from '../support/ended-process.ts';

const HOUR = 60 * 60 * 1000;
const mine = `${ownedName('guide-profil')}Xy12`;

describe('a temporary file', () => {
  it('is kept while its process is there, however old it is', () => {
    expect(isAbandoned(mine, 1000 * HOUR)).toBe(false);
  });

  it('is abandoned as soon as its process has ended', () => {
    expect(isAbandoned(nameOfEnded('guide-profil'), 0)).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')(
    'is abandoned where another process has taken the number of its own',
    () => {
      const [, started = ''] = /-(\d+)-Xy12$/.exec(mine) ?? [];
      expect(isAbandoned(mine.replace(`-${started}-`, `-${Number(started) - 1}-`), 0)).toBe(true);
    },
  );

  it('of another machine, container or start of the machine is abandoned after a day', () => {
    const elsewhere = mine.replace(/-[0-9a-f]{8}-/, '-00000000-');
    expect(isAbandoned(elsewhere, 23 * HOUR)).toBe(false);
    expect(isAbandoned(elsewhere, 25 * HOUR)).toBe(true);
  });

  it('of an older program, which named no process, is abandoned after a day', () => {
    expect(isAbandoned('guide-profil-a1B2c3', HOUR)).toBe(false);
    expect(isAbandoned('guide-profil-a1B2c3', 25 * HOUR)).toBe(true);
  });

  it('with a time of the future, after the clock was set back, is kept for now', () => {
    expect(isAbandoned('guide-profil-a1B2c3', -1000 * HOUR)).toBe(false);
  });
});
