/** An archive's bytes -> ReadResult: its files pass through the same parsing as those of content/. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decode } from '../read/decode.ts';
import { parseSource } from '../read/parse-source.ts';
import { type Place, placeOf } from '../read/places.ts';
import type { PictureFile, ReadResult, Source } from '../read/source.ts';
import { type Archive, type ArchivedFile, bytesOf } from './archive.ts';
import { checkFiles, nameIn } from './check-files.ts';
import { parseArchive } from './parse-archive.ts';

/**
 * @param file of the archive, as messages name it: of what it holds they say `file#content/outils/amapj.yaml`
 * @param root the folder in which the command runs
 * @returns no sources where the archive cannot be used; diagnostics say why
 */
export function readArchive(bytes: Uint8Array, file: string, root: string): ReadResult {
  const parsed = parseArchive(bytes, file);
  if ('problem' in parsed) return unusable(root, [parsed.problem]);
  const problems = [...checkFiles(parsed.archive, file)];
  return problems.length > 0 ? unusable(root, problems) : readFiles(parsed.archive, file, root);
}

function unusable(root: string, diagnostics: readonly Diagnostic[]): ReadResult {
  return { root, sources: [], pictures: new Map(), sourceText: () => undefined, diagnostics };
}

/** @param archive whose files are what they should be */
export function readFiles(archive: Archive, file: string, root: string): ReadResult {
  const { program, browser, plainLinks } = archive;
  const read = archive.files.flatMap((one) => ('lines' in one ? readText(one, file) : []));
  const pictures = archive.files.flatMap((one) => ('base64' in one ? pictureOf(one) : []));
  const texts = new Map(read.map(({ source }) => [source.file, source.text]));
  return {
    root,
    sources: read.map(({ source }) => source),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    sourceText: (name) => texts.get(name),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    archive: { file, program, browser, plainLinks: new Set(plainLinks) },
  };
}

function readText(file: ArchivedFile, archive: string) {
  const name = nameIn(archive, file.path);
  // Its place is known: the archive was checked.
  const place = placeOf(file.path.slice('content/'.length)) as Place;
  const { text, diagnostic } = decode(name, bytesOf(file));
  if (!diagnostic) return [parseSource(name, place, text)];
  const source: Source = { ...place, file: name, text };
  return [{ source, diagnostics: [diagnostic] }];
}

/** Editors name it by its path in content/ or in assets/. */
function pictureOf(file: ArchivedFile): PictureFile {
  const path = file.path.slice(file.path.indexOf('/') + 1).normalize('NFC');
  return { path, file: file.path, bytes: bytesOf(file) };
}
