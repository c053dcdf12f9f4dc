/** The licences of this very project, and how they are shown. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { CARRIED_PARTS } from '../../scripts/supply/carried-parts.ts';
import { ALLOWED, EXCEPTIONS } from '../../scripts/supply/licence-policy.ts';
import { judgeParts, licenceText } from '../../scripts/supply/licence-report.ts';
import { lockedParts } from '../../scripts/supply/parts.ts';

const lock = JSON.parse(readFileSync(join(PROGRAM_ROOT, 'package-lock.json'), 'utf8'));
const parts = judgeParts(lockedParts(lock), CARRIED_PARTS);

describe('the licences of what the project uses', () => {
  it('are all accepted', () => {
    expect(parts.filter(({ refused }) => refused !== null)).toEqual([]);
  });

  it('are the ones that are accepted, and no others: the list holds nothing for nobody', () => {
    const taken = new Set(parts.flatMap((part) => part.taken));
    const granted = EXCEPTIONS.map(({ licence }) => licence);
    expect([...taken].sort()).toEqual([...ALLOWED, ...granted].sort());
    for (const { packages } of EXCEPTIONS) {
      expect(parts.some(({ name }) => packages.test(name))).toBe(true);
    }
  });

  it('are told of parts that are there', () => {
    expect(CARRIED_PARTS.filter(({ path }) => !existsSync(join(PROGRAM_ROOT, path)))).toEqual([]);
  });
});

describe('the text of licences', () => {
  const some = judgeParts(
    [
      { name: 'chosen', version: '1.0.0', licence: '(GPL-3.0-only OR MIT)', development: true },
      { name: 'refused', version: '2.0.0', licence: 'SSPL-1.0', development: false },
    ],
    [{ name: 'font', path: 'fonts/font.ttf', licence: 'OFL-1.1', note: 'A note.' }],
  );

  it('has a line for each part, what it is for, and the licence that was taken', () => {
    expect(licenceText(some).split('\n').slice(0, 3)).toEqual([
      'chosen 1.0.0             development  MIT (of (GPL-3.0-only OR MIT))',
      'refused 2.0.0            run          REFUSED (of SSPL-1.0)',
      'font, in fonts/font.ttf  run          OFL-1.1',
    ]);
  });

  it('has the notes, and counts what was taken', () => {
    expect(licenceText(some)).toMatch(/\n\nfont: A note\.\n\n1 MIT\n1 OFL-1\.1\n$/);
  });
});

describe('lockedParts', () => {
  it('has each package once, sorted; what runs anywhere is no mere tool', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/b': { version: '1.0.0', license: 'MIT', dev: true },
      'node_modules/a/node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/@x/a': { version: '2.0.0' },
    };
    expect(lockedParts({ packages })).toEqual([
      { name: '@x/a', version: '2.0.0', licence: undefined, development: false },
      { name: 'b', version: '1.0.0', licence: 'MIT', development: false },
    ]);
  });
});
