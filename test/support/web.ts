/** An edition of the project composed, printed as HTML, and as its web page. */
import { compose } from '../../scripts/compose/compose.ts';
import type { GuideDocument } from '../../scripts/compose/document.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { renderGuide } from '../../scripts/render/render.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import type { Content } from '../../scripts/validate/content.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { webEdition } from '../../scripts/web/web-edition.ts';
import { folders } from './rendered.ts';

let read: ReturnType<typeof readContent> | undefined;

async function contentOf(edition: string): Promise<Content> {
  read ??= readContent(PROGRAM_ROOT);
  const { content } = validateEdition(await read, edition);
  if (!content) throw new Error(`${edition} is not valid`);
  return content;
}

export async function editionDocument(edition: string): Promise<GuideDocument> {
  return compose(resolveEdition(await contentOf(edition)));
}

/** The reference edition with all the parts that a plan may have. */
export async function documentOfAllParts(): Promise<GuideDocument> {
  const { edition, ...content } = await contentOf('aura-2023');
  const { plan } = edition.value;
  const more: typeof plan = [
    ...plan,
    { partie: 'lecture' },
    { partie: 'glossaire' },
    { partie: 'index' },
  ];
  const value = { ...edition.value, plan: more };
  return compose(resolveEdition({ ...content, edition: { ...edition, value } }));
}

/** The HTML that is printed, its page numbers not filled in yet. */
export async function printedHtml(edition: string): Promise<string> {
  return renderGuide(await editionDocument(edition), { folders });
}

export async function webPage(edition: string): Promise<string> {
  return webPageOf(await editionDocument(edition));
}

export function webPageOf(document: GuideDocument): Promise<string> {
  return webEdition(document, { folders, pdf: `guide-${document.id}.pdf` });
}
