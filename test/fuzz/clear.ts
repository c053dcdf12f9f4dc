/** What any diagnostic owes the editor who reads it. */
import assert from 'node:assert/strict';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';

/** A word of JavaScript's in place of a value, or a stack. */
const NOT_FRENCH = /undefined|\[object |\bNaN\b|\n\s+at /;

/**
 * A French sentence at a place that exists in its file, and, for an error, what to do.
 * @param sourceText text of a file that a diagnostic names, if it was read
 */
export function assertClear(
  diagnostic: Diagnostic,
  sourceText: (file: string) => string | undefined,
): void {
  const { severity, message, hint, file, line, column } = diagnostic;
  const told = JSON.stringify(diagnostic);
  assert.match(message, /^[^a-z].*[.?!…]$/s, `no sentence: ${told}`);
  if (severity === 'erreur') assert.ok(hint, `no remedy: ${told}`);
  assert.doesNotMatch(message.replace(/«[^»]*»/g, ''), NOT_FRENCH, told);
  assert.doesNotMatch((hint ?? '').replace(/«[^»]*»/g, ''), NOT_FRENCH, told);
  if (line === undefined) return;
  const text = sourceText(file);
  assert.notEqual(text, undefined, `in no file: ${told}`);
  const lines = (text ?? '').split('\n');
  const written = lines[line - 1];
  assert.notEqual(written, undefined, `past the ${lines.length} lines of the file: ${told}`);
  assert.ok(
    column === undefined || (column >= 1 && column <= (written ?? '').length + 1),
    `outside of its line: ${told}`,
  );
}
