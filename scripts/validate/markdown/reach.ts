/** Internal links within the edition: what they lead to must be printed in it. */
import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { editionOf } from '../../read/places.ts';
import { type Draft, type Drafts, listedBy } from '../drafts.ts';
import type { EditionFile } from '../schemas.ts';
import type { Target } from './targets.ts';
import type { Section } from './texts.ts';

export interface PlacedLink {
  readonly url: string;
  readonly from: Section;
  readonly to: Target;
  readonly at: Position;
}

export function* checkReach(drafts: Drafts, links: readonly PlacedLink[]): Generator<Diagnostic> {
  const { id = '', draft } = drafts.edition ?? {};
  const printed = draft && sectionsOf(draft);
  if (!printed) return;
  printed.add(key({ kind: 'edition', id }));
  const isLocal = drafts.chain.length > 1;
  for (const { url, from, to, at } of links) {
    if (!printed.has(key(from)) || printed.has(key(to))) continue;
    // What a local edition takes from its base is printed there without the link, archived or not.
    if (to.kind === 'hors-edition') continue;
    if (isLocal && editionOf(at.file) !== id) continue;
    yield error(at, {
      code: 'lien-hors-edition',
      message: `Le lien « ${url} » mène à « ${to.id} », qui n’est pas dans l’édition « ${id} ».`,
      hint: 'Retirez le lien, ou ajoutez au plan de l’édition ce à quoi il mène.',
    });
  }
}

/** Keys of what the plan names, or undefined if a part of the plan is not known. */
function sectionsOf({ plan }: Draft<EditionFile>): Set<string> | undefined {
  const keys = new Set<string>();
  for (const part of plan ?? []) {
    if (!part?.partie) return undefined;
    const kind = part.partie === 'outils' ? 'outil' : 'chapitre';
    const ids = listedBy(part);
    for (const id of ids ?? []) keys.add(`${kind} ${id}`);
    if (!ids) keys.add(key({ kind: 'partie', id: part.partie }));
  }
  return plan && keys;
}

const key = ({ kind, id }: Target): string => `${kind} ${id}`;
