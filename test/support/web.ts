/** An edition of the project composed, printed as HTML, and as its web page. */
import { compose } from '../../scripts/compose/compose.ts';
import type { GuideDocument } from '../../scripts/compose/document.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { renderGuide } from '../../scripts/render/render.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { webEdition } from '../../scripts/web/web-edition.ts';
import { folders } from './rendered.ts';

let read: ReturnType<typeof readContent> | undefined;

export async function editionDocument(edition: string): Promise<GuideDocument> {
  read ??= readContent(PROGRAM_ROOT);
  const { content } = validateEdition(await read, edition);
  if (!content) throw new Error(`${edition} is not valid`);
  return compose(resolveEdition(content));
}

/** The HTML that is printed, its page numbers not filled in yet. */
export async function printedHtml(edition: string): Promise<string> {
  return renderGuide(await editionDocument(edition), { folders });
}

export async function webPage(edition: string): Promise<string> {
  return webEdition(await editionDocument(edition), { folders, pdf: `guide-${edition}.pdf` });
}
