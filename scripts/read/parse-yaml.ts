/** Parses YAML 1.2, plainly: one document, no tags, no merge keys, no anchors, text keys. */
import { type Document, LineCounter, parseDocument, Schema, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import type { YamlPart } from './source.ts';
import { DEPTH_LIMIT, tooDeep } from './yaml-depth.ts';
import { explainYaml } from './yaml-messages.ts';
import type { YamlProblem } from './yaml-rule.ts';
import { walkYaml } from './yaml-walk.ts';

export interface ParsedYaml {
  /** Absent when the text has an error. */
  readonly part?: YamlPart;
  readonly diagnostics: readonly Diagnostic[];
}

/** YAML 1.2's core schema and no other tag, built once: it costs as much as parsing a card. */
const SCHEMA = new Schema({ schema: 'core', merge: false, resolveKnownTags: false });

/** One slip makes many errors further down; past these few, they mislead. */
const MOST = 5;

/**
 * @param text a whole file or the front matter of one, with `\n` as line ends
 * @param firstLine line of the file on which `text` starts, counted from 1
 */
export function parseYaml(file: string, text: string, firstLine: number): ParsedYaml {
  const lines = linesOf(text);
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const line = firstLine + text.slice(0, deep).split('\n').length - 1;
    return { diagnostics: [error({ file, line, column: 1 }, TOO_DEEP)] };
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: SCHEMA,
    // Doubled keys are found by walkYaml.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
  });
  const problems = findProblems(document, text);
  if (problems.length === 0) {
    return { part: { text, firstLine, document, lines }, diagnostics: [] };
  }
  const lineOf = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const found = problems.map(({ offset, hint, ...rest }) =>
    error(
      { file, line: lineOf(offset), column: lines.linePos(offset).col },
      { ...rest, hint: typeof hint === 'function' ? hint(lineOf) : hint },
    ),
  );
  return { diagnostics: untilOpen(onePerLine(found)).slice(0, MOST) };
}

/** The starts of all lines: the parser's own list lacks some where a text cannot be read. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; ) {
    lines.addNewLine(start);
    const feed = text.indexOf('\n', start);
    start = feed < 0 ? -1 : feed + 1;
  }
  return lines;
}

function findProblems(document: Document.Parsed, text: string): readonly YamlProblem[] {
  const faults = [...document.errors, ...document.warnings].slice(0, 4 * MOST);
  if (faults.length === 0) return [...walkYaml(document, text)];
  return faults
    .filter((fault, index) => !isSecondReading(fault, faults[index + 1]))
    .map((fault) => explainYaml(fault, document, text))
    .sort((a, b) => a.offset - b.offset);
}

/** The parser reports a key over two lines as a colon too many, too: the second error says more. */
function isSecondReading(fault: YAMLError, next: YAMLError | undefined): boolean {
  return (
    fault.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    next?.code === 'MULTILINE_IMPLICIT_KEY' &&
    next.pos[0] === fault.pos[0]
  );
}

/** The first problem of each line: the next ones follow from it. */
function onePerLine(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set<number | undefined>();
  return diagnostics.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/** What follows a quote or a bracket left open was read wrongly. */
function untilOpen(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const open = diagnostics.findIndex(({ message }) =>
    message.endsWith('ouvert ici n’est pas refermé.'),
  );
  return open < 0 ? diagnostics : diagnostics.slice(0, open + 1);
}

const TOO_DEEP = {
  code: 'yaml-profondeur',
  message: `Ce fichier est imbriqué sur plus de ${DEPTH_LIMIT} niveaux.`,
  hint: 'Vérifiez la mise en retrait, les crochets et les accolades.',
};
