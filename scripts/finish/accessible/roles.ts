/** Roles that PDF 1.7 does not know are mapped to those that it does (ISO 14289-1, 7.1). */
import { isInline, type Tag, tagsIn } from './tags.ts';

/** PDF 32000-1, 14.8.4. */
const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
  P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
  Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(
    /\s+/,
  ),
);

/** Each role of a tree that is not of the standard, with the one that it is closest to. */
export function roleMap(root: Tag): Readonly<Record<string, string>> {
  const map: Record<string, string> = {};
  for (const tag of tagsIn(root)) {
    if (!STANDARD.has(tag.role)) map[tag.role] = isInline(tag) ? 'Span' : 'Sect';
  }
  return map;
}
