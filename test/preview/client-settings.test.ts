import { describe, expect, it } from 'vitest';
import { DEFAULTS, parseSettings, stored } from '../../scripts/preview/client/settings.ts';
import { statusOf } from '../../scripts/preview/client/status.ts';
import { nextZoom, wheeledZoom } from '../../scripts/preview/client/zoom.ts';

describe('the settings of the preview', () => {
  it('are read as they were written', () => {
    const settings = {
      ...DEFAULTS,
      layout: 'colonne' as const,
      zoom: { planches: 0.67, colonne: 'ajuster' as const },
      hiddenMarks: ['vide' as const],
      contents: false,
    };
    expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '12',
    '{"zoom":{"planches":99,"colonne":"grand"},"layout":"rond","hiddenMarks":7,"contents":"non"}',
    '{"hiddenSeverities":["fatale"],"__proto__":{"layout":"colonne"}}',
  ])('are the defaults where they are not as they should be: %s', (text) => {
    expect(parseSettings(text)).toEqual(DEFAULTS);
  });

  it('last as long as the page where the browser keeps nothing', () => {
    const closed = stored(() => {
      throw new Error('SecurityError');
    }, 'essai');
    expect(closed.read()).toBeNull();
    expect(() => closed.write('a')).not.toThrow();
  });
});

describe('the zoom', () => {
  it('goes by steps, also from between two', () => {
    expect(nextZoom(1, 1)).toBe(1.1);
    expect(nextZoom(0.52, -1)).toBe(0.5);
    expect(nextZoom(0.52, 1)).toBe(0.6);
  });

  it('stops at its ends', () => {
    expect(nextZoom(4, 1)).toBe(4);
    expect(nextZoom(0.25, -1)).toBe(0.25);
    expect(wheeledZoom(4, -1000)).toBe(4);
  });

  it('comes back where the wheel is turned back', () => {
    expect(wheeledZoom(wheeledZoom(0.8, 40), -40)).toBeCloseTo(0.8);
  });
});

describe('the line of state', () => {
  const now = {
    online: true,
    busy: false,
    view: 'brouillon' as const,
    draft: { version: 2, broken: false },
    print: { version: 1 },
    progress: undefined,
  };
  const failed = { edition: 'essai', version: 2, state: 'échec', message: 'Ça.' } as const;
  it.each([
    [{}, 'À jour'],
    [{ online: false }, 'Connexion perdue, nouvel essai…'],
    [{ busy: true }, 'Mise à jour…'],
    [{ draft: undefined }, 'Mise à jour…'],
    [{ draft: { version: 2, broken: true } }, 'Erreur à corriger'],
    [{ view: 'pdf' as const }, 'Impression…'],
    [{ view: 'pdf' as const, print: { version: 2 } }, 'Pages imprimées à jour'],
    [{ view: 'pdf' as const, progress: failed }, 'Impression impossible'],
    [{ view: 'pdf' as const, progress: { ...failed, version: 1 } }, 'Impression…'],
  ])('with %o says « %s »', (change, text) => {
    expect(statusOf({ ...now, ...change }).text).toBe(text);
  });
});
