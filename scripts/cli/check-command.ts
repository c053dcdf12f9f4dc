/** `guide check`: everything that is wrong or doubtful in the content, without printing. */
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { readContent } from '../read/read-content.ts';
import { validate } from '../validate/validate.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';
import { checkJson } from './report.ts';

export interface CheckOptions {
  readonly json: boolean;
}

/** @returns the exit code */
export async function checkCommand(
  edition: string | undefined,
  { json }: CheckOptions,
  { stdout, root }: Console,
): Promise<number> {
  const read = await readContent(root);
  const { content, diagnostics } = validate(read);
  if (edition !== undefined && content) chooseEdition(edition, [...content.editions.keys()]);
  const failed = diagnostics.some(isError);
  if (json) stdout.write(`${checkJson(diagnostics, !failed)}\n`);
  else {
    stdout.write(formatDiagnostics(diagnostics, read.sourceText, { colour: stdout.isTTY }));
    if (!failed) stdout.write('Le contenu est complet : le guide peut être fabriqué.\n');
  }
  return failed ? EXIT.content : EXIT.ok;
}
