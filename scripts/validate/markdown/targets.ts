/** What an internal link, `[voir](#kuupanda-cout)`, may lead to. */
import { type Drafts, idsOf } from '../drafts.ts';
import type { Section } from './texts.ts';

/** A part of the guide that has a page of its own, or what an archived edition is known to leave out. */
export type Target = Section | { readonly kind: 'partie' | 'hors-edition'; readonly id: string };
export type Targets = ReadonlyMap<string, Target>;

export function linkTargets({ outils, chapitres, rubriques, plainLinks }: Drafts): Targets {
  const targets = new Map<string, Target>();
  for (const id of ['sommaire', 'synthese', 'lecture', 'index', 'glossaire'])
    targets.set(id, { kind: 'partie', id });
  for (const id of chapitres.keys()) targets.set(id, { kind: 'chapitre', id });
  const all = idsOf(rubriques?.draft) ?? [];
  for (const [id, { draft }] of outils) {
    const section: Section = { kind: 'outil', id };
    targets.set(id, section);
    // A card that cannot be read may have any rubric.
    const own = draft ? Object.keys(draft.rubriques ?? {}) : all;
    for (const rubric of own) targets.set(`${id}-${rubric}`, section);
    if (!draft || draft.documents?.length) targets.set(`${id}-documents`, section);
  }
  // A part of every guide that this one leaves out is among them.
  for (const id of plainLinks) targets.set(id, { kind: 'hors-edition', id });
  return targets;
}
