/** What reading yields: the files of content/ as sources that remember their text, and the pictures. */
import type { Document, LineCounter } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a file is for, told by its place: the folder it lies in, or its name at the top of content/. */
export type Role =
  | 'criteres'
  | 'categories'
  | 'rubriques'
  | 'glossaire'
  | 'outils'
  | 'chapitres'
  | 'exemples'
  | 'graphiques'
  | 'editions';

/** A YAML text that could be read: a whole file, or the front matter of a chapter. */
export interface YamlPart {
  /** The text that was parsed: offsets of the document's nodes count in it. */
  readonly text: string;
  /** Line of the file on which the text starts, counted from 1. */
  readonly firstLine: number;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** The Markdown body of a chapter. */
export interface BodyPart {
  readonly text: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly firstLine: number;
}

export interface Source {
  readonly role: Role;
  /** The edition whose folder the file lies in; absent for what is common to all. */
  readonly edition?: string;
  /** The file's name without extension; for an edition, the name of its folder. */
  readonly id: string;
  /** Path relative to the project, with `/`. */
  readonly file: string;
  /** The whole text, without byte order mark, line ends as `\n`. */
  readonly text: string;
  /** Absent when the YAML is broken; diagnostics then say where. */
  readonly yaml?: YamlPart;
  readonly body?: BodyPart;
}

/** A picture file, or the profile of a press, found under content/ or assets/. */
export interface PictureFile {
  /** Path relative to content/ or assets/, with `/`: what editors write. */
  readonly path: string;
  /** Path relative to the project, with `/`. */
  readonly file: string;
  /** Present when some text may name the picture and it could be read. */
  readonly bytes?: Uint8Array;
  /** Why it could not be read; to be reported where a text names the picture. */
  readonly problem?: Diagnostic;
}

/** What an archive says of itself, beside the files that it holds. */
export interface ReadArchive {
  /** Its path as messages name it. */
  readonly file: string;
  /** Versions of the program and of the browser with which the guide was made; no browser where none was found. */
  readonly program: string;
  readonly browser: string | null;
  /** What internal links lead to that the edition leaves out: they are printed as their text. */
  readonly plainLinks: ReadonlySet<string>;
}

export interface ReadResult {
  /** The project's folder, the one that holds content/ and assets/. */
  readonly root: string;
  readonly sources: readonly Source[];
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Text of a file that was read, for code frames; `file` as in a Diagnostic. */
  sourceText(file: string): string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Present if all this was read from an archive, and not from folders. */
  readonly archive?: ReadArchive;
}
