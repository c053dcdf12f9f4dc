/** The logos that cards and editions name must be pictures that can be printed. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';
import type { PictureShelf } from '../pictures/shelf.ts';

/** The bodies that an edition names. */
const BODIES = ['editeurs', 'financeurs', 'contacts'] as const;

export function* checkLogos(drafts: Drafts, shelf: PictureShelf): Generator<Diagnostic> {
  for (const { draft, source } of drafts.outils.values()) {
    const problem = draft?.logo === undefined ? undefined : shelf.take(draft.logo);
    if (problem) yield error(source.at(['logo']), problem);
  }
  const { edition } = drafts;
  for (const key of BODIES) {
    for (const [index, body] of (edition?.draft?.[key] ?? []).entries()) {
      const problem = body?.logo === undefined ? undefined : shelf.take(body.logo);
      if (edition && problem) yield error(edition.source.at([key, index, 'logo']), problem);
    }
  }
}
