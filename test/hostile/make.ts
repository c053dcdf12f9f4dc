/** Builds a guide as `guide build` would, and sets down what its pages look like. */

import { compose } from '../../scripts/compose/compose.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import type { PrintFacts } from '../../scripts/print/in-page/watch-print.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { renderGuide } from '../../scripts/render/render.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { build } from '../support/built-guide.ts';
import type { GuideBuilder } from '../support/guide-builder.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { folders } from '../support/rendered.ts';
import { lookAt, type Seen } from './look.ts';

export interface Made {
  readonly diagnostics: readonly Diagnostic[];
  /** The rest is there if the guide was built. */
  readonly html: string;
  readonly text: string;
  readonly facts: PrintFacts;
  /** What can run in the web page, and in the document that is printed. */
  readonly onScreen: Seen;
  readonly inPrint: Seen;
  /** Each page of each part: its texts, with place and size of each. */
  readonly pages: ReadonlyMap<string, string>;
}

/** @returns the diagnostics alone where nothing was built */
export async function make(
  guide: GuideBuilder,
): Promise<Made | { readonly diagnostics: readonly Diagnostic[]; readonly html?: undefined }> {
  const read = await readContent(guide.root);
  // Most are refused, and a build would open a tab for them first.
  const { content, diagnostics: problems } = validateEdition(read, 'essai');
  if (!content) return { diagnostics: problems };
  await using made = await build({ root: guide.root, read });
  const { built, diagnostics } = made.result;
  if (!built) return { diagnostics };
  const html = await made.html();
  const pdf = await readPdf(await made.pdf());
  const pages = new Map<string, string>();
  for (const { id, firstPage, pages: count } of built.facts.sections) {
    const drawn: string[] = [];
    for (let page = firstPage; page < firstPage + count; page += 1)
      drawn.push(await drawnText(pdf, page, built.facts.pageCount));
    pages.set(id, drawn.join('\n\n'));
  }
  const text = await pdf.text(1, pdf.pageCount);
  await pdf.close();
  const onScreen = await lookAt(html);
  const inPrint = await lookAt(renderGuide(compose(resolveEdition(content)), { folders }));
  return { diagnostics, html, text, facts: built.facts, pages, onScreen, inPrint };
}

type Pdf = Awaited<ReturnType<typeof readPdf>>;

/** Folios may move when a part grows; everything else of a page must not. */
async function drawnText({ document }: Pdf, number: number, last: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items
    .flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      if (/^\d+$/.test(item.str) && Number(item.str) <= last) return [];
      const [a, b, c, d, e, f] = item.transform as readonly number[];
      const place = [a, b, c, d, e, f].map((value) => (value ?? 0).toFixed(1)).join(' ');
      return `${place} ${item.str}`;
    })
    .join('\n');
}
