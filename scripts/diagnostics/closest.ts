/** "Vouliez-vous dire...": the known word closest to what was typed. */
import { distance } from 'fastest-levenshtein';
import { keptByText } from '../memory/kept-by-text.ts';

/** In characters: some 40,000 words. */
const KEPT = 1_000_000;

/** Lower case, without accents, with one sign between words: what typists confuse. */
const fold = keptByText(KEPT, (word) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-'),
);

/** The closest of `known`, if at most a quarter of the longer word (two letters in short ones) differs. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const typed = fold(word.slice(0, 100));
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = fold(candidate);
    const longer = Math.max(typed.length, other.length);
    const most = Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 4));
    if (Math.abs(typed.length - other.length) > most) continue;
    const away = distance(typed, other);
    if (away < least && away <= most) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** `Vouliez-vous dire « x » ?`, or else the list of what is possible, or nothing if that is empty. */
export function suggestion(
  word: string,
  known: Iterable<string>,
  label: string,
): string | undefined {
  const all = [...known];
  const close = closest(word, all);
  if (close !== undefined) return `Vouliez-vous dire « ${close} » ?`;
  return all.length > 0 ? `${label} : ${all.slice(0, 20).join(', ')}.` : undefined;
}
