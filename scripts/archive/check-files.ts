/** What is wrong with the files of an archive before any of them is read. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error, type Problem } from '../diagnostics/problem.ts';
import { decode } from '../read/decode.ts';
import { PICTURE_LIMIT } from '../read/pictures.ts';
import { editionFolder, editionOf, PICTURE, PROFILE, placeOf } from '../read/places.ts';
import { TEXT_LIMIT } from '../read/read-content.ts';
import { megabytes } from '../read/read-file.ts';
import {
  type Archive,
  type ArchivedFile,
  archivedBytes,
  archivedText,
  bytesOf,
} from './archive.ts';

/** The name of a file of an archive in messages. */
export const nameIn = (archive: string, path: string): string => `${archive}#${path}`;

/** @param name of the archive, as messages give it */
export function* checkFiles({ edition, files }: Archive, name: string): Generator<Diagnostic> {
  const paths = new Set<string>();
  for (const file of files) {
    const problem = paths.has(file.path) ? DOUBLED : problemOf(file, edition);
    paths.add(file.path);
    if (problem) yield error({ file: nameIn(name, file.path) }, problem);
  }
  for (const path of [...ALWAYS, editionFile(edition)]) {
    if (!paths.has(path)) yield error({ file: nameIn(name, path) }, MISSING);
  }
}

/** Without these, nothing can be said of the others. */
const ALWAYS = ['content/criteres.yaml', 'content/categories.yaml', 'content/rubriques.yaml'];

const editionFile = (edition: string): string => `${editionFolder(edition)}/edition.yaml`;

function problemOf(file: ArchivedFile, edition: string): Problem | undefined {
  const isText = 'lines' in file;
  if (!(isText ? isSource(file.path, edition) : isPicture(file.path))) return ELSEWHERE;
  const bytes = bytesOf(file);
  const limit = isText ? TEXT_LIMIT : PICTURE_LIMIT;
  if (bytes.length > limit) return tooLarge(bytes.length, limit);
  const again = isText
    ? archivedText(file.path, decode(file.path, bytes).text)
    : archivedBytes(file.path, bytes);
  return JSON.stringify(again) === JSON.stringify(file) ? undefined : DAMAGED;
}

/** A text that reading has a use for; the edition stands alone, so that its folder has only its own file. */
function isSource(path: string, edition: string): boolean {
  if (path === editionFile(edition)) return true;
  const isCommon = isInside(path, ['content']) && editionOf(path) === undefined;
  return isCommon && placeOf(path.slice('content/'.length)) !== undefined;
}

function isPicture(path: string): boolean {
  return isInside(path, ['content', 'assets']) && (PICTURE.test(path) || PROFILE.test(path));
}

/** Whether a path can only mean a file within one of these folders. */
function isInside(path: string, folders: readonly string[]): boolean {
  const [folder = '', ...steps] = path.split('/');
  const isPlain = (step: string) => !/^\.{0,2}$|[\\\p{Cc}]/u.test(step);
  return folders.includes(folder) && steps.length > 0 && steps.every(isPlain);
}

const INTACT = 'Reprenez une copie intacte de l’archive.';

const DOUBLED: Problem = {
  code: 'archive-abimee',
  message: 'Ce fichier est deux fois dans l’archive.',
  hint: INTACT,
};

const MISSING: Problem = {
  code: 'archive-abimee',
  message: 'Ce fichier manque dans l’archive.',
  hint: INTACT,
};

const ELSEWHERE: Problem = {
  code: 'archive-abimee',
  message: 'Ce fichier n’a pas sa place dans l’archive d’une édition.',
  hint: INTACT,
};

const DAMAGED: Problem = {
  code: 'archive-abimee',
  message: 'Ce fichier de l’archive ne correspond plus à son empreinte : il a été changé ou abîmé.',
  hint: INTACT,
};

function tooLarge(size: number, limit: number): Problem {
  return {
    code: 'fichier-trop-lourd',
    message: `Ce fichier de l’archive pèse ${megabytes(size)}, ${megabytes(limit)} au plus.`,
    hint: 'Allégez-le dans le contenu, puis refaites l’archive.',
  };
}
