/** Runs inside the page: everything it needs is in its argument, everything it found in its result. */
import type { Fit, Setting } from '../copyfit.ts';

export interface FitRequest {
  readonly settings: readonly Setting[];
  /** Height of a sheet's page, in mm. */
  readonly height: number;
  /** Least white, in mm, that is filled with furrows (verso) or ruled lines (recto). */
  readonly fillers: { readonly verso: number; readonly recto: number };
  /** Sheets to set one step tighter than they would be, by identifier: those that print overflowed. */
  readonly tighter: Readonly<Record<string, number>>;
}

/**
 * Sets each sheet in the first setting in which both its pages hold, and fills what stays white. The
 * pages are measured as two blocks that do not break: cheap, and exact as long as they fit.
 */
export function fitSheets({ settings, height, fillers, tighter }: FitRequest): Fit[] {
  const MM = 96 / 25.4;
  const apply = (sheet: HTMLElement, { corps, ligne, blanc }: Setting) => {
    sheet.style.setProperty('--corps', `${corps}pt`);
    sheet.style.setProperty('--ligne', `${ligne}mm`);
    sheet.style.setProperty('--blanc', String(blanc));
  };
  const natural = (page: HTMLElement): number => {
    page.style.minHeight = '0';
    const measured = page.getBoundingClientRect().height / MM;
    page.style.minHeight = '';
    return measured;
  };
  const fill = (filler: HTMLElement | null, white: number, least: number) => {
    if (!filler) return;
    const visible = white >= least;
    filler.classList.toggle('visible', visible);
    filler.style.height = visible ? `${white.toFixed(2)}mm` : '';
  };

  return [...document.querySelectorAll<HTMLElement>('.fiche')].map((sheet): Fit => {
    const verso = sheet.querySelector<HTMLElement>('.verso');
    const recto = sheet.querySelector<HTMLElement>('.recto');
    if (!verso || !recto) throw new Error(`sheet ${sheet.id} has no verso or recto`);
    const furrows = verso.querySelector<HTMLElement>('.sillons');
    const lines = recto.querySelector<HTMLElement>('.lignes-notes');
    fill(furrows, 0, 1);
    fill(lines, 0, 1);
    const limit = height - 0.3;
    let index = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = Number.POSITIVE_INFINITY;
    while (index < settings.length - 1 && (left > limit || right > limit)) {
      index += 1;
      const setting = settings[index];
      if (setting) apply(sheet, setting);
      left = natural(verso);
      right = natural(recto);
    }
    index = Math.min(settings.length - 1, index + (tighter[sheet.id] ?? 0));
    const setting = settings[index] as Setting;
    apply(sheet, setting);
    left = natural(verso);
    right = natural(recto);
    fill(furrows, height - left - 6, fillers.verso);
    fill(lines, height - right - 6, fillers.recto);
    const excess = Math.max(0, left - height) + Math.max(0, right - height);
    return {
      id: sheet.id,
      setting,
      verso: left / height,
      recto: right / height,
      over: Math.ceil(excess / setting.ligne),
    };
  });
}
