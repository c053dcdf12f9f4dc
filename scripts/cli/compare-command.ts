/** `guide compare`: what differs between two editions, in what they print. */
import { asJson } from '../compare/as-json.ts';
import { asMarkdown } from '../compare/as-markdown.ts';
import { asText } from '../compare/as-text.ts';
import { compareEditions } from '../compare/compare-editions.ts';
import { sideOf } from '../compare/side.ts';
import { type Diagnostic, unique } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { readContent } from '../read/read-content.ts';
import type { ReadResult } from '../read/source.ts';
import { validate, validateEdition } from '../validate/validate.ts';
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
 * @returns the exit code
 * @throws EditionChoiceError if one of the editions does not exist
 */
export async function compareCommand(
  first: string,
  second: string,
  { format, json }: CompareOptions,
  { stdout, stderr, root }: Console,
): Promise<number> {
  const read = await readContent(root);
  const ids = editionIds(read);
  if (ids.length === 0) return refuse(validate(read).diagnostics, read, stderr);
  const [a, b] = [chooseEdition(first, ids), chooseEdition(second, ids)];
  const wanted = json ? 'json' : format;
  if (a === b && wanted !== 'json') {
    stdout.write(`« ${a} » est comparée à elle-même : il n’y a pas de différence.\n`);
    return EXIT.ok;
  }
  const one = validateEdition(read, a);
  const other = validateEdition(read, b);
  if (!one.content || !other.content) {
    return refuse([...one.diagnostics, ...other.diagnostics], read, stderr);
  }
  const comparison = compareEditions(sideOf(read, one.content), sideOf(read, other.content));
  if (wanted === 'json') stdout.write(asJson(comparison));
  else if (wanted === 'markdown') stdout.write(asMarkdown(comparison));
  else stdout.write(asText(comparison, { colour: stdout.isTTY }));
  return EXIT.ok;
}

/** What is wrong, as `guide check` says it; points to verify are for that command. */
function refuse(
  diagnostics: readonly Diagnostic[],
  read: ReadResult,
  stderr: Console['stderr'],
): number {
  const problems = diagnostics.filter(({ severity }) => severity !== 'a-verifier');
  stderr.write(formatDiagnostics(unique(problems), read.sourceText, { colour: stderr.isTTY }));
  stderr.write('Rien n’a été comparé : corrigez les erreurs ci-dessus, puis relancez.\n');
  return EXIT.content;
}
