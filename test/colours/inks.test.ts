import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ILLUSTRATION_INKS } from '../../scripts/colours/illustration-inks.ts';
import {
  INK_LIMIT,
  namedInks,
  PALETTE_INKS,
  RICH_BLACK,
  TINTS,
  totalOf,
  withinLimit,
} from '../../scripts/colours/inks.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';

const read = (folder: string, ending: string): string =>
  readdirSync(join(PROGRAM_ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(PROGRAM_ROOT, folder, name), 'utf8'))
    .join('\n');

const NEVER_AT_THE_PRINTER = /(?:planches|brouillon|livret)\.css$/;
const printedStyles = readdirSync(join(PROGRAM_ROOT, 'templates/styles'))
  .filter((name) => name.endsWith('.css') && !NEVER_AT_THE_PRINTER.test(name))
  .map((name) => readFileSync(join(PROGRAM_ROOT, 'templates/styles', name), 'utf8'))
  .join('\n');

describe('the inks of the guide', () => {
  const named = namedInks({}, {}, () => [1, 1, 1, 1], ILLUSTRATION_INKS);

  it('never go beyond what paper takes', () => {
    const all = [...Object.values(PALETTE_INKS), RICH_BLACK, ...named.values()];
    expect(all.filter((inks) => totalOf(inks) > INK_LIMIT)).toEqual([]);
    expect(all.flat().filter((ink) => ink < 0 || ink > 100)).toEqual([]);
  });

  it('are known for every colour of the illustrations', () => {
    const drawn = read('assets/illustrations', '.svg').match(/#[0-9a-f]{6}\b/gi) ?? [];
    expect(drawn.filter((hex) => !named.has(hex.toLowerCase()))).toEqual([]);
  });

  it('are known for every colour of the printed styles', () => {
    const styled = printedStyles.match(/#[0-9a-f]{6}\b/gi) ?? [];
    expect(styled.length).toBeGreaterThan(10);
    expect(styled.filter((hex) => !named.has(hex.toLowerCase()))).toEqual([]);
  });

  it('are known for every share in which the printed styles mix', () => {
    const shares = [...printedStyles.matchAll(/color-mix\([^;]*?(\d+)%/g)].map(([, share]) =>
      Number(share),
    );
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.filter((share) => !TINTS.includes(share))).toEqual([]);
  });

  it('are black alone for text, whatever its colour on screen', () => {
    const own = namedInks({ ink: '#302010' }, {}, () => [1, 1, 1, 1]);
    expect(own.get('#302010')).toEqual([0, 0, 0, 100]);
  });

  it('keep black and take colours alike where there are too many', () => {
    expect(withinLimit([100, 100, 100, 90])).toEqual([70, 70, 70, 90]);
  });
});
