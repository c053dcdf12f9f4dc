/** The draft of a small guide whose files a test changes, as the preview's printer is given it. */
import { createHash } from 'node:crypto';
import { compose } from '../../scripts/compose/compose.ts';
import type { DraftSource } from '../../scripts/preview/server/printer.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { dayStamp } from '../../scripts/render/draft-stamp.ts';
import {
  assemble,
  draftPages,
  type GuidePieces,
  renderPieces,
} from '../../scripts/render/render.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { folders } from './rendered.ts';

const options = { folders, draft: dayStamp(new Date(2026, 10, 24)) };

/** The pieces of a guide as its files are now. */
export async function piecesOf(root: string, edition = 'essai') {
  const read = await readContent(root);
  const { content } = validateEdition(read, edition);
  if (!content) throw new Error('the content has errors');
  const document = compose(resolveEdition(content));
  return { read, document, pieces: renderPieces(document, options) };
}

export const htmlOfPieces = (pieces: GuidePieces): string => assemble(pieces, options);

/** Drafts that are made again when a test asks for it. */
export function draftsOf(root: string): DraftSource & { readonly again: () => Promise<void> } {
  let version = 0;
  let made: Awaited<ReturnType<typeof piecesOf>> | undefined;
  const again = async () => {
    made = await piecesOf(root);
    version += 1;
  };
  const latest = async () => {
    if (!made) await again();
    if (!made) throw new Error('no draft');
    return made;
  };
  return {
    again,
    open: async () => {
      const { document, pieces } = await latest();
      const cadre = createHash('sha1').update(JSON.stringify(pieces.cadre)).digest('hex');
      const planches = draftPages(document, options);
      return { state: { version, cadre }, good: { document, pieces, planches } };
    },
    read: async () => (await latest()).read,
  };
}
