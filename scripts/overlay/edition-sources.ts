/**
 * The second stage: the sources as one edition sees them. What is common comes first; over it, the
 * folders of the editions that it starts from, and its own. Files of the same place are merged.
 */
import { closest } from '../diagnostics/closest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import { KeptByInputs, oncePer } from '../memory/once-per.ts';
import type { ReadResult, Role, Source } from '../read/source.ts';
import { type Chain, chainOf, type EditionSource } from './chain.ts';
import type { Locator } from './locator.ts';
import { merge } from './merge.ts';
import { type Report, reporter } from './problems.ts';
import { sourceLocator } from './source-locator.ts';
import { appendText } from './text-edits.ts';
import { traceBody, traceYaml } from './trace.ts';
import { childOf, type Traced, withoutKey } from './traced.ts';
import { tracedLocator } from './traced-locator.ts';

/** The files of one place (`outils/amapj`), merged. */
export interface MergedSource {
  readonly role: Role;
  readonly id: string;
  /** The value; undefined if one of the files could not be read. */
  readonly root: Traced | undefined;
  /** The body of a chapter. */
  readonly body: Traced | undefined;
  readonly locator: Locator;
  /** From the common file to the edition's own. */
  readonly layers: readonly Source[];
}

export interface EditionSources {
  /** The editions that it starts from, the first of all in front, and itself last. */
  readonly chain: readonly string[];
  readonly sources: readonly MergedSource[];
  /** The files as they were read, those of other editions left out. */
  readonly files: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The identifiers of all editions, in order of their folders. */
export function editionIds({ sources }: ReadResult): readonly string[] {
  return sources.filter(({ role }) => role === 'editions').map(({ id }) => id);
}

/** @param id an edition that exists, or nothing: what is common alone */
export function editionSources(read: ReadResult, id: string | undefined): EditionSources {
  const { ids: chain, problem } = id === undefined ? { ids: [] } : chainIn(read, id);
  // Without its base, whatever else is said of an edition would mislead.
  if (problem) return { chain, sources: [], files: [], diagnostics: [problem] };
  const levels = [undefined, ...chain];
  const files = read.sources
    .filter(({ edition }) => levels.includes(edition))
    .sort((a, b) => levels.indexOf(a.edition) - levels.indexOf(b.edition));
  const diagnostics: Diagnostic[] = [];
  const all = byPlace(files);
  const sources = all.map((layers) => {
    const [first] = layers;
    if (layers.length > 1 || first?.edition === undefined) return mergeLayers(layers, diagnostics);
    return alone(first, all, diagnostics);
  });
  return { chain, sources, files, diagnostics };
}

function chainIn({ sources }: ReadResult, id: string): Chain {
  const editions = sources.flatMap((source): [string, EditionSource][] =>
    source.role === 'editions' ? [[source.id, { source, traced: single(source).root }]] : [],
  );
  return chainOf(new Map(editions), id);
}

/** The files that are merged: of one place, or the one that says what the edition is. */
function byPlace(files: readonly Source[]): readonly (readonly Source[])[] {
  const places = new Map<string, Source[]>();
  for (const file of files) {
    const place = file.role === 'editions' ? file.role : `${file.role} ${file.id}`;
    places.set(place, [...(places.get(place) ?? []), file]);
  }
  return [...places.values()];
}

function mergeLayers(layers: readonly Source[], diagnostics: Diagnostic[]): MergedSource {
  const [first, ...others] = layers as [Source, ...Source[]];
  // The last file is of one edition: it is merged over the same ones until they change.
  const { merged, found } = kept.get(layers.at(-1) ?? first, '', layers, () => {
    const found: Diagnostic[] = [];
    const report = reporter(found);
    const merged = others.reduce(
      (below, source) => mergeOver(below, source, report),
      single(first),
    );
    return { merged, found };
  });
  diagnostics.push(...found);
  return merged;
}

const kept = new KeptByInputs<{ readonly merged: MergedSource; readonly found: Diagnostic[] }>();

/** A file by itself, traced once for all the editions that read it. */
const single = oncePer(traceSource);

function traceSource(source: Source): MergedSource {
  const root = traceYaml(source);
  const body = traceBody(source);
  const locator = root ? tracedLocator(root, body) : sourceLocator(source);
  return { role: source.role, id: source.id, root, body, layers: [source], locator };
}

function mergeOver(below: MergedSource, source: Source, report: Report): MergedSource {
  const { root: over, body: ownBody } = single(source);
  const layers = [...below.layers, source];
  const { role } = source;
  // A file that cannot be read leaves the value unknown: what it changes may be anything.
  if (!over || !below.root) {
    const locator = sourceLocator(below.root ? source : (below.layers[0] ?? source));
    return { ...below, id: source.id, root: undefined, layers, locator };
  }
  const { change, appends } =
    role === 'chapitres' ? bodyChoice(over) : { change: over, appends: false };
  // An edition does not inherit the base of its base.
  const base = role === 'editions' ? withoutKey(below.root, 'base') : below.root;
  const root = merge(base, change, report);
  const body = mergeBody(below.body, ownBody, appends);
  return { role, id: source.id, root, body, layers, locator: tracedLocator(root, body) };
}

/** `corps: ajouter` in the front matter of a local chapter: its text goes on from that of the base. */
function bodyChoice(over: Traced): { readonly change: Traced; readonly appends: boolean } {
  const choice = childOf(over, 'corps');
  const appends = choice?.kind === 'scalar' && choice.value === 'ajouter';
  return { change: appends ? withoutKey(over, 'corps') : over, appends };
}

/** A body that is not blank replaces that of the base, or follows it. */
function mergeBody(
  below: Traced | undefined,
  over: Traced | undefined,
  appends: boolean,
): Traced | undefined {
  if (over?.kind !== 'scalar' || String(over.value).trim() === '') return below;
  if (!below || below.kind === 'map' || below.kind === 'list') return over;
  return appends ? appendText(below, over, true) : { ...over, hides: below };
}

/** The key without which a file of an edition's folder is no whole one. */
const ESSENTIAL: Partial<Readonly<Record<Role, string>>> = {
  outils: 'nom',
  chapitres: 'titre',
  exemples: 'titre',
  graphiques: 'titre',
};

const NAMES: Partial<Readonly<Record<Role, string>>> = {
  outils: 'de fiche',
  chapitres: 'de chapitre',
  exemples: 'd’exemple chiffré',
  graphiques: 'de graphique',
};

/** A file that the base does not have: whole, or else the change of something that is not there. */
function alone(
  source: Source,
  all: readonly (readonly Source[])[],
  diagnostics: Diagnostic[],
): MergedSource {
  const { role, id } = source;
  const merged = mergeLayers([source], diagnostics);
  const essential = ESSENTIAL[role];
  const name = NAMES[role];
  const { root } = merged;
  if (!essential || !name || !root || childOf(root, essential)) return merged;
  const others = all.flatMap(([first]) =>
    first?.role === role && first.id !== id ? first.id : [],
  );
  const close = closest(id, others);
  const ending = role === 'chapitres' ? 'md' : 'yaml';
  diagnostics.push(
    error(merged.locator.at([]), {
      code: 'sans-base',
      message: `Il n’y a pas ${name} « ${id} » à modifier, et ce fichier n’en est pas une entière : « ${essential} » manque.`,
      hint: close
        ? `Renommez-le en « ${close}.${ending} », si c’est ce qu’il modifie.`
        : `Modifiables : ${others.slice(0, 20).join(', ')}. Sinon, ajoutez « ${essential} » et le reste.`,
    }),
  );
  return { ...merged, root: undefined, locator: sourceLocator(source) };
}
