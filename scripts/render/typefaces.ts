/** The type tokens of an edition as CSS: the family of its titles and the size of its running text. */
import type { GuideDocument } from '../compose/document.ts';
import { TITLE_FAMILIES } from './assets.ts';

/** The family of titles where it is not the design's, for the web page. */
export function titleFamilyRule({ titres }: GuideDocument['caracteres']): string {
  return titres ? `:root{--titre:"${TITLE_FAMILIES[titres]}"}` : '';
}

/** What differs from the design, to stand after the style sheets; nothing where nothing does. */
export function typeRules({ titres, corps }: GuideDocument['caracteres']): string {
  const family = titres && `"${TITLE_FAMILIES[titres]}"`;
  const properties = [family && `--titre:${family}`, corps && `--corps:${corps}pt`].filter(Boolean);
  const root = properties.length > 0 ? `:root{${properties.join(';')}}` : '';
  // The folio's box in the margin, which has its family of its own.
  const folio = ['left', 'right'].map(
    (side) => `@page :${side}{@bottom-${side}{font-family:${family}}}`,
  );
  return root + (family ? folio.join('') : '');
}
