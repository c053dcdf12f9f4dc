/** The draft as one HTML file, to be sent to a colleague. */
import type { AssetFolders } from '../../render/assets.ts';
import { fullStamp } from '../../render/draft-stamp.ts';
import { webEdition } from '../../web/web-edition.ts';
import type { GoodDraft } from './edition-draft.ts';

export interface DownloadOptions {
  readonly folders: AssetFolders;
  /** What the draft says of when it was made. */
  readonly now: Date;
}

export function downloadHtml(
  { document }: GoodDraft,
  { folders, now }: DownloadOptions,
): Promise<string> {
  return webEdition(document, { folders, draft: fullStamp(now) });
}
