/** "Vouliez-vous dire...": the known word closest to what was typed. */
import { distance } from 'fastest-levenshtein';

/** Lower case, without accents, with one sign between words: what typists confuse. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/** The closest of `known`, if at most a quarter of the longer word (two letters in short ones) differs. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const typed = fold(word.slice(0, 100));
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const folded = fold(candidate);
    const longer = Math.max(typed.length, folded.length);
    const away = distance(typed, folded);
    if (away < least && away <= Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 4))) {
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
