/** The corpus of examples, with its spaces made real. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Example = { readonly typed: string; readonly printed: string };

const FILE = new URL('./corpus.yaml', import.meta.url);

export const toReal = (text: string): string =>
  text.replaceAll('~', '\u00A0').replaceAll('|', '\u202F');

/** Makes no-break spaces ("~", "|") and soft hyphens ("¬") visible. */
export const toVisible = (text: string): string =>
  text.replaceAll('\u00A0', '~').replaceAll('\u202F', '|').replaceAll('\u00AD', '¬');

const themes: Record<string, readonly (readonly [string, string])[]> = parse(
  readFileSync(FILE, 'utf8'),
);

export const corpus: readonly Example[] = Object.values(themes)
  .flat()
  .map(([typed, printed]) => ({ typed: toReal(typed), printed: toReal(printed) }));
