import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../scripts/diagnostics/format.ts';
import { summarise } from '../../scripts/diagnostics/summary.ts';

const one = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: 'erreur',
  code: 'x',
  message: 'Clé inconnue « nm ».',
  file: 'content/outils/a.yaml',
  line: 2,
  column: 1,
  hint: 'Vouliez-vous dire « nom » ?',
  ...more,
});

const SOURCE = '# Fiche\nnm: A\ncategorie: ferme\nsite: x\n';
const format = (
  diagnostics: readonly Diagnostic[],
  source: string | undefined = SOURCE,
  colour = false,
) => formatDiagnostics(diagnostics, () => source, { colour });

describe('a diagnostic in a terminal', () => {
  it('has its place, sentence, code frame and remedy', () => {
    expect(format([one()])).toBe(`content/outils/a.yaml:2:1  erreur  Clé inconnue « nm ».
    1 | # Fiche
  > 2 | nm: A
      | ^
    3 | categorie: ferme
  → Vouliez-vous dire « nom » ?

1 erreur
`);
  });

  it('does without a place in its file, and without a file that can be read', () => {
    const { line: _line, column: _column, hint: _hint, ...whole } = one();
    expect(format([whole])).toBe(
      'content/outils/a.yaml  erreur  Clé inconnue « nm ».\n\n1 erreur\n',
    );
    const noText = formatDiagnostics([one()], () => undefined);
    expect(noText.split('\n')[1]).toBe('  → Vouliez-vous dire « nom » ?');
  });

  it('is a line without frame for a point to verify, together with those of its file', () => {
    const note = one({ severity: 'a-verifier', message: 'À relire.', hint: 'Concerne « nom ».' });
    const { hint: _hint, ...bare } = note;
    expect(format([note, { ...bare, line: 3 }, { ...bare, file: 'content/outils/b.yaml' }])).toBe(
      `content/outils/a.yaml:2:1  à vérifier  À relire.
  → Concerne « nom ».
content/outils/a.yaml:3:1  à vérifier  À relire.

content/outils/b.yaml:2:1  à vérifier  À relire.

3 points à vérifier
`,
    );
  });

  it('comes in the order of files, lines and columns', () => {
    const text = format([
      one({ file: 'b', line: 1 }),
      one({ file: 'a', line: 3, column: 2 }),
      one({ file: 'a', line: 3, column: 1 }),
      one({ file: 'a', line: 1 }),
    ]);
    expect(text.match(/^[ab]:\d:\d/gm)).toEqual(['a:1:1', 'a:3:1', 'a:3:2', 'b:1:1']);
  });

  it('marks the column under tabs', () => {
    expect(format([one({ line: 1, column: 3 })], '\tnm: A\n')).toContain(
      '  > 1 |  nm: A\n      |   ^\n',
    );
  });

  it('cuts long lines around the problem', () => {
    const source = `nom: ${'a'.repeat(300)}!${'b'.repeat(300)}\n`;
    const lines = format([one({ line: 1, column: 306 })], source).split('\n');
    expect(lines[1]).toBe(`  > 1 | …${'a'.repeat(62)}!${'b'.repeat(31)}…`);
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('!'));
  });

  it('stays within a line of 100,000 characters and at its end', () => {
    const text = format([one({ line: 1, column: 100_001 })], 'a'.repeat(100_000));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(110);
  });

  it('keeps escape sequences and reversed writing from the terminal', () => {
    const text = format([one({ message: 'a\u001b[31mb', line: 1 })], 'x\u001b]0;y\u0007 \u202ez\n');
    for (const sign of '\u001b\u0007\u202e') expect(text).not.toContain(sign);
    expect(text).toContain('a�[31mb');
  });

  it('is coloured only when told', () => {
    expect(format([one()])).not.toContain('\u001b');
    expect(format([one()], SOURCE, true)).toContain('\u001b[31merreur\u001b[39m');
  });

  it('is nothing where there is none', () => {
    expect(format([])).toBe('');
  });
});

describe('diagnostics of several kinds', () => {
  it('end with the problems, which are nearer to the prompt than the points to verify', () => {
    const note = one({
      severity: 'a-verifier',
      file: 'content/outils/z.yaml',
      message: 'À relire.',
    });
    const lines = format([one(), note]).split('\n');
    const note1 = lines.findIndex((line) => line.includes('à vérifier  À relire.'));
    const error1 = lines.findIndex((line) => line.includes('erreur  Clé inconnue'));
    expect(note1).toBe(0);
    expect(error1).toBeGreaterThan(note1);
  });
});

describe('the summary', () => {
  it('counts each kind, in the singular and the plural', () => {
    const warning = one({ severity: 'avertissement' });
    const notes = Array.from({ length: 14 }, () => one({ severity: 'a-verifier' }));
    expect(summarise([one(), one(), warning, ...notes])).toBe(
      '2 erreurs, 1 avertissement, 14 points à vérifier',
    );
    expect(summarise([])).toBe('');
  });
});
