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
const BLEED_MARGIN = 'margin:0 0 calc(68.52px + var(--fond-perdu));';

export function pageRules(
  document: GuideDocument,
  colour: (token: string) => string,
  draft?: DraftStamp,
): string {
  const tab = thumbTabs(document, colour);
  const guide = runningGuide(document);
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

/**
 * The same pages as boxes of a screen: `.feuille`, named after the part whose page they are, with an
 * element for each of the two boxes at its foot.
 */
export function screenPageRules(
  document: GuideDocument,
  colour: (token: string) => string,
): string {
  const tab = thumbTabs(document, colour);
  const guide = runningGuide(document);
  return document.parties
    .flatMap((part) => {
      if (!pageName(part)) return [];
      const of = cssString('id' in part ? part.id : part.kind);
      return SIDES.flatMap((side) => {
        const sheet = `.feuille.${side}[data-de=${of}]`;
        const { outer, inner, innerSide } = feet(side, runningTitle(part), guide, true);
        return [
          `${sheet}::before{${tab(part, side, true)}}`,
          `${sheet}>.pied-${side}::before{${outer}}`,
          `${sheet}>.pied-${innerSide}::before{${inner}}`,
        ];
      });
    })
    .join('\n');
}

const runningGuide = ({ titre, territoire, annee }: GuideDocument): string =>
  `${titre} · ${territoire} · ${annee}`;

function footers(side: Side, section: string, guide: string, bleed: boolean): string {
  const { outer, inner, innerSide } = feet(side, section, guide, bleed);
  return `@bottom-${side}{${outer}}@bottom-${innerSide}{${inner}}`;
}

/** Folio and section outside, guide inside. */
function feet(side: Side, section: string, guide: string, bleed: boolean) {
  const innerSide = side === 'left' ? 'right' : 'left';
  const folio = ['counter(page)', cssString('\u2003'), cssString(section)];
  const outerContent = (side === 'left' ? folio : folio.toReversed()).join(' ');
  // A page without side margins leaves them to its footers.
  const [outerPadding, innerPadding] = bleed
    ? [
        `padding-${side}:calc(20mm + var(--fond-perdu));`,
        `padding-${innerSide}:calc(16mm + var(--fond-perdu));`,
      ]
    : ['', ''];
  return {
    innerSide,
    outer: `content:${outerContent};${outerPadding}`,
    inner: `content:${cssString(guide)};${innerPadding}`,
  };
}

/** A CSS string literal: what an editor wrote can close neither the string nor the style element. */
export function cssString(text: string): string {
  const hex = (c: string) => `\\${c.codePointAt(0)?.toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} .,·’()&–-]/gu, hex)}"`;
}
