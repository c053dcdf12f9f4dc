/** `guide compare`: what differs between two editions, in what they print. */
import { asJson } from '../compare/as-json.ts';
import { asMarkdown } from '../compare/as-markdown.ts';
import { asText } from '../compare/as-text.ts';
import { compareEditions } from '../compare/compare-editions.ts';
import { sideOf } from '../compare/side.ts';
import { type Diagnostic, unique } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import type { ReadResult } from '../read/source.ts';
import type { Content } from '../validate/content.ts';
import { validate, validateEdition } from '../validate/validate.ts';
import { type ChosenContent, isArchivePath, readChosen } from './chosen-content.ts';
import type { CompareFormat } from './compare-format.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';

export interface CompareOptions {
  readonly format: CompareFormat;
  readonly json: boolean;
}

/**
 * Differences are no fault: the exit code says only whether the editions could be compared.
 * @param first an edition, or the path of an archive; so is the second
 * @returns the exit code
 * @throws EditionChoiceError if one of the editions does not exist, ArchiveFileError
 */
export async function compareCommand(
  first: string,
  second: string,
  { format, json }: CompareOptions,
  { stdout, stderr, root }: Console,
): Promise<number> {
  const a = await readChosen(first, root);
  // Two editions of the folder are of one reading: they share most of it.
  const b = [first, second].some(isArchivePath)
    ? await readChosen(second, root)
    : { ...a, edition: second };
  const empty = [a, b].filter(({ read }) => editionIds(read).length === 0);
  if (empty.length > 0) {
    return refuse(
      empty.map(({ read }) => ({ read, ...validate(read) })),
      stderr,
    );
  }
  const [one, other] = [look(a), look(b)];
  if (!one.content || !other.content) return refuse([one, other], stderr);
  const comparison = compareEditions(
    sideOf(one.read, one.content),
    sideOf(other.read, other.content),
  );
  const wanted = json ? 'json' : format;
  const [name] = comparison.editions;
  if (comparison.editions[1] === name && wanted !== 'json') {
    stdout.write(`« ${name} » est comparée à elle-même : il n’y a pas de différence.\n`);
  } else if (wanted === 'json') stdout.write(asJson(comparison));
  else if (wanted === 'markdown') stdout.write(asMarkdown(comparison));
  else stdout.write(asText(comparison, { colour: stdout.isTTY }));
  return EXIT.ok;
}

interface Look {
  readonly read: ReadResult;
  readonly content?: Content | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function look({ read, edition }: ChosenContent): Look {
  return { read, ...validateEdition(read, chooseEdition(edition, editionIds(read))) };
}

/** What is wrong, as `guide check` says it; points to verify are for that command. */
function refuse(looks: readonly Look[], stderr: Console['stderr']): number {
  const found = unique(looks.flatMap(({ diagnostics }) => diagnostics));
  const problems = found.filter(({ severity }) => severity !== 'a-verifier');
  const textOf = (file: string) =>
    looks.map(({ read }) => read.sourceText(file)).find((text) => text !== undefined);
  stderr.write(formatDiagnostics(problems, textOf, { colour: stderr.isTTY }));
  stderr.write('Rien n’a été comparé : corrigez les erreurs ci-dessus, puis relancez.\n');
  return EXIT.content;
}
