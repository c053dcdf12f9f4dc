/** The draft as one HTML file, to be sent to a colleague. */
import type { AssetFolders } from '../../render/assets.ts';
import { fullStamp } from '../../render/draft-stamp.ts';
import { renderGuide, webEdition } from '../../render/render.ts';
import type { GoodDraft } from './edition-draft.ts';

export interface DownloadOptions {
  readonly folders: AssetFolders;
  /** What the draft says of when it was made. */
  readonly now: Date;
  /** Pages of the last print, as for webEdition. */
  readonly folios: Readonly<Record<string, number>>;
}

export function downloadHtml(
  { document }: GoodDraft,
  { folders, now, folios }: DownloadOptions,
): string {
  const html = renderGuide(document, { folders, draft: fullStamp(now) });
  // Numbers that are not known are left out: the place of one is not a page.
  return webEdition(html, folios, folders).replace(/(data-page-de="[^"]*">)00</g, '$1<');
}
