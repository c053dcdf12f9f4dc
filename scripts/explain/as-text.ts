/** The origin of values, for a terminal. */
import picocolors from 'picocolors';
import { placeText } from '../diagnostics/place.ts';
import { printable } from '../diagnostics/printable.ts';
import { nameOf } from '../overlay/element-name.ts';
import type { Row, Version } from './rows.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** The edition that is explained: what it wrote itself stands out. */
  readonly edition: string;
  /** Whether texts are shown whole, where one field was asked for. */
  readonly whole: boolean;
}

type Colours = ReturnType<typeof picocolors.createColors>;

const ADDED: Readonly<Record<Row['how'], string>> = {
  ecrit: '',
  complete: '(complété)',
  modifie: '(liste modifiée)',
  retire: '(retiré)',
};

/** A block for each value: what it is, where it is written, what it replaces. */
export function rowsAsText(rows: readonly Row[], options: TextOptions): string {
  const colours = picocolors.createColors(options.colour);
  return rows.map((row) => `${blockOf(row, options, colours)}\n`).join('');
}

function blockOf(row: Row, { edition, whole }: TextOptions, colours: Colours): string {
  const isOwn = row.from.some((version) => version.edition === edition);
  const name = colours.bold(printable(row.path || '(tout)'));
  const value = row.how === 'retire' ? '' : shown(row.value, whole);
  const head = [name, ADDED[row.how], value && `:${value.startsWith('\n') ? '' : ' '}${value}`]
    .filter(Boolean)
    .join(' ');
  return [
    `${isOwn ? colours.green('●') : ' '} ${head}`,
    ...row.from.map(({ at }) => `      ${colours.cyan(placeText(at))}`),
    ...row.hides.map((version) => colours.dim(`      ${HIDES[row.how]} ${hidden(version, whole)}`)),
  ].join('\n');
}

const HIDES: Readonly<Record<Row['how'], string>> = {
  ecrit: 'remplace',
  complete: 'remplace',
  modifie: 'avant,',
  retire: 'était',
};

function hidden({ value, at }: Version, whole: boolean): string {
  const text = shown(value, whole) || '(vide)';
  return text.startsWith('\n') ? `(${placeText(at)}) :${text}` : `« ${text} » (${placeText(at)})`;
}

/** In characters: a line of a terminal less what stands around. */
const SHORT = 88;

/** A value on one line, or whole, its lines set in. */
function shown(value: unknown, whole: boolean): string {
  const text = asText(value);
  if (whole && text.includes('\n')) {
    const lines = text.trimEnd().split('\n');
    return `\n${lines.map((line) => `      | ${printable(line)}`).join('\n')}`;
  }
  const line = printable(text.replace(/\s+/g, ' ').trim());
  return whole || line.length <= SHORT ? line : `${line.slice(0, SHORT - 1)}…`;
}

/** A list by the names of its elements; an empty value as readers would see it. */
function asText(value: unknown): string {
  if (value === null) return '(vide)';
  if (Array.isArray(value)) return `[${value.map((one) => nameOf(one) ?? asText(one)).join(', ')}]`;
  if (typeof value !== 'object') return String(value ?? '');
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${asText(inner)}`)
    .join(', ')} }`;
}
