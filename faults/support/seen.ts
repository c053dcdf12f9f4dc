/** What came of a command, held to what was expected. */
import type { Running, Seen } from '../fault.ts';

type End = Awaited<Running['end']>;

export interface Expectation {
  readonly code: number;
  /** What stderr must say. */
  readonly says?: string | RegExp;
}

/** In French, for people: no stack, and not the program's fault. */
const NOT_AN_ANSWER = /^\s+at |Défaut du programme|\bError:/m;

export function seen(end: End, expected: Expectation, more: readonly string[] = []): Seen {
  const { code, signal, stderr } = end;
  const { says } = expected;
  const faults = [...more];
  if (code !== expected.code) faults.push(`code ${code ?? signal} in place of ${expected.code}`);
  if (says !== undefined && !(typeof says === 'string' ? stderr.includes(says) : says.test(stderr)))
    faults.push(`does not say ${says}`);
  if (NOT_AN_ANSWER.test(stderr)) faults.push('answers with a stack or as a fault of the program');
  return { outcome: outcomeOf(end), faults };
}

/** `code 3: Le disque est plein…`: the last that was said, stages left out. */
export function outcomeOf({ code, signal, stderr }: End): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^[^:«]*…$/.test(line));
  const last = lines.at(-1);
  return `${code === null ? signal : `code ${code}`}${last && code !== 0 ? `: ${last}` : ''}`;
}
