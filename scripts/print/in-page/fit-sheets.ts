/** Runs inside the page: everything it needs is in its argument, everything it found in its result. */
import type { Fit, Setting } from '../copyfit.ts';

export interface FitRequest {
  readonly settings: readonly Setting[];
  /** Height of a sheet's page, in CSS px. */
  readonly height: number;
  /** Least white, in CSS px, that is filled with furrows (verso) or ruled lines (recto). */
  readonly fillers: { readonly verso: number; readonly recto: number };
  /** How many steps tighter than measured to set a sheet, by identifier: for those that overflowed in print. */
  readonly tighter: Readonly<Record<string, number>>;
  /** Identifiers of the sheets to set; all, if it is not given. */
  readonly only?: readonly string[];
  /**
   * How sheets were set before a change: settings looser than the last that did not hold then are taken to
   * be so still, unless that one holds now. Quicker, and off by a step where a change makes more room.
   */
  readonly before?: readonly Fit[];
}

/**
 * Sets each sheet in the first setting in which both its pages hold, shows the codes of cited addresses
 * that hold in that setting too, and fills what stays white. The pages are measured as two blocks that do
 * not break: cheap, and exact as long as they fit.
 */
export function fitSheets(
  { settings, height, fillers, tighter, only, before }: FitRequest,
  doc: Document = document,
): Fit[] {
  /** White kept above a filler, in CSS px. */
  const AIR = 24;
  const find = (root: Element, selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`sheet ${root.id} has no ${selector}`);
    return found;
  };
  const fill = (filler: HTMLElement, white: number, least: number) => {
    const visible = white >= least;
    filler.classList.toggle('visible', visible);
    filler.style.height = visible ? `${Math.floor(white)}px` : '';
  };

  const fitSheet = (sheet: HTMLElement, known: readonly Fit[] = []): Fit => {
    const verso = find(sheet, '.verso');
    const recto = find(sheet, '.recto');
    const left = find(verso, '.rubriques-verso');
    const right = find(recto, '.rubriques');
    const furrows = find(verso, '.sillons');
    const lines = find(recto, '.lignes-notes');
    /** The last rubric of the right page stays there, so that the page keeps its own text. */
    const movable = left.childElementCount + right.childElementCount - 1;
    const apply = ({ corps, ligne, blanc }: Setting, moved: number) => {
      sheet.style.setProperty('--corps', `${corps}pt`);
      sheet.style.setProperty('--ligne', `${ligne}mm`);
      sheet.style.setProperty('--blanc', String(blanc));
      while (left.childElementCount > moved) right.prepend(left.lastElementChild as Element);
      while (left.childElementCount < moved) left.append(right.firstElementChild as Element);
    };
    const cited = sheet.querySelector('.adresses');
    const codes = [...(cited?.querySelectorAll('li') ?? [])];
    let shown = 0;
    const showCodes = (count: number) => {
      shown = count;
      cited?.classList.toggle('visible', count > 0);
      codes.forEach((code, index) => {
        code.classList.toggle('visible', index < count);
      });
    };
    fill(furrows, 0, 1);
    fill(lines, 0, 1);
    showCodes(0);

    const trials = settings.flatMap((setting) =>
      Array.from({ length: 1 + Math.max(0, Math.min(setting.moves, movable)) }, (_, moved) => ({
        setting,
        moved,
      })),
    );
    const former = known.find(({ id }) => id === sheet.id);
    const formerly = former
      ? trials.findIndex(
          ({ setting, moved }) =>
            moved === former.moved &&
            setting.corps === former.setting.corps &&
            setting.ligne === former.setting.ligne,
        )
      : 0;
    let at = Math.max(0, formerly - 1);
    let best = { setting: settings[0] as Setting, moved: 0, verso: 0, recto: 0 };
    // The first step tighter of a sheet that ran over in print is to do without those codes.
    const steps = tighter[sheet.id] ?? 0;
    let spare = Math.max(0, steps - Math.min(1, codes.length));
    const measure = ({ setting, moved }: (typeof trials)[number]) => {
      apply(setting, moved);
      return {
        setting,
        moved,
        verso: verso.getBoundingClientRect().height,
        recto: recto.getBoundingClientRect().height,
      };
    };
    const holds = (made: typeof best) => made.verso <= height && made.recto <= height;
    for (; at < trials.length; at += 1) {
      best = measure(trials[at] as (typeof trials)[number]);
      if (!holds(best)) continue;
      if (at > 0 && at < formerly) {
        // There is room again: the search starts anew.
        return fitSheet(sheet);
      }
      if (spare-- <= 0) break;
    }
    const { setting, moved } = best;
    if (codes.length > 0 && holds(best) && steps === 0) {
      const most = Math.min(movable, Math.max(...settings.map(({ moves }) => moves)));
      const alike = Array.from({ length: Math.max(1, 1 + most - moved) }, (_, more) => ({
        setting,
        moved: moved + more,
      }));
      for (let count = codes.length; count > 0 && shown === 0; count -= 1) {
        showCodes(count);
        const withCodes = alike.find((trial) => holds(measure(trial)));
        if (withCodes) best = measure(withCodes);
        else showCodes(0);
      }
      if (shown === 0) best = measure(best);
    }
    fill(furrows, height - best.verso - AIR, fillers.verso);
    fill(lines, height - best.recto - AIR, fillers.recto);
    const excess = Math.max(0, best.verso - height) + Math.max(0, best.recto - height);
    return {
      id: sheet.id,
      setting,
      moved,
      movedForCodes: best.moved - moved,
      verso: best.verso / height,
      recto: best.recto / height,
      over: Math.ceil(excess / ((setting.ligne * 96) / 25.4)),
      withoutCode: codes.slice(shown).map((code) => ({
        url: code.querySelector('a')?.getAttribute('href') ?? '',
        source: code.dataset.source ?? '',
      })),
    };
  };

  // Pages fill their sheet when they are printed; here they are as high as what they hold.
  const sheets = [...doc.querySelectorAll<HTMLElement>('.fiche')].filter(
    ({ id }) => only?.includes(id) ?? true,
  );
  for (const sheet of sheets) sheet.classList.add('mesure');
  const fits = sheets.map((sheet) => fitSheet(sheet, before));
  for (const sheet of sheets) sheet.classList.remove('mesure');
  return fits;
}
