/** The diagnostics of a draft and of its print, as the panel shows them. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { DraftState, PrintState, Problem } from '../protocol.ts';

export interface ShownProblem extends Problem {
  /** Whether it only shows in print. */
  readonly printed: boolean;
}

export interface FileProblems {
  readonly file: string;
  readonly problems: readonly ShownProblem[];
}

/** What is wrong with a draft, and with the print of that same draft. */
export function allProblems(
  draft: Pick<DraftState, 'version' | 'problems'> | undefined,
  print: Pick<PrintState, 'version' | 'problems'> | undefined,
): readonly ShownProblem[] {
  if (!draft) return [];
  const known = new Set(draft.problems.map(fingerprint));
  const inPrint = print?.version === draft.version ? (print.problems ?? []) : [];
  return [
    ...draft.problems.map((one) => ({ ...one, printed: false })),
    ...inPrint
      .filter((one) => !known.has(fingerprint(one)))
      .map((one) => ({ ...one, printed: true })),
  ];
}

const fingerprint = ({ file, line, code, message }: Problem): string =>
  JSON.stringify([file, line, code, message]);

/** In the order of the files, and of the lines in each. */
export function byFile(problems: readonly ShownProblem[]): readonly FileProblems[] {
  const files = new Map<string, ShownProblem[]>();
  for (const one of problems) {
    const known = files.get(one.file);
    if (known) known.push(one);
    else files.set(one.file, [one]);
  }
  return [...files]
    .sort(([a], [b]) => a.localeCompare(b, 'fr'))
    .map(([file, all]) => ({
      file,
      problems: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    }));
}

export function countBySeverity(
  problems: readonly Pick<Problem, 'severity'>[],
): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  return {
    erreur: of('erreur'),
    avertissement: of('avertissement'),
    'a-verifier': of('a-verifier'),
  };
}

/** "file:line", or the file alone, as ADDRESS.open and the draft know it. */
export const sourceOf = ({ file, line }: Pick<Problem, 'file' | 'line'>): string =>
  line === undefined ? file : `${file}:${line}`;

export const isError = ({ severity }: Pick<Problem, 'severity'>): boolean => severity === 'erreur';
