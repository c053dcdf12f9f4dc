/**
 * Page boxes: one named page per part, with its running footer and its thumb tab. Literal content in
 * named pages stands in for string() and running(), which Chromium does not have.
 */
import type { GuideDocument, Part } from '../compose/document.ts';
import { shapeMarkup } from './drawings.ts';

/** A thumb tab: a block of colour at the outer edge, at a height of its own for each part of the guide. */
interface Tab {
  readonly couleur: string;
  readonly forme?: string | undefined;
}

const TAB = { top: 46, height: 30, width: 8, pitch: 34 } as const;
const LAST_TAB_TOP = 240;

// 18 mm, adjusted so that the page area is a whole number of CSS px (1054): Chromium otherwise lets a
// hair of the next page's band show at the foot of the page before.
const BLEED_MARGIN = 'margin:0 0 68.52px;';

export function pageRules(document: GuideDocument, colour: (token: string) => string): string {
  const tabs = new Map<string, Tab>();
  for (const part of document.parties) {
    const [key, tab] = tabOf(part) ?? [];
    if (key && tab && !tabs.has(key)) tabs.set(key, tab);
  }
  const keys = [...tabs.keys()];
  const pitch = Math.min(TAB.pitch, (LAST_TAB_TOP - TAB.top) / Math.max(1, keys.length - 1));
  const footer = `${document.titre} · ${document.territoire} · ${document.annee}`;
  const rules = document.parties.flatMap((part) => {
    const name = pageName(part);
    if (!name) return [];
    const [key = '', tab] = tabOf(part) ?? [];
    const top = TAB.top + keys.indexOf(key) * pitch;
    const height = Math.min(TAB.height, pitch - 2);
    const drawing = (side: 'left' | 'right') =>
      tab ? tabImage(tab, side, top, height, colour) : '';
    const margin = bleeds(part) ? BLEED_MARGIN : '';
    return (['left', 'right'] as const).map(
      (side) =>
        `@page ${name}:${side}{${margin}${drawing(side)}${footers(side, runningTitle(part), footer, bleeds(part))}}`,
    );
  });
  return [...new Set(rules)].join('\n');
}

/** Whether a part has colour that runs off the page: it then carries its own side margins. */
function bleeds(part: Part): boolean {
  return part.kind === 'fiche' || (part.kind === 'chapitre' && part.ouvre !== undefined);
}

/** The name of the page box of a part; the cover and the back have boxes of their own, in page.css. */
export function pageName(part: Part): string | undefined {
  switch (part.kind) {
    case 'fiche':
    case 'chapitre':
      return `p-${part.id}`;
    case 'synthese':
      return 'p-synthese';
    case 'sommaire':
      return 'p-sommaire';
    case 'credits':
      return 'p-credits';
    default:
      return undefined;
  }
}

function runningTitle(part: Part): string {
  switch (part.kind) {
    case 'fiche':
      return part.nom;
    case 'chapitre':
      return part.titreCourt;
    case 'synthese':
      return 'Synthèse';
    case 'sommaire':
      return 'Sommaire';
    default:
      return '';
  }
}

function tabOf(part: Part): [string, Tab] | undefined {
  if (part.kind === 'fiche') return [part.categorie.id, part.categorie];
  if (part.kind === 'chapitre') return ['chapitres', { couleur: 'lake' }];
  if (part.kind === 'synthese') return ['synthese', { couleur: 'ink' }];
  return undefined;
}

function tabImage(
  tab: Tab,
  side: 'left' | 'right',
  top: number,
  height: number,
  colour: (token: string) => string,
): string {
  const { width } = TAB;
  const mark = tab.forme
    ? `<g transform="translate(2.5 ${height / 2 - 1.5}) scale(.125)" fill="#fff">${shapeMarkup(tab.forme)}</g>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}v${height}H0z" fill="${colour(tab.couleur)}"/>${mark}</svg>`;
  const data = encodeURIComponent(svg);
  return `background:url("data:image/svg+xml,${data}") no-repeat ${side} ${top}mm/${width}mm ${height}mm;`;
}

function footers(side: 'left' | 'right', section: string, guide: string, bleed: boolean): string {
  const inner = side === 'left' ? 'right' : 'left';
  // A page without side margins leaves them to its footers.
  const outerMargin = bleed ? `padding-${side}:20mm;` : '';
  const innerMargin = bleed ? `padding-${inner}:16mm;` : '';
  const outer = side === 'left' ? 'counter(page) "\\2003"' : '"\\2003" counter(page)';
  const content = side === 'left' ? `${outer} ${cssString(section)}` : `${cssString(section)} ${outer}`;
  return [
    `@bottom-${side}{content:${content};${outerMargin}}`,
    `@bottom-${inner}{content:${cssString(guide)};${innerMargin}}`,
  ].join('');
}

/** A CSS string literal: what an editor wrote can close neither the string nor the style element. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,·’()&–-]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `)}"`;
}
