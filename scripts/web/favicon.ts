/** The little picture of the page's tab: the three shapes of the categories, in the edition's colours. */
import { type ColourOverrides, colourOf } from '../colours/palette.ts';

/** A `data:` address of an SVG. */
export function favicon(overrides: ColourOverrides): string {
  const colour = (token: string) => colourOf(token, overrides);
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="6" fill="${colour('wheat')}"/>`,
    `<circle cx="10" cy="11" r="6" fill="${colour('leaf')}"/>`,
    `<path d="M23 4l7 7-7 7-7-7z" fill="${colour('clay')}"/>`,
    `<path d="M11 19h10v9H11z" fill="${colour('plum')}"/>`,
    '</svg>',
  ].join('');
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
