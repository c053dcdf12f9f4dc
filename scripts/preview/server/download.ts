/** The draft as one HTML file, to be sent to a colleague. */
import type { GoodDraft } from './edition-draft.ts';

export function downloadHtml(draft: GoodDraft, _now: Date): string {
  return JSON.stringify(draft.pieces.cadre);
}
