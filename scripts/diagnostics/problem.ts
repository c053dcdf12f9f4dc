/** Short ways to make a diagnostic, so that checks read as what they check. */
import type { Diagnostic, Position, Severity } from './diagnostic.ts';
import { printable } from './printable.ts';

/** What is wrong and what to do about it, in French, without its place. */
export interface Problem {
  /** Stable identifier in kebab-case. */
  readonly code: string;
  /** One sentence, with its full stop. */
  readonly message: string;
  readonly hint?: string | undefined;
}

/** In characters: what is quoted beyond says no more about what is wrong. */
const LONGEST_QUOTE = 80;
const LONG_QUOTE = new RegExp(`« ([^»]{${LONGEST_QUOTE - 1}})[^»]{3,}»`, 'gu');

/** In characters, of a whole sentence: two or three lines of a terminal. */
const LONGEST = 500;

/** What editors wrote comes back in messages: short, and with nothing that commands a terminal. */
const told = (text: string): string => {
  const short = printable(text).replace(LONG_QUOTE, '« $1… »');
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1)}…` : short;
};

function diagnose(
  severity: Severity,
  { file, line, column }: Position,
  problem: Problem,
): Diagnostic {
  const { code, message, hint } = problem;
  return {
    severity,
    code,
    message: told(message),
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(hint !== undefined && { hint: told(hint) }),
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
