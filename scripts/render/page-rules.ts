/**
 * Page boxes: one named page per part, with its running footer and its thumb tab. Literal content in
 * named pages stands in for string() and running(), which Chromium does not have.
 */
import type { GuideDocument } from '../compose/document.ts';
import type { DraftStamp } from './draft-stamp.ts';
import { bleeds, pageName, runningTitle } from './page-parts.ts';
import { thumbTabs } from './thumb-tabs.ts';

const SIDES = ['left', 'right'] as const;
type Side = (typeof SIDES)[number];

// 18 mm, adjusted so that the page area is a whole number of CSS px (1054): Chromium otherwise lets a
// hair of the next page's band show at the foot of the page before.
const BLEED_MARGIN = 'margin:0 0 68.52px;';

export function pageRules(
  document: GuideDocument,
  colour: (token: string) => string,
  draft?: DraftStamp,
): string {
  const tab = thumbTabs(document, colour);
  const guide = `${document.titre} · ${document.territoire} · ${document.annee}`;
  const rules = document.parties.flatMap((part) => {
    const name = pageName(part);
    if (!name) return [];
    const bleed = bleeds(part);
    const margin = bleed ? BLEED_MARGIN : '';
    return SIDES.map((side) => {
      const feet = footers(side, runningTitle(part), guide, bleed);
      return `@page ${name}:${side}{${margin}${tab(part, side, bleed)}${feet}}`;
    });
  });
  return [...(draft ? [draftRule(draft)] : []), ...rules].join('\n');
}

/** In a draft, every page says that it is one, under what stands in its foot. */
function draftRule({ jour, heure }: DraftStamp): string {
  const words = `Brouillon du ${jour}${heure ? `, ${heure}` : ''}`;
  return `@page{@bottom-center{content:${cssString(words)};color:#b0004b;font-weight:600;vertical-align:bottom;padding-bottom:5mm;white-space:nowrap}}`;
}

/** Folio and section outside, guide inside. */
function footers(side: Side, section: string, guide: string, bleed: boolean): string {
  const inner = side === 'left' ? 'right' : 'left';
  const folio = ['counter(page)', cssString('\u2003'), cssString(section)];
  const outerContent = (side === 'left' ? folio : folio.toReversed()).join(' ');
  // A page without side margins leaves them to its footers.
  const [outerPadding, innerPadding] = bleed
    ? [`padding-${side}:20mm;`, `padding-${inner}:16mm;`]
    : ['', ''];
  return [
    `@bottom-${side}{content:${outerContent};${outerPadding}}`,
    `@bottom-${inner}{content:${cssString(guide)};${innerPadding}}`,
  ].join('');
}

/** A CSS string literal: what an editor wrote can close neither the string nor the style element. */
export function cssString(text: string): string {
  const hex = (c: string) => `\\${c.codePointAt(0)?.toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} .,·’()&–-]/gu, hex)}"`;
}
