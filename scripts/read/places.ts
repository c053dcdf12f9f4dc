/** Tells from a file's place under content/ what it is for, and what is amiss where nothing reads it. */
import { closest } from '../diagnostics/closest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Problem, warning } from '../diagnostics/problem.ts';
import type { Role } from './source.ts';

export interface Place {
  readonly role: Role;
  readonly id: string;
  /** The edition whose folder the file lies in. */
  readonly edition?: string;
}

const FOLDERS = ['outils', 'chapitres', 'exemples', 'graphiques', 'editions'];
const AT_TOP = /^(criteres|categories|rubriques|glossaire)\.yaml$/;
const IN_FOLDER = /^(outils|exemples|graphiques)\/([^/]+)\.yaml$/;
const CHAPTER = /^chapitres\/([^/]+)\.md$/;
const IN_EDITION = /^editions\/([^/]+)\/(.+)$/;

/** The folder of an edition, relative to the project. */
export function editionFolder(id: string): string {
  return `content/editions/${id}`;
}

/** The edition in whose folder a file lies, by its path relative to the project; undefined if it is common. */
export function editionOf(file: string): string | undefined {
  return file.startsWith('content/')
    ? IN_EDITION.exec(file.slice('content/'.length))?.[1]
    : undefined;
}

/** Endings of the pictures that the guide can print. */
export const PICTURE = /\.(?:jpe?g|png|webp|svg)$/i;
/** Endings of the profiles of presses. */
export const PROFILE = /\.ic[cm]$/i;
/** Notes about the folder itself, which are not part of the guide. */
const ABOUT = /(?:^|\/)(?:readme|lisez-?moi|licen[cs]e|notice)(?:\.[a-z]+)?$/i;

/**
 * What a file is for by its path relative to content/; undefined if nothing reads it. The folder of an
 * edition is laid out like content/ itself.
 */
export function placeOf(path: string): Place | undefined {
  const [, edition, rest] = IN_EDITION.exec(path) ?? [];
  if (edition === undefined || rest === undefined) return placeInContent(path);
  if (rest === 'edition.yaml') return { role: 'editions', id: edition, edition };
  const place = placeInContent(rest);
  return place && { ...place, edition };
}

function placeInContent(path: string): Place | undefined {
  const top = AT_TOP.exec(path)?.[1];
  if (top) return { role: top as Role, id: top };
  const [, folder, name] = IN_FOLDER.exec(path) ?? [];
  if (folder && name) return { role: folder as Role, id: name };
  const chapter = CHAPTER.exec(path)?.[1];
  return chapter === undefined ? undefined : { role: 'chapitres', id: chapter };
}

/** A warning for a file of content/ that is neither a source nor a picture nor about the folder. */
export function unreadFile(path: string): Diagnostic | undefined {
  if (PICTURE.test(path) || PROFILE.test(path) || ABOUT.test(path)) return undefined;
  return warning({ file: `content/${path}` }, { code: 'fichier-ignore', ...reason(path) });
}

/** What to do about a file that nothing reads: the same advice in content/ and in an edition's folder. */
function reason(path: string): Omit<Problem, 'code'> {
  const [, edition, rest] = IN_EDITION.exec(path) ?? [];
  if (edition !== undefined && rest !== undefined) {
    return reasonIn(rest, `editions/${edition}/`, FOLDERS.slice(0, -1));
  }
  if (path.startsWith('editions/')) {
    const hint = 'Une édition est un dossier qui contient « edition.yaml ».';
    return { message: 'Ce fichier n’est pas lu.', hint };
  }
  return reasonIn(path, '', FOLDERS);
}

/**
 * @param path relative to `base`, the folder that holds `folders`
 */
function reasonIn(path: string, base: string, folders: readonly string[]): Omit<Problem, 'code'> {
  const parts = path.split('/');
  const name = parts.at(-1) ?? path;
  const stem = name.replace(/\.[^.]*$/, '').toLowerCase();
  const [folder = ''] = parts;
  const message = 'Ce fichier n’est pas lu.';
  const wanted = folder === 'chapitres' ? '.md' : '.yaml';
  const renamed = [...parts.slice(0, -1), `${stem}${wanted}`].join('/');
  if (placeOf(base + renamed)) {
    return {
      message: `Ce fichier n’est pas lu : son nom doit finir par « ${wanted} ».`,
      hint: `Renommez-le en « ${stem}${wanted} ».`,
    };
  }
  if (parts.length === 1) {
    return {
      message,
      hint: `Rangez-le dans l’un des dossiers ${folders.join(', ')}, ou retirez-le.`,
    };
  }
  if (!folders.includes(folder)) {
    const close = closest(folder, folders);
    const rename = close ? `Renommez le dossier en « ${close} ».` : 'Retirez-le.';
    return {
      message: `Ce fichier n’est pas lu : aucun dossier ne s’appelle « ${folder} ».`,
      hint: rename,
    };
  }
  return {
    message,
    hint: `Rangez-le directement dans « content/${base}${folder} », ou retirez-le.`,
  };
}
