/** The logo that a card names must be a picture that can be printed. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';
import type { PictureShelf } from '../pictures/shelf.ts';

export function* checkLogos({ outils }: Drafts, shelf: PictureShelf): Generator<Diagnostic> {
  for (const { draft, source } of outils.values()) {
    const problem = draft?.logo === undefined ? undefined : shelf.take(draft.logo);
    if (problem) yield error(source.at(['logo']), problem);
  }
}
