/**
 * The file that an archive is: one edition by itself, with all that it prints, as JSON that can be read
 * by eye. It holds no date and no name of a machine, so that the same edition gives the same bytes.
 */
import * as z from 'zod';
import { sha256Of } from '../sha256.ts';
import { identifiant } from '../validate/schemas/common.ts';

export const FORMAT = 'guide-comparatif/archive';
/** To be raised when an archive of today could no longer be read as it was meant. */
export const FORMAT_VERSION = 1;

/** An archive holds what one edition prints: far below this, and above the largest guide that is tested. */
const MOST_FILES = 20_000;

/** One answer for all: millions of wrong elements would make as many messages. */
const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const path = z.string().max(500);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const textFile = z.strictObject({
  /** Relative to the project, with `/`. */
  path,
  /** Of the lines, joined by line feeds, in UTF-8. */
  sha256,
  lines: z.custom<readonly string[]>(areTexts),
});
/** A picture, or the profile of a press. */
const binaryFile = z.strictObject({ path, sha256, base64: z.string() });

/** In the order of the keys in the file: what it is, then what it holds. */
export const archiveSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  edition: identifiant,
  title: z.string(),
  /** What made the guide when it was archived: another may lay it out otherwise. */
  program: z.string(),
  /** Null where there was none on the machine. */
  browser: z.string().nullable(),
  /** Internal links that lead to what the edition leaves out: they are printed as their text. */
  plainLinks: z.custom<readonly string[]>(areTexts),
  files: z
    .custom<readonly unknown[]>((value) => Array.isArray(value) && value.length <= MOST_FILES)
    .pipe(z.array(z.union([textFile, binaryFile]))),
});

export type Archive = z.infer<typeof archiveSchema>;
export type ArchivedFile = Archive['files'][number];

/** The one form that an archive has: keys, spaces and all. */
export function archiveText(archive: Archive): string {
  return `${JSON.stringify(archive, null, 2)}\n`;
}

export function archivedText(file: string, text: string): ArchivedFile {
  return { path: file, sha256: sha256Of(text), lines: text.split('\n') };
}

export function archivedBytes(file: string, bytes: Uint8Array): ArchivedFile {
  return { path: file, sha256: sha256Of(bytes), base64: Buffer.from(bytes).toString('base64') };
}

export function bytesOf(file: ArchivedFile): Uint8Array {
  return 'lines' in file ? Buffer.from(file.lines.join('\n')) : Buffer.from(file.base64, 'base64');
}
