/** `guide check`: everything that is wrong or doubtful in the content, without printing. */
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { summarise } from '../diagnostics/summary.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { editionOf } from '../read/places.ts';
import type { ReadResult } from '../read/source.ts';
import {
  type FullValidation,
  type Validation,
  validate,
  validateEdition,
} from '../validate/validate.ts';
import { readChosen } from './chosen-content.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';
import { checkJson } from './report.ts';

export interface CheckOptions {
  readonly json: boolean;
}

/**
 * @param chosen an edition, or the path of an archive; all editions by default
 * @returns the exit code
 */
export async function checkCommand(
  chosen: string | undefined,
  { json }: CheckOptions,
  { stdout, root }: Console,
): Promise<number> {
  const { read, edition } = await readChosen(chosen, root);
  const { diagnostics, editions } = look(read, edition);
  const failed = diagnostics.some(isError);
  if (json) {
    const whole = new Map([...editions].map(([id, { content }]) => [id, content !== undefined]));
    stdout.write(`${checkJson(diagnostics, whole)}\n`);
  } else {
    const { shown, inherited } = ownNotes(diagnostics, [...editions.values()]);
    stdout.write(formatDiagnostics(shown, read.sourceText, { colour: stdout.isTTY }));
    stdout.write(inherited);
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

/**
 * Of one local edition, the points that its own files ask to verify; those of its base are counted: they
 * are for others to settle.
 */
function ownNotes(diagnostics: readonly Diagnostic[], validations: readonly Validation[]) {
  const [only, ...others] = validations;
  const [base, ...rest] = only?.content?.chain.toReversed().slice(1) ?? [];
  if (base === undefined || others.length > 0) return { shown: diagnostics, inherited: '' };
  const own = only?.content?.edition.id;
  const shown = diagnostics.filter(
    ({ severity, file }) => severity !== 'a-verifier' || editionOf(file) === own,
  );
  const count = diagnostics.length - shown.length;
  if (count === 0) return { shown, inherited: '' };
  const from = [base, ...rest].map((id) => `« ${id} »`).join(' et ');
  return {
    shown,
    inherited: `Et ${summarise(diagnostics.filter((one) => !shown.includes(one)))} dans ce qui vient de ${from} : « guide check ${base} » les montre.\n`,
  };
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
