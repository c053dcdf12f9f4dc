import { describe, expect, it } from 'vitest';
import { PAGE, SETTINGS } from '../../scripts/print/copyfit.ts';

const MM = 96 / 25.4;
const PT_PER_MM = 72 / 25.4;

describe('the settings of a sheet', () => {
  it('go from the airiest to the tightest', () => {
    SETTINGS.forEach((setting, index) => {
      const before = SETTINGS[index - 1];
      if (!before) return;
      expect(setting.corps).toBeLessThanOrEqual(before.corps);
      expect(setting.ligne).toBeLessThan(before.ligne);
      expect(setting.blanc).toBeLessThan(before.blanc);
    });
  });

  it('set no type under 8.6 pt and no leading under 1.32', () => {
    for (const { corps, ligne } of SETTINGS) {
      expect(corps).toBeGreaterThanOrEqual(8.6);
      expect((ligne * PT_PER_MM) / corps).toBeGreaterThanOrEqual(1.32);
    }
  });

  it('try to move rubrics to the left page before they set type tighter', () => {
    expect(SETTINGS.filter(({ corps }) => corps < 9.4).every(({ moves }) => moves > 0)).toBe(true);
  });
});

describe('the page', () => {
  it('is A4, in whole CSS px', () => {
    expect([PAGE.width, PAGE.height]).toEqual([Math.round(210 * MM), Math.round(297 * MM)]);
  });

  it('holds text between its inner margin of 16 mm and its outer one of 20 mm', () => {
    expect(PAGE.textWidth).toBe(Math.floor((210 - 16 - 20) * MM));
  });

  it('holds a sheet above its foot of 18 mm', () => {
    expect(PAGE.sheetHeight).toBeLessThanOrEqual((297 - 18) * MM);
    expect(PAGE.sheetHeight).toBeGreaterThan((297 - 18) * MM - 3);
  });
});
