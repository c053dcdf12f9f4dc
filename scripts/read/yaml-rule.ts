/** What a rule says about an error of the YAML parser, and what it may look at to say it. */
import type { YAMLError } from 'yaml';

export interface YamlProblem {
  /** Where, in the text that was parsed. */
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string | ((lineOf: (offset: number) => number) => string);
}

/** An error and the text around it. */
export interface Context {
  readonly code: YAMLError['code'];
  /** The parser's own message, in English: a code covers several cases. */
  readonly message: string;
  /** The line on which the error is. */
  readonly line: string;
  /** The value on that line: what follows `clé: ` or `- `. */
  readonly value: string;
  /** The text from the error on. */
  readonly rest: string;
  /** Whether two lines, the first with a value, were taken for one. */
  readonly overLines: boolean;
}

type Said = string | ((context: Context) => string);

/** When it applies, then code, message and remedy of the diagnostic. */
export type YamlRule = readonly [
  when: (context: Context) => boolean,
  code: string,
  message: Said,
  hint: Said,
];

/** Errors with this code, and with a message of this form if one is given. */
export const on =
  (code: YAMLError['code'], form = /(?:)/) =>
  (context: Context): boolean =>
    context.code === code && form.test(context.message);
