/**
 * A problem in what an editor wrote, as a value. Stages collect diagnostics and hand them on; only
 * faults of the program or of the machine are thrown.
 */

export type Severity = 'erreur' | 'avertissement' | 'a-verifier';

/** A place in a source file. `file` is relative to the project, with `/`; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Diagnostic extends Position {
  readonly severity: Severity;
  /** Stable identifier in kebab-case, for other programs: `cle-inconnue`, `lien-mort`... */
  readonly code: string;
  /** What is wrong: one French sentence. */
  readonly message: string;
  /** What to do about it: one French sentence. */
  readonly hint?: string;
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'erreur';
}

/** Each problem once: editions share most of their content, and so most of what is wrong in it. */
export function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/** By file, then line, then column: the order in which an editor goes through them. */
export function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
