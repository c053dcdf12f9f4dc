/** Diagnostics for a terminal: place, sentence, code frame and remedy, then how many there are. */
import picocolors from 'picocolors';
import { codeFrame } from './code-frame.ts';
import { byPosition, type Diagnostic, type Severity } from './diagnostic.ts';
import { printable } from './printable.ts';
import { summarise } from './summary.ts';

export interface FormatOptions {
  /** Whether to colour: the terminal's matter, which this function does not ask. */
  readonly colour?: boolean | undefined;
}

type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * Points to verify, then problems, each by file and line, and a last line that counts them; empty if there are none. Points to
 * verify are known to editors: they get a line each, without code frame.
 * @param sourceText text of a file that a diagnostic names, if it could be read
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sourceText: (file: string) => string | undefined,
  { colour = false }: FormatOptions = {},
): string {
  if (diagnostics.length === 0) return '';
  const colours = picocolors.createColors(colour);
  const sorted = [...diagnostics].sort((a, b) => rank(a) - rank(b) || byPosition(a, b));
  const blocks = sorted.map((diagnostic, index) => {
    const block = formatOne(diagnostic, sourceText(diagnostic.file), colours);
    return isApart(diagnostic, sorted[index + 1]) ? `${block}\n` : block;
  });
  return `${[...blocks, colours.bold(summarise(diagnostics))].join('\n')}\n`;
}

/** Points to verify first: problems, fewer and more pressing, end up next to the prompt. */
const rank = ({ severity }: Diagnostic): number => (severity === 'a-verifier' ? 0 : 1);

/** Whether an empty line follows: points to verify of one file stand together. */
function isApart(one: Diagnostic, next: Diagnostic | undefined): boolean {
  const areNotes = one.severity === 'a-verifier' && next?.severity === 'a-verifier';
  return !areNotes || one.file !== next.file;
}

const LABELS: Readonly<Record<Severity, string>> = {
  erreur: 'erreur',
  avertissement: 'avertissement',
  'a-verifier': 'à vérifier',
};

function formatOne(diagnostic: Diagnostic, source: string | undefined, colours: Colours): string {
  const { file, line, column = 1, severity, message, hint } = diagnostic;
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const label = paint(severity, colours)(LABELS[severity]);
  const frame =
    severity === 'a-verifier' || source === undefined || line === undefined
      ? undefined
      : codeFrame(source, { line, column });
  return [
    `${colours.bold(printable(place))}  ${label}  ${printable(message)}`,
    ...(frame?.split('\n') ?? []).map((one) => `  ${paintFrame(one, severity, colours)}`),
    ...(hint ? [`  ${colours.cyan('→')} ${printable(hint)}`] : []),
  ].join('\n');
}

function paint(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'erreur') return colours.red;
  return severity === 'avertissement' ? colours.yellow : colours.blue;
}

/** The line that is meant stands out; the others are its surroundings. */
function paintFrame(line: string, severity: Severity, colours: Colours): string {
  const isMark = /^ +\| +\^+$/.test(line);
  if (isMark) return paint(severity, colours)(line);
  return line.startsWith('>') ? line : colours.dim(line);
}
