/** `guide check`: everything that is wrong or doubtful in the content, without printing. */
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { summarise } from '../diagnostics/summary.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { readContent } from '../read/read-content.ts';
import type { ReadResult } from '../read/source.ts';
import { type FullValidation, validate, validateEdition } from '../validate/validate.ts';
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
  const { diagnostics, editions } = look(read, edition);
  const failed = diagnostics.some(isError);
  if (json) {
    const whole = new Map([...editions].map(([id, { content }]) => [id, content !== undefined]));
    stdout.write(`${checkJson(diagnostics, whole)}\n`);
  } else {
    stdout.write(formatDiagnostics(diagnostics, read.sourceText, { colour: stdout.isTTY }));
    if (editions.size > 1) stdout.write(statesOf(editions));
    else if (!failed) stdout.write('Le contenu est complet : le guide peut être fabriqué.\n');
  }
  return failed ? EXIT.content : EXIT.ok;
}

/** What concerns one edition, or all. @throws EditionChoiceError if it does not exist */
function look(read: ReadResult, edition: string | undefined): FullValidation {
  const ids = editionIds(read);
  if (edition === undefined || ids.length === 0) return validate(read);
  const id = chooseEdition(edition, ids);
  const validation = validateEdition(read, id);
  return { editions: new Map([[id, validation]]), diagnostics: validation.diagnostics };
}

/** A line for each edition. */
function statesOf(editions: FullValidation['editions']): string {
  const lines = [...editions].map(([id, { content, diagnostics }]) => {
    const state = content ? 'complète, peut être fabriquée' : 'ne peut pas être fabriquée';
    const counts = summarise(diagnostics);
    return `Édition « ${id} » : ${state}${counts ? ` ; ${counts}` : ''}.\n`;
  });
  return `\n${lines.join('')}`;
}
