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
/** How far a page reaches beyond its trim: see base.css. */
const BEYOND = 'var(--fond-perdu)';

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
    const image = tabImage(division, height, side, colour);
    // A background starts at the corner of the page area: of the trim, or of the margins inside it. Where
    // pages reach beyond their trim, that of a part that bleeds is the corner of the whole page.
    const area = bleed ? { left: 0, top: 0 } : { left: MARGINS[side], top: MARGINS.top };
    const [atEdge, past] = bleed ? ['0px', BEYOND] : [`-1 * ${BEYOND}`, '0px'];
    const top = TAB.top + keys.indexOf(division.key) * pitch - area.top;
    // From the left on both sides: Chromium does not draw a background beyond the right margin when its
    // place is counted from the right.
    const left =
      side === 'left'
        ? `${-area.left}mm + ${atEdge}`
        : `${PAGE_WIDTH - TAB.width - area.left}mm + ${past}`;
    const size = `calc(${TAB.width}mm + ${BEYOND}) ${height}mm`;
    return `background:url("${image}") no-repeat calc(${left}) calc(${top}mm + ${past})/${size};`;
  };
}

/** A drawing whose colour goes on beyond its view box, outwards: there it is shown where its place is wider. */
function tabImage(
  { couleur, forme }: Division,
  height: number,
  side: Side,
  colour: Colour,
): string {
  const { width } = TAB;
  const shape = forme
    ? `<g transform="translate(2.5 ${height / 2 - 1.5}) scale(.125)" fill="#fff">${shapeMarkup(forme)}</g>`
    : '';
  const [inner, start] = side === 'left' ? ['xMax', -width * 2] : ['xMin', 0];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="${inner}YMid"><path d="M${start} 0h${width * 3}v${height}H${start}z" fill="${colour(couleur)}"/>${shape}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
