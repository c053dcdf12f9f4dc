/** What changes in a text, word by word: the passages that differ, with a few words around them. */
import { diffArrays } from 'diff';

/** Words that follow one another and are in both texts, in the first only, or in the second only. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  /** `¶` stands for a new paragraph or a new line of a list. */
  readonly words: readonly string[];
}

export interface Passage {
  readonly runs: readonly Run[];
  /** Whether the text starts, or goes on, outside. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export const NEW_LINE = '¶';

/** Words shown on either side of a change. */
const AROUND = 4;
/** Texts of no more words than this are shown whole. */
const SHORT = 24;
/** Up to so many words in common between two changes, they read better as one. */
const BRIDGE = 2;
/** With a lower share of words in common, a text is replaced rather than changed. */
const ALIKE = 0.35;
/** So are texts that differ in more words than this, in which to look for more would take seconds. */
const MOST_CHANGED = 1500;

/** Empty if the same words follow in the same lines: at most their layout differs. */
export function passagesOf(before: string, after: string): readonly Passage[] {
  const first = wordsOf(before);
  const second = wordsOf(after);
  const runs = runsOf(first, second);
  if (runs.every(({ kind }) => kind === 'same')) return [];
  const isShort = Math.max(first.length, second.length) <= SHORT;
  return isShort ? [{ runs, isCutBefore: false, isCutAfter: false }] : cut(runs);
}

/** A line that starts a block: after a blank line, or by a mark of list, title, table or directive. */
const NEW_BLOCK = /\s*\n(?:\s*\n\s*|[ \t]*(?=(?:[-*+]|\d+[.)]|#+|:{2,}\S*|\||>)(?:\s|$)))/g;

/** A text as one line. */
export const oneLine = (text: string): string => wordsOf(text).join(' ');

function wordsOf(text: string): readonly string[] {
  return text.trim().replace(NEW_BLOCK, ` ${NEW_LINE} `).split(/\s+/).filter(Boolean);
}

function runsOf(first: readonly string[], second: readonly string[]): readonly Run[] {
  const changes = diffArrays([...first], [...second], { maxEditLength: MOST_CHANGED });
  const runs = changes?.map(({ added, removed, value }): Run => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', words: value };
  });
  if (runs && count(runs, 'same') >= ALIKE * Math.min(first.length, second.length)) {
    return together(runs);
  }
  return together([
    { kind: 'removed', words: first },
    { kind: 'added', words: second },
  ]);
}

const count = (runs: readonly Run[], wanted: Run['kind']): number =>
  runs.reduce((sum, { kind, words }) => sum + (kind === wanted ? words.length : 0), 0);

/** Changes that stand next to each other as one, what is removed before what is added. */
function together(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', words: removed });
    if (added.length > 0) result.push({ kind: 'added', words: added });
    removed = [];
    added = [];
  };
  runs.forEach(({ kind, words }, index) => {
    const isBridge = index > 0 && index < runs.length - 1 && words.length <= BRIDGE;
    if (kind === 'same' && !isBridge) {
      flush();
      result.push({ kind, words });
      return;
    }
    if (kind !== 'added') removed.push(...words);
    if (kind !== 'removed') added.push(...words);
  });
  flush();
  return result;
}

/** Leaves out what is the same, but for the words next to changes. */
function cut(runs: readonly Run[]): readonly Passage[] {
  const passages: Passage[] = [];
  let current: Run[] = [];
  let isCutBefore = false;
  const end = (isCutAfter: boolean) => {
    if (current.length > 0) passages.push({ runs: current, isCutBefore, isCutAfter });
    current = [];
  };
  runs.forEach((run, index) => {
    const { kind, words } = run;
    const isFirst = index === 0;
    const isLast = index === runs.length - 1;
    const most = isFirst || isLast ? AROUND : 2 * AROUND;
    if (kind !== 'same' || words.length <= most) {
      current.push(run);
      return;
    }
    if (!isFirst) {
      current.push({ kind, words: words.slice(0, AROUND) });
      end(true);
    }
    isCutBefore = true;
    if (!isLast) current.push({ kind, words: words.slice(-AROUND) });
  });
  end(false);
  return passages;
}
