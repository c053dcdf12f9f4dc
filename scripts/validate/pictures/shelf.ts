/** The pictures that the content names: each is looked at once, and kept if it can be printed. */
import { closest } from '../../diagnostics/closest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { picturePath } from '../../markdown/pictures.ts';
import type { PictureFile } from '../../read/source.ts';
import type { Image } from '../content.ts';
import { inspectPicture } from './inspect.ts';

export class PictureShelf {
  readonly #files: ReadonlyMap<string, PictureFile>;
  readonly #taken = new Map<string, Image>();
  readonly #refused = new Map<string, Problem>();

  constructor(files: ReadonlyMap<string, PictureFile>) {
    this.#files = files;
  }

  /** The pictures taken so far, by path relative to content/ or assets/. */
  get images(): ReadonlyMap<string, Image> {
    return this.#taken;
  }

  /** Takes the picture that an editor calls `written`; what is wrong with it otherwise. */
  take(written: string): Problem | undefined {
    const path = picturePath(written);
    if (this.#taken.has(path)) return undefined;
    const known = this.#refused.get(path);
    if (known) return known;
    const result = this.#look(path, written);
    if ('image' in result) {
      this.#taken.set(path, result.image);
      return undefined;
    }
    this.#refused.set(path, result.problem);
    return result.problem;
  }

  #look(path: string, written: string): { image: Image } | { problem: Problem } {
    const wrong = pathProblem(path, written);
    if (wrong) return { problem: wrong };
    const file = this.#files.get(path);
    if (!file) return { problem: this.#missing(path) };
    if (file.problem) {
      const { code, message, hint } = file.problem;
      return { problem: { code, message: `${file.file} : ${lowerFirst(message)}`, hint } };
    }
    return inspectPicture(path, file.bytes ?? new Uint8Array());
  }

  #missing(path: string): Problem {
    const known = [...this.#files.keys()];
    const name = path.slice(path.lastIndexOf('/') + 1);
    const moved = known.find((one) => one.slice(one.lastIndexOf('/') + 1) === name);
    const close = moved ?? closest(path, known);
    return {
      code: 'image-absente',
      message: `L’image « ${path} » n’est ni dans content ni dans assets.`,
      hint: close
        ? `Vouliez-vous dire « ${close} » ?`
        : 'Copiez-la dans « assets » (jpg, png, webp ou svg) et écrivez son chemin à partir de là.',
    };
  }
}

function pathProblem(path: string, written: string): Problem | undefined {
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  if (path === '') {
    const hint = 'Écrivez son chemin à partir de « content » ou de « assets ».';
    return { code: 'image-chemin', message: 'Cette image n’a pas de fichier.', hint };
  }
  if (/^(?:https?:)?\/\//i.test(path)) {
    return {
      code: 'image-distante',
      message: `L’image « ${shown} » est sur le web : le guide ne va rien y chercher.`,
      hint: 'Téléchargez-la dans « assets », si sa licence le permet, et écrivez son chemin.',
    };
  }
  const leaves = path.split('/').includes('..');
  if (!leaves && !/^\/|\\|^[a-z][a-z0-9+.-]*:|\0/i.test(path)) return undefined;
  return {
    code: 'image-chemin',
    message: `« ${shown} » n’est pas le chemin d’une image du guide.`,
    hint: 'Écrivez-le à partir de « content » ou de « assets », avec « / » : logos/outil.png.',
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
