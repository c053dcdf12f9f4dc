import { describe, expect, it } from 'vitest';
import {
  allProblems,
  byFile,
  countBySeverity,
  sourceOf,
} from '../../scripts/preview/client/problems.ts';
import type { Problem } from '../../scripts/preview/protocol.ts';

const problem = (
  file: string,
  line: number | undefined,
  severity: Problem['severity'],
): Problem => ({
  file,
  ...(line === undefined ? {} : { line }),
  severity,
  code: 'essai',
  message: `${file} ${line}`,
});
const A = problem('content/outils/a.yaml', 3, 'erreur');
const B = problem('content/outils/b.yaml', 2, 'avertissement');

describe('the diagnostics of the preview', () => {
  it('join what is wrong in the content with what shows in print', () => {
    const all = allProblems({ version: 2, problems: [A] }, { version: 2, problems: [B] });
    expect(all.map(({ file, printed }) => [file, printed])).toEqual([
      [A.file, false],
      [B.file, true],
    ]);
  });

  it('leave out what was printed of another version', () => {
    expect(allProblems({ version: 3, problems: [] }, { version: 2, problems: [B] })).toEqual([]);
  });

  it('say once what the content and the print both say', () => {
    expect(allProblems({ version: 1, problems: [A] }, { version: 1, problems: [A] })).toHaveLength(
      1,
    );
  });

  it('stand by file, in the order of lines', () => {
    const later = problem(A.file, 12, 'a-verifier');
    const whole = problem(A.file, undefined, 'erreur');
    const all = allProblems({ version: 1, problems: [B, later, A, whole] }, undefined);
    expect(
      byFile(all).map(({ file, problems }) => [file, problems.map(({ line }) => line)]),
    ).toEqual([
      [A.file, [undefined, 3, 12]],
      [B.file, [2]],
    ]);
  });

  it('are counted by severity', () => {
    expect(countBySeverity([A, B, A])).toEqual({ erreur: 2, avertissement: 1, 'a-verifier': 0 });
  });

  it('name their place as the server knows it', () => {
    expect(sourceOf(A)).toBe('content/outils/a.yaml:3');
    expect(sourceOf(problem(A.file, undefined, 'erreur'))).toBe('content/outils/a.yaml');
  });
});
