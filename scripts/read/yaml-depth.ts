/**
 * Refuses YAML nested beyond reason before it is parsed: the parser of `yaml` calls itself for each
 * level and, some thousand levels down, takes the whole process with it.
 */
import { Lexer } from 'yaml';

/** A card needs four levels; what is deeper is a mistake or a trap. */
export const DEPTH_LIMIT = 40;

/** Columns of indentation and of dashes at the start of a line, two for each level. */
const DEEP_LINE = new RegExp(`^(?: |[-?:](?= )){${2 * DEPTH_LIMIT}}[ ]*\\S`, 'm');

/** Offset at which `text` goes deeper than the limit, or undefined. */
export function tooDeep(text: string): number | undefined {
  const line = DEEP_LINE.exec(text);
  if (line) return line.index;
  return mayNest(text) ? deepFlow(text) : undefined;
}

/** Whether there are enough brackets at all: the lexer need not run on an ordinary card. */
function mayNest(text: string): boolean {
  return text.split(/[[{]/, DEPTH_LIMIT + 2).length > DEPTH_LIMIT + 1;
}

function deepFlow(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > DEPTH_LIMIT) return offset;
    offset += CONTROL_TOKEN.test(token) ? 0 : token.length;
  }
  return undefined;
}

/** Tokens that stand for no character: marks of a document, of a scalar, of an error in flow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the lexer marks with control characters
const CONTROL_TOKEN = /^[\u0002\u0018\u001f]$/;
