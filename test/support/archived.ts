/** Editions archived in memory, for tests: nothing is written, no browser is asked. */
import { type Archive, archiveText } from '../../scripts/archive/archive.ts';
import { archiveEdition } from '../../scripts/archive/archive-edition.ts';
import { readArchive } from '../../scripts/archive/read-archive.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import type { ReadResult } from '../../scripts/read/source.ts';
import type { Content } from '../../scripts/validate/content.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { asLine } from './check.ts';

export const MAKERS = { program: '1.2.3', browser: '147.0' };

/** How the archives of tests are called. */
export const NAME = 'archives/essai.json';

export interface Archived {
  readonly archive: Archive;
  readonly text: string;
  /** What was archived, and what is read back. */
  readonly before: { readonly read: ReadResult; readonly content: Content };
  readonly after: { readonly read: ReadResult; readonly content: Content };
}

export async function archived(root: string, edition = 'essai'): Promise<Archived> {
  return archivedAgain(await readContent(root), edition);
}

/** @param read folders, or an archive */
export function archivedAgain(read: ReadResult, edition: string): Archived {
  const content = contentOf(read, edition);
  const archive = archiveEdition(read, content, MAKERS);
  const text = archiveText(archive);
  const back = readText(text);
  const after = { read: back, content: contentOf(back, edition) };
  return { archive, text, before: { read, content }, after };
}

export const readText = (text: string): ReadResult => readArchive(Buffer.from(text), NAME, '/');

/** Throws what is wrong with it, if something is. */
export function contentOf(read: ReadResult, edition: string): Content {
  const { content, diagnostics } = validateEdition(read, edition);
  if (!content) throw new Error([...read.diagnostics, ...diagnostics].map(asLine).join('\n'));
  return content;
}

/** The text of a file of an archive. Throws if it has none. */
export function fileOf({ files }: Archive, path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file || !('lines' in file)) throw new Error(`no ${path} in the archive`);
  return file.lines.join('\n');
}
