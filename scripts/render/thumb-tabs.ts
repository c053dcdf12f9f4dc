/** Thumb tabs: a block of colour at the outer edge, at a height of its own for each division of the guide. */
import type { GuideDocument, Part } from '../compose/document.ts';
import { shapeMarkup } from './drawings.ts';

type Side = 'left' | 'right';
type Colour = (token: string) => string;

/** In mm; the heights count from the top of the page. */
const TAB = { top: 46, lastTop: 240, height: 30, width: 8, pitch: 34 } as const;

/** Left margin of left and of right pages, and top margin, in mm, of parts that do not bleed: a page's
 * background starts inside them. */
const MARGINS = { left: 20, right: 16, top: 16 } as const;
const PAGE_WIDTH = 210;

interface Division {
  readonly key: string;
  readonly couleur: string;
  readonly forme?: string | undefined;
}

function divisionOf(part: Part): Division | undefined {
  if (part.kind === 'fiche') return { key: part.categorie.id, ...part.categorie };
  if (part.kind === 'chapitre') return { key: 'chapitres', couleur: 'lake' };
  if (part.kind === 'synthese') return { key: 'synthese', couleur: 'ink' };
  return undefined;
}

/** For a document, the declaration that draws the tab of a part on its page box. */
export function thumbTabs(document: GuideDocument, colour: Colour) {
  const keys = [...new Set(document.parties.flatMap((part) => divisionOf(part)?.key ?? []))];
  const room = (TAB.lastTop - TAB.top) / Math.max(1, keys.length - 1);
  const pitch = Math.min(TAB.pitch, room);
  const height = Math.min(TAB.height, pitch - 2);
  return (part: Part, side: Side, bleed: boolean): string => {
    const division = divisionOf(part);
    if (!division) return '';
    const image = tabImage(division, height, colour);
    const top = TAB.top + keys.indexOf(division.key) * pitch - (bleed ? 0 : MARGINS.top);
    // From the left on both sides: Chromium does not draw a background beyond the right margin when its
    // place is counted from the right.
    const left = (side === 'left' ? 0 : PAGE_WIDTH - TAB.width) - (bleed ? 0 : MARGINS[side]);
    return `background:url("${image}") no-repeat ${left}mm ${top}mm/${TAB.width}mm ${height}mm;`;
  };
}

function tabImage({ couleur, forme }: Division, height: number, colour: Colour): string {
  const { width } = TAB;
  const shape = forme
    ? `<g transform="translate(2.5 ${height / 2 - 1.5}) scale(.125)" fill="#fff">${shapeMarkup(forme)}</g>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}v${height}H0z" fill="${colour(couleur)}"/>${shape}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
