/** The second stage: sources to Content, typed and readonly, with every problem found at once. */
import { byPosition, type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { ReadResult } from '../read/source.ts';
import { checkCards } from './checks/cards.ts';
import { checkCharts } from './checks/charts.ts';
import { checkColours } from './checks/colours.ts';
import { checkExamples } from './checks/examples.ts';
import { checkFiles } from './checks/files.ts';
import { checkIdentifiers } from './checks/identifiers.ts';
import { checkLists } from './checks/lists.ts';
import { checkLogos } from './checks/logos.ts';
import { checkNotes } from './checks/notes.ts';
import { checkPlans } from './checks/plan.ts';
import { checkSigns } from './checks/signs.ts';
import { checkUnused } from './checks/unused.ts';
import type { Content } from './content.ts';
import { draftAll } from './draft-all.ts';
import { checkMarkdown } from './markdown/check-markdown.ts';
import { PictureShelf } from './pictures/shelf.ts';
import { toContent } from './to-content.ts';

export interface Validation {
  /** Undefined if and only if some diagnostic is an error. */
  readonly content: Content | undefined;
  /** Those of reading included, in order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
}

export function validate(read: ReadResult): Validation {
  if (read.sources.length === 0 && read.diagnostics.some(isError)) {
    return { content: undefined, diagnostics: read.diagnostics };
  }
  const { drafts, diagnostics: ownProblems } = draftAll(read);
  const shelf = new PictureShelf(read.pictures);
  const diagnostics = [
    ...read.diagnostics,
    ...ownProblems,
    ...checkFiles(drafts),
    ...checkIdentifiers(drafts),
    ...checkLists(drafts),
    ...checkCards(drafts),
    ...checkPlans(drafts),
    ...checkUnused(drafts),
    ...checkExamples(drafts),
    ...checkCharts(drafts),
    ...checkColours(drafts),
    ...checkLogos(drafts, shelf),
    ...checkMarkdown(drafts, shelf),
    ...checkSigns(read.sources),
    ...checkNotes(drafts),
  ].sort(byPosition);
  const content = diagnostics.some(isError) ? undefined : toContent(drafts, shelf.images);
  return { content, diagnostics };
}
