/** The errors of the YAML parser, said in French to someone who has never heard of YAML. */
import type { Document, YAMLError } from 'yaml';
import { isOverLines, openedAt } from './yaml-opening.ts';
import type { Context, YamlProblem, YamlRule } from './yaml-rule.ts';
import { LAYOUT_FIRST, LAYOUT_LAST } from './yaml-rules-layout.ts';
import { TEXT } from './yaml-rules-text.ts';

const OTHERWISE: YamlRule = [
  () => true,
  'yaml',
  'Ce passage n’est pas à sa place.',
  'Vérifiez le retrait de la ligne, ou mettez le texte entre guillemets.',
];

/** The first rule that applies speaks. */
const RULES: readonly YamlRule[] = [...LAYOUT_FIRST, ...TEXT, ...LAYOUT_LAST, OTHERWISE];

/** One error of the parser, at the place where an editor will look for it. */
export function explainYaml(error: YAMLError, document: Document, text: string): YamlProblem {
  const offset = openedAt(error, document, text);
  const context = contextOf(error, offset, text);
  const [, code, message, hint] = RULES.find(([when]) => when(context)) ?? OTHERWISE;
  const say = (said: YamlRule[2]) => (typeof said === 'function' ? said(context) : said);
  return { offset, code, message: say(message), hint: say(hint) };
}

function contextOf(error: YAMLError, offset: number, text: string): Context {
  const { code, message } = error;
  const line = lineAt(text, offset);
  return {
    code,
    message,
    line,
    value: /^\s*(?:- +)*(?:[\w-]+: +)?(.*)$/.exec(line)?.[1] ?? '',
    rest: text.slice(offset, offset + 80),
    overLines: isOverLines(error, text),
  };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}
