/** The third stage: sources to Content, typed and readonly, with every problem found at once. */
import { byPosition, type Diagnostic, isError, unique } from '../diagnostics/diagnostic.ts';
import { type EditionSources, editionIds, editionSources } from '../overlay/edition-sources.ts';
import { editionOf } from '../read/places.ts';
import type { ReadResult } from '../read/source.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkCards } from './checks/cards.ts';
import { checkCharts } from './checks/charts.ts';
import { checkColours } from './checks/colours.ts';
import { checkDate } from './checks/date.ts';
import { checkExamples } from './checks/examples.ts';
import { checkFiles, checkOrphans, noEdition } from './checks/files.ts';
import { checkGlossary } from './checks/glossary.ts';
import { checkIdentifiers } from './checks/identifiers.ts';
import { checkLists } from './checks/lists.ts';
import { checkLogos } from './checks/logos.ts';
import { checkNotes } from './checks/notes.ts';
import { checkPlan } from './checks/plan.ts';
import { checkPress, pressProfile } from './checks/press.ts';
import { checkSigns } from './checks/signs.ts';
import { checkUnused } from './checks/unused.ts';
import type { Content } from './content.ts';
import { draftAll } from './draft-all.ts';
import { type Drafts, namedIn } from './drafts.ts';
import { checkMarkdown } from './markdown/check-markdown.ts';
import { PictureShelf } from './pictures/shelf.ts';
import { toContent } from './to-content.ts';

export interface Validation {
  /** The content as the edition prints it; undefined if and only if some diagnostic is an error. */
  readonly content: Content | undefined;
  /** Those of reading included, in order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FullValidation {
  /** Each edition with what concerns it, in order of their folders. */
  readonly editions: ReadonlyMap<string, Validation>;
  /** All that was said of any of them, each problem once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that editors wrote: each edition, and what none of them uses. */
export function validate(read: ReadResult): FullValidation {
  const ids = editionIds(read);
  const looks = new Map(ids.map((id) => [id, look(read, id)]));
  const all = [...looks.values()];
  const found =
    ids.length > 0
      ? [
          ...checkOrphans(read.sources, ids),
          ...all.flatMap(({ found }) => found),
          ...checkUnused(all.map(({ drafts }) => drafts)),
        ]
      : nothingToBuild(read);
  return {
    editions: new Map([...looks].map(([id, { validation }]) => [id, validation])),
    diagnostics: unique([...read.diagnostics, ...found]).sort(byPosition),
  };
}

/**
 * One edition, whatever is wrong in the others.
 * @param id an edition that exists
 */
export function validateEdition(read: ReadResult, id: string): Validation {
  return look(read, id).validation;
}

interface Look {
  readonly drafts: Drafts;
  /** All that was found, in files that the edition does not print too. */
  readonly found: readonly Diagnostic[];
  readonly validation: Validation;
}

function look(read: ReadResult, id: string): Look {
  const sources = editionSources(read, id);
  const { drafts, shelf, found } = check(read, sources);
  const leftOut = unprintedFiles(drafts, id);
  const diagnostics = unique([...read.diagnostics, ...found])
    .filter(({ file }) => concerns(file, sources.chain) && !leftOut.has(file))
    .sort(byPosition);
  const content = diagnostics.some(isError)
    ? undefined
    : toContent(drafts, { images: shelf.images, profil: pressProfile(drafts, read.pictures) });
  return { drafts, found, validation: { content, diagnostics } };
}

/**
 * The files of cards and chapters that the plan does not name: a card under way stops no edition. Those of
 * the edition's own folder count all the same: one may be meant for a card that is printed.
 */
function unprintedFiles({ edition, outils, chapitres }: Drafts, id: string): ReadonlySet<string> {
  const plan = edition?.draft?.plan;
  if (!plan) return new Set();
  const named = new Set([...namedIn(plan, 'outils'), ...namedIn(plan, 'chapitres')]);
  const others = [...outils.values(), ...chapitres.values()].filter(({ id }) => !named.has(id));
  const files = others.flatMap((item) => item.files);
  return new Set(files.filter((file) => file.edition !== id).map(({ file }) => file));
}

/** Whether a file is common, or lies in the folder of one of these editions. */
function concerns(file: string, chain: readonly string[]): boolean {
  const edition = editionOf(file);
  return edition === undefined || chain.includes(edition);
}

function nothingToBuild(read: ReadResult): readonly Diagnostic[] {
  if (read.sources.length === 0 && read.diagnostics.some(isError)) return [];
  return [...check(read, editionSources(read, undefined)).found, noEdition()];
}

function check(read: ReadResult, sources: EditionSources) {
  const { pictures } = read;
  const { drafts, diagnostics: ownProblems } = draftAll(sources, read);
  const shelf = new PictureShelf(pictures);
  if (sources.sources.length === 0) return { drafts, shelf, found: sources.diagnostics };
  const found = [
    ...sources.diagnostics,
    ...ownProblems,
    ...checkFiles(drafts),
    ...checkIdentifiers(drafts),
    ...checkLists(drafts),
    ...checkCards(drafts),
    ...checkAddresses(drafts),
    ...checkPlan(drafts),
    ...checkGlossary(drafts),
    ...checkExamples(drafts),
    ...checkCharts(drafts),
    ...checkColours(drafts),
    ...checkDate(drafts),
    ...checkLogos(drafts, shelf),
    ...checkPress(drafts, pictures),
    ...checkMarkdown(drafts, shelf),
    ...checkSigns(sources.files),
    ...checkNotes(drafts),
  ];
  return { drafts, shelf, found };
}
