/** Bytes of any file -> Archive, if it is one, of a form that is known, just as it was written. */
import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error, type Problem } from '../diagnostics/problem.ts';
import { megabytes } from '../read/read-file.ts';
import { type Archive, archiveSchema, archiveText, FORMAT, FORMAT_VERSION } from './archive.ts';

/** In bytes: some ten times a large guide with its photographs. */
export const ARCHIVE_LIMIT = 100_000_000;

/** Commas and opening brackets, in texts too: what JSON needs time and memory for. A large guide has 100,000. */
const MOST_SIGNS = 1_500_000;

export type Parsed = { readonly archive: Archive } | { readonly problem: Diagnostic };

/** @param file as messages name it */
export function parseArchive(bytes: Uint8Array, file: string): Parsed {
  const refuse = (problem: Problem): Parsed => ({ problem: error({ file }, problem) });
  if (bytes.length > ARCHIVE_LIMIT) return refuse(tooLarge(bytes.length));
  if (signsIn(bytes) > MOST_SIGNS) return refuse(damaged([]));
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : '';
  const value = jsonOf(text);
  if (!isRecord(value) || value.format !== FORMAT) return refuse(NOT_AN_ARCHIVE);
  if (value.version !== FORMAT_VERSION) return refuse(otherVersion(value.version));
  const { data: archive, error: fault } = archiveSchema.safeParse(value);
  if (!archive) return refuse(damaged(fault.issues[0]?.path ?? []));
  // A key that is doubled, the last of which counts, shows here. Blanks are free: what is within a text
  // has its hash, and an editor of text may have laid out the rest anew.
  const isWhole = withoutBlanks(archiveText(archive)) === withoutBlanks(text);
  return isWhole ? { archive } : refuse(CHANGED);
}

function signsIn(bytes: Uint8Array): number {
  let signs = 0;
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) signs += 1;
  return signs;
}

const withoutBlanks = (json: string): string => json.replace(/[ \t\r\n]+/g, '');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const INTACT = 'Reprenez une copie intacte, ou refaites-la avec « guide archive ».';

function tooLarge(size: number): Problem {
  return {
    code: 'fichier-trop-lourd',
    message: `Cette archive pèse ${megabytes(size)}, ${megabytes(ARCHIVE_LIMIT)} au plus.`,
    hint: 'Réduisez les images de l’édition : 2480 pixels de large remplissent une page A4.',
  };
}

const NOT_AN_ARCHIVE: Problem = {
  code: 'archive-inconnue',
  message: 'Ce fichier n’est pas une archive du guide.',
  hint: 'Donnez un fichier écrit par « guide archive ».',
};

function otherVersion(version: unknown): Problem {
  const given = typeof version === 'number' ? `au format ${version}` : 'à un format inconnu';
  return {
    code: 'archive-format',
    message: `Cette archive est ${given} ; ce programme lit le format ${FORMAT_VERSION}.`,
    hint: 'Prenez la version du programme qui l’a écrite, ou une plus récente.',
  };
}

function damaged(path: readonly PropertyKey[]): Problem {
  const place = path.length > 0 ? ` (à « ${path.slice(0, 4).map(String).join('.')} »)` : '';
  return {
    code: 'archive-abimee',
    message: `Cette archive n’a pas la forme attendue${place}.`,
    hint: INTACT,
  };
}

const CHANGED: Problem = {
  code: 'archive-modifiee',
  message: 'Cette archive n’est plus telle que le programme l’a écrite.',
  hint: INTACT,
};
