/** Short ways to make a diagnostic, so that checks read as what they check. */
import type { Diagnostic, Position, Severity } from './diagnostic.ts';

/** What is wrong and what to do about it, in French, without its place. */
export interface Problem {
  /** Stable identifier in kebab-case. */
  readonly code: string;
  /** One sentence, with its full stop. */
  readonly message: string;
  readonly hint?: string | undefined;
}

function diagnose(
  severity: Severity,
  { file, line, column }: Position,
  problem: Problem,
): Diagnostic {
  const { code, message, hint } = problem;
  return {
    severity,
    code,
    message,
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(hint !== undefined && { hint }),
  };
}

/** A problem that must be put right before the guide can be made. */
export function error(position: Position, problem: Problem): Diagnostic {
  return diagnose('erreur', position, problem);
}

/** A problem that does not prevent the guide from being made. */
export function warning(position: Position, problem: Problem): Diagnostic {
  return diagnose('avertissement', position, problem);
}

/** A doubt or a gap that an editor has noted, to be looked into. */
export function toVerify(position: Position, problem: Problem): Diagnostic {
  return diagnose('a-verifier', position, problem);
}
