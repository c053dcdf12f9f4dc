/** A comparison for a terminal. */
import picocolors from 'picocolors';
import { printable } from '../diagnostics/printable.ts';
import type { Comparison, Difference } from './difference.ts';
import type { Passage, Run } from './passages.ts';
import { groupsOf, localPlaces, shown } from './told.ts';
import { howMany, labelled } from './words.ts';

/** Of a run of more words than this, only the first and the last ones are shown. */
const LONG = 60;
const HEAD = 36;
const TAIL = 12;

export interface TextOptions {
  readonly colour?: boolean | undefined;
}

type Colours = ReturnType<typeof picocolors.createColors>;

export function asText(comparison: Comparison, { colour = false }: TextOptions = {}): string {
  const colours = picocolors.createColors(colour);
  const { editions, differences } = comparison;
  const [a, b] = editions;
  if (differences.length === 0) return `${howMany(editions, 0)}.\n`;
  const key = `${colours.red('-')} ${a}   ${colours.green('+')} ${b}`;
  const blocks = groupsOf(comparison).map(({ heading, differences: inside }) =>
    [
      colours.bold(printable(heading)),
      ...inside.flatMap((difference) => linesOf(difference, comparison, colours)),
    ].join('\n'),
  );
  return `${[`${howMany(editions, differences.length)} :\n${key}`, ...blocks].join('\n\n')}\n`;
}

function linesOf(difference: Difference, comparison: Comparison, colours: Colours) {
  const places = localPlaces(difference, comparison).join(' ; ');
  const label = printable(labelled(difference, comparison.editions));
  const what = shown(difference, comparison);
  const values =
    what.kind === 'passages'
      ? passageLines(what.passages, colours)
      : [
          ...(what.before ? [colours.red(`- ${cutLong(what.before)}`)] : []),
          ...(what.after ? [colours.green(`+ ${cutLong(what.after)}`)] : []),
        ];
  return [
    `  ${label}${places ? `  ${colours.dim(printable(`(${places})`))}` : ''}`,
    ...values.map((line) => `    ${line}`),
  ];
}

const cutLong = (text: string): string => printable(shortened(text.split(/\s+/)));

function passageLines(passages: readonly Passage[], colours: Colours): readonly string[] {
  if (passages.length === 0) return ['(mêmes mots, mis en page autrement)'];
  return passages.flatMap((passage) => [
    ...side(passage, 'removed', '-', colours.red, colours.bold),
    ...side(passage, 'added', '+', colours.green, colours.bold),
  ]);
}

/** The passage as one of the editions has it: its own words stand out. */
function side(
  { runs, isCutBefore, isCutAfter }: Passage,
  own: Run['kind'],
  mark: string,
  paint: (text: string) => string,
  stress: (text: string) => string,
): readonly string[] {
  const seen = runs.filter(({ kind }) => kind === 'same' || kind === own);
  if (seen.length === 0) return [];
  const words = seen.map(({ kind, words: all }) => {
    const text = printable(shortened(all));
    return kind === own ? stress(text) : text;
  });
  const line = [isCutBefore ? '…' : '', ...words, isCutAfter ? '…' : ''].filter(Boolean).join(' ');
  return [paint(`${mark} ${line}`)];
}

function shortened(words: readonly string[]): string {
  if (words.length <= LONG) return words.join(' ');
  const left = words.length - HEAD - TAIL;
  return [...words.slice(0, HEAD), `[… ${left} mots …]`, ...words.slice(-TAIL)].join(' ');
}
