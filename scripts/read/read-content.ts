/** The first stage: the files under content/ and assets/, to sources that remember their text. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import { isSame } from '../memory/once-per.ts';
import { decode } from './decode.ts';
import { inTurn } from './in-turn.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { parseSource } from './parse-source.ts';
import { picturesNamedIn, type ReadPicture, readPictures } from './pictures.ts';
import { PICTURE, placeOf, unreadFile } from './places.ts';
import { portableNames } from './portable-names.ts';
import { findFile, type Roots, readBytes } from './read-file.ts';
import type { ReadResult, Source } from './source.ts';
import { contentStamps } from './stamps.ts';
import { steadyReading } from './steady-reading.ts';

/** In bytes; a card of 5,000 words takes about 35,000. */
export const TEXT_LIMIT = 1_000_000;

/** Texts of one content; a guide takes some sixty. */
export const MOST_TEXTS = 2000;

/** What became of one listed file. */
interface Reading {
  readonly file: string;
  readonly text?: string;
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the pictures that its text may name. */
  readonly named?: readonly string[];
}

/** What was read, and the stamp of the file at that time. */
interface Stamped {
  readonly reading: Reading;
  readonly stamp: string | undefined;
}

/** In ms, for each reading that was in vain. */
const PAUSE = 25;

/**
 * Reads everything that editors wrote in the project at `root`, the folder that holds content/ and
 * assets/, as it was at one moment. Problems of content are diagnostics of the result, in order of files;
 * nothing is read through a link that leaves these two folders. Faults of the machine are thrown.
 */
export const readContent = (root: string): Promise<ReadResult> =>
  steadyReading({
    read: contentReader(root),
    look: () => contentStamps(root),
    pause: (inVain) => setTimeout(PAUSE * inVain),
  });

/**
 * Reads the content again and again: a file whose text is that of the last time keeps its Source, the very
 * object, so that what was made of it can be kept too. Where nothing at all has changed, so does the result.
 * One reading at a time.
 */
export function contentReader(root: string): () => Promise<ReadResult> {
  let former: ReadonlyMap<string, Stamped> = new Map();
  let formerPictures: ReadonlyMap<string, ReadPicture> = new Map();
  const none = noContent(root);
  let last: { readonly parts: readonly unknown[]; readonly result: ReadResult } | undefined;
  return async () => {
    const listed = await listContent(root);
    if (!listed) return none;
    const roots = await realRoots(root);
    const texts = listed.filter(({ path }) => placeOf(path));
    const beyond = new Set(texts.slice(MOST_TEXTS));
    const stamped = await inTurn(listed, async (one) =>
      beyond.has(one) ? leftUnread(one, former) : read(root, one, roots, former),
    );
    const readings = stamped.map(({ reading }) => reading);
    former = new Map(stamped.map((one) => [one.reading.file, one]));
    const named = new Set(readings.flatMap((reading) => reading.named ?? []));
    const assets = await listFiles(join(root, 'assets')).catch(() => []);
    formerPictures = await readPictures(root, roots, { listed, assets }, named, formerPictures);
    const pictures = [...formerPictures.values()].map(({ picture }) => picture);
    const names = [...listed, ...assets].map(({ path }) => path).join('\n');
    const parts = [...readings, ...pictures, names];
    if (last && isSame(last.parts, parts)) return last.result;
    const textOf = new Map(readings.map(({ file, text }) => [file, text]));
    const result: ReadResult = {
      root,
      sources: readings.flatMap(({ source }) => source ?? []),
      pictures: new Map(pictures.map((picture) => [picture.path, picture])),
      sourceText: (file: string) => textOf.get(file),
      diagnostics: [
        ...(beyond.size > 0 ? [tooMany(texts.length)] : []),
        ...readings.flatMap(({ diagnostics }) => diagnostics),
        ...portableNames(
          listed.map(({ path }) => path),
          'content',
        ),
        ...portableNames(
          assets.map(({ path }) => path),
          'assets',
        ),
      ],
    };
    last = { parts, result };
    return result;
  };
}

/** It still exists: a plan that names it is not wrong. */
function leftUnread({ path }: ListedFile, former: ReadonlyMap<string, Stamped>): Stamped {
  const file = `content/${path}`;
  const known = former.get(file);
  if (known && known.reading.text === undefined) return known;
  const place = placeOf(path);
  const source = place && { ...place, file, text: '' };
  return { reading: { file, ...(source && { source }), diagnostics: [] }, stamp: undefined };
}

const tooMany = (count: number): Diagnostic =>
  error(
    { file: 'content' },
    {
      code: 'trop-de-fichiers',
      message: `Le dossier « content » compte ${count} textes, ${MOST_TEXTS} au plus : les derniers ne sont pas lus.`,
      hint: 'Retirez les fiches et les chapitres qu’aucune édition n’imprime.',
    },
  );

async function read(
  root: string,
  listed: ListedFile,
  roots: Roots,
  former: ReadonlyMap<string, Stamped>,
): Promise<Stamped> {
  const file = `content/${listed.path}`;
  const known = former.get(file);
  const unread = (reading: Omit<Reading, 'file'>): Stamped => ({
    reading: orKnown(known?.reading, { file, ...reading }),
    stamp: undefined,
  });
  const place = placeOf(listed.path);
  if (!place) return unread({ diagnostics: await notRead(root, listed, roots) });
  // What cannot be read still exists: a plan that names it is not wrong.
  const source: Source = { ...place, file, text: '' };
  const found = await findFile(join(root, 'content'), listed, file, roots);
  if ('diagnostic' in found) return unread({ source, diagnostics: [found.diagnostic] });
  const { stamp } = found.value;
  if (stamp !== undefined && known?.stamp === stamp) return known;
  const bytes = await readBytes(found.value, TEXT_LIMIT, file);
  if ('diagnostic' in bytes) return unread({ source, diagnostics: [bytes.diagnostic] });
  const { text, diagnostic } = decode(file, bytes.value);
  const named = picturesNamedIn(text);
  if (diagnostic) return unread({ text, named, source, diagnostics: [diagnostic] });
  if (known?.reading.text === text && known.reading.source?.text === text)
    return { reading: known.reading, stamp };
  return { reading: { file, text, named, ...parseSource(file, place, text) }, stamp };
}

/** The former reading of a file that could not be read, if it said the same. */
function orKnown(known: Reading | undefined, reading: Reading): Reading {
  const told = ({ text, diagnostics }: Reading) => JSON.stringify([text, diagnostics]);
  return known && told(known) === told(reading) ? known : reading;
}

/** A picture is read later; a link may stand for a whole folder; the rest is a warning. */
async function notRead(root: string, listed: ListedFile, roots: Roots) {
  if (listed.kind === 'link' && !PICTURE.test(listed.path)) {
    const file = `content/${listed.path}`;
    const found = await findFile(join(root, 'content'), listed, file, roots);
    if ('diagnostic' in found) return [found.diagnostic];
  }
  const unread = unreadFile(listed.path);
  return unread ? [unread] : [];
}

/** The files of content/, or undefined if there is no such folder. */
async function listContent(root: string): Promise<readonly ListedFile[] | undefined> {
  try {
    return await listFiles(join(root, 'content'));
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fault;
  }
}

async function realRoots(root: string): Promise<Roots> {
  const found = await Promise.all(
    ['content', 'assets'].map((name) => realpath(join(root, name)).catch(() => undefined)),
  );
  return found.filter((path) => path !== undefined);
}

function noContent(root: string): ReadResult {
  const problem = {
    code: 'dossier-absent',
    message: 'Il n’y a pas de dossier « content » ici.',
    hint: 'Lancez la commande depuis le dossier du guide, celui qui contient « content ».',
  };
  return {
    root,
    sources: [],
    pictures: new Map(),
    sourceText: () => undefined,
    diagnostics: [error({ file: 'content' }, problem)],
  };
}
