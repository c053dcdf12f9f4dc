/** How the sheets of a document are set: at once as near to before as they hold, later as in print. */
import { type Fit, PAGE, SETTINGS } from '../../../print/copyfit.ts';
import { fitSheets } from '../../../print/in-page/fit-sheets.ts';

export interface SheetFits {
  readonly byId: ReadonlyMap<string, Fit>;
  /** Sets all sheets as print does. */
  setAll(): void;
  /** Sets sheets that changed, quickly: see FitRequest.before. */
  setSome(ids: readonly string[]): void;
  /**
   * Sets those as print does.
   * @returns whether any was to be set otherwise
   */
  settle(): boolean;
  keepOnly(ids: ReadonlySet<string>): void;
}

export function createSheetFits(doc: Document): SheetFits {
  const byId = new Map<string, Fit>();
  const provisional = new Set<string>();

  const set = (more: { readonly only?: readonly string[]; readonly before?: readonly Fit[] }) => {
    const found = fitSheets(
      {
        settings: SETTINGS,
        height: PAGE.sheetHeight,
        fillers: PAGE.fillers,
        tighter: {},
        ...more,
      },
      doc,
    );
    for (const fit of found) {
      byId.set(fit.id, fit);
      const sheet = doc.getElementById(fit.id);
      sheet?.querySelector('.verso')?.classList.toggle('deborde', fit.verso > 1);
      sheet?.querySelector('.recto')?.classList.toggle('deborde', fit.recto > 1);
    }
  };

  return {
    byId,
    setAll: () => {
      set({});
      provisional.clear();
    },
    setSome: (only) => {
      set({ only, before: [...byId.values()] });
      for (const id of only) provisional.add(id);
    },
    settle: () => {
      const only = [...provisional].filter((id) => byId.has(id));
      const before = JSON.stringify(only.map((id) => byId.get(id)));
      if (only.length > 0) set({ only });
      provisional.clear();
      return JSON.stringify(only.map((id) => byId.get(id))) !== before;
    },
    keepOnly: (ids) => {
      for (const id of byId.keys()) if (!ids.has(id)) byId.delete(id);
    },
  };
}
