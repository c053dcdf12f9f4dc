/** A comparison as Markdown, for a message or a document. */
import type { Comparison, Difference } from './difference.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Passage, Run } from './passages.ts';
import { groupsOf, localPlaces, type Shown, shown } from './told.ts';
import { howMany, labelled } from './words.ts';

export function asMarkdown(comparison: Comparison): string {
  const { editions, differences } = comparison;
  const title = `# ${escapeMarkdown(howMany(editions, differences.length))}`;
  const groups = groupsOf(comparison).map(({ heading, differences: inside }) =>
    [
      `## ${escapeMarkdown(heading)}`,
      inside.map((difference) => item(difference, comparison)).join('\n'),
    ].join('\n\n'),
  );
  return `${[title, ...groups].join('\n\n')}\n`;
}

/** A list item, with another list inside where several passages of a text differ. */
function item(difference: Difference, comparison: Comparison): string {
  const places = localPlaces(difference, comparison).map((place) => code(place));
  const label = escapeMarkdown(labelled(difference, comparison.editions));
  const [only, ...others] = valuesOf(shown(difference, comparison));
  const where = places.length > 0 ? ` (${places.join(' ; ')})` : '';
  if (only === undefined) return `- ${label}${where}`;
  if (others.length === 0) return `- ${label} : ${only}${where}`;
  return [`- ${label}${where} :`, ...[only, ...others].map((one) => `  - ${one}`)].join('\n');
}

function valuesOf(what: Shown): readonly string[] {
  if (what.kind === 'passages') {
    return what.passages.length > 0
      ? what.passages.map(passage)
      : ['mêmes mots, mis en page autrement'];
  }
  const { before, after } = what;
  const both = [before && `~~${escapeMarkdown(before)}~~`, after && `**${escapeMarkdown(after)}**`];
  const line = both.filter(Boolean).join(' ');
  return line ? [line] : [];
}

function passage({ runs, isCutBefore, isCutAfter }: Passage): string {
  return [isCutBefore ? '…' : '', ...runs.map(run), isCutAfter ? '…' : '']
    .filter(Boolean)
    .join(' ');
}

const AROUND: Readonly<Record<Run['kind'], string>> = { same: '', removed: '~~', added: '**' };

function run({ kind, words }: Run): string {
  const mark = AROUND[kind];
  return `${mark}${escapeMarkdown(words.join(' '))}${mark}`;
}

/** A path as code, whatever it holds. */
function code(text: string): string {
  const line = text.replace(/\s/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
