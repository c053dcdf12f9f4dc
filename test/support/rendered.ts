/** A guide as HTML, with the layouts, style sheets and fonts of the program. */
import { join } from 'node:path';
import type { GuideDocument } from '../../scripts/compose/document.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { fullStamp } from '../../scripts/render/draft-stamp.ts';
import { renderGuide } from '../../scripts/render/render.ts';
import { type HtmlElement, parseHtml } from './html.ts';

/** Of every draft in tests. */
const STAMP = fullStamp(new Date(2026, 10, 1, 9, 5));

export const folders = {
  templates: join(PROGRAM_ROOT, 'templates'),
  assets: join(PROGRAM_ROOT, 'assets'),
};

export function htmlOf(document: GuideDocument, { draft = false } = {}): string {
  return renderGuide(document, { folders, ...(draft && { draft: STAMP }) });
}

/** The document as a tree, its style sheets left out. */
export function pageOf(document: GuideDocument, options?: { draft: boolean }): HtmlElement {
  return parseHtml(htmlOf(document, options));
}

/** What stands in the style elements. */
export function stylesOf(document: GuideDocument): string {
  const found = htmlOf(document).matchAll(/<style id="[^"]*">([\s\S]*?)<\/style>/g);
  return [...found].map(([, css]) => css).join('\n');
}
