/** All Markdown that editors wrote, and where it stands. */
import { oncePer } from '../../memory/once-per.ts';
import type { Locator, Path } from '../../overlay/locator.ts';
import { allFiles, type Drafted, type Drafts } from '../drafts.ts';
import { textsIn, valueAt } from '../values.ts';
import { nestingProblem } from './nesting.ts';

export interface MarkdownText {
  /** `chapitre`: all Markdown; `bloc`: no headings, no directives; `ligne`: no blocks at all. */
  readonly kind: 'chapitre' | 'bloc' | 'ligne';
  readonly text: string;
  readonly path: Path;
  readonly source: Locator;
  /** The chapter, tool or edition that the text is printed in, if it is known. */
  readonly section: Section | undefined;
}

export interface Section {
  readonly kind: 'outil' | 'chapitre' | 'edition';
  readonly id: string;
}

/**
 * Signs of something to check: HTML, a link, a heading, a directive. Any other text need not be
 * parsed; nor need `<https://...>` and `<nom@exemple.fr>`.
 */
const IN_LINE = /<(?!https?:\/\/[^\s<>]+\.|[\w.+-]+@)[a-z/!?]|\[/i;
const IN_BLOCK = new RegExp(
  `${IN_LINE.source}|::|^[ \\t>*+\\-\\d.)]*#{1,6}(?:\\s|$)|^[ \\t>]*(?:=+|-+)[ \\t]*$`,
  'im',
);

/** What is nested too deep has no such sign, and still must not be parsed. */
const needsCheck = (text: string, signs: RegExp): boolean =>
  signs.test(text) || nestingProblem(text) !== undefined;

/** Keys of texts that are no Markdown. */
const PLAIN: readonly unknown[] = ['url', 'site', 'contact', 'logo', 'id', 'couleurs', 'imprimeur'];

export function* markdownTexts(drafts: Drafts): Generator<MarkdownText> {
  for (const { id, source, corps } of drafts.chapitres.values()) {
    if (!needsCheck(corps, IN_BLOCK)) continue;
    yield { kind: 'chapitre', text: corps, path: [], source, section: { kind: 'chapitre', id } };
  }
  for (const file of allFiles(drafts)) {
    const section = sectionOf(drafts, file);
    for (const text of textsOf(file)) yield { ...text, source: file.source, section };
  }
}

/** The texts of a file that have something to check. */
const textsOf = oncePer(({ draft }: Drafted<unknown>) =>
  [...textsIn(draft)].flatMap(({ path, text }): Pick<MarkdownText, 'kind' | 'text' | 'path'>[] => {
    // Notes are for editors, and are not printed.
    if (path[0] === 'a_verifier' || path[0] === 'manque' || PLAIN.includes(path.at(-1))) return [];
    const isBlock = path[0] === 'rubriques' || path[0] === 'en_mots';
    if (!needsCheck(text, isBlock ? IN_BLOCK : IN_LINE)) return [];
    return [{ kind: isBlock ? 'bloc' : 'ligne', text, path }];
  }),
);

function sectionOf(drafts: Drafts, file: unknown): Section | undefined {
  if (file === drafts.edition) return { kind: 'edition', id: drafts.edition?.id ?? '' };
  const kinds = { outil: drafts.outils, chapitre: drafts.chapitres };
  for (const kind of ['outil', 'chapitre'] as const) {
    const id = valueAt(file, ['id']);
    if (typeof id === 'string' && kinds[kind].get(id) === file) return { kind, id };
  }
  return undefined;
}
