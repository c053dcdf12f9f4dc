/** Runs one hostile guide and holds it to what is expected of it. */
import { expect } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { sharedBrowser } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import type { HarmlessCase, HostileCase, Refusal } from './hostile-case.ts';
import { inert } from './look.ts';
import { type Made, make } from './make.ts';
import { type OpenTarget, SECRET } from './target.ts';

/**
 * In ms: neither a reader nor a build server waits longer for an answer. Of the processor, for a machine that is
 * busy with other things takes longer; the program that waits for something is ended by the test's own limit.
 */
const LIMIT = 10_000;

let untouched: Promise<Made> | undefined;

/** The small guide as it is without any attempt. */
export function untouchedGuide(): Promise<Made> {
  untouched ??= (async () => {
    await using guide = new GuideBuilder();
    const made = await make(guide);
    if (made.html === undefined) throw new Error('the small guide is not valid');
    return made;
  })();
  return untouched;
}

export async function runCase(attempt: HostileCase, target: OpenTarget): Promise<void> {
  const base = await untouchedGuide();
  const heardBefore = target.heard;
  await using guide = new GuideBuilder();
  attempt.change(guide, target);
  const began = process.cpuUsage();
  const made = await make(guide);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000, 'ms of the processor').toBeLessThan(LIMIT);
  const told = (severity: Diagnostic['severity']) =>
    made.diagnostics.filter((one) => one.severity === severity);
  for (const one of made.diagnostics) expectClear(one);
  if ('refused' in attempt) {
    expect(made.html, 'built, though it should be refused').toBeUndefined();
    expect(placed(told('erreur'), attempt.refused)).toEqual(attempt.refused);
  } else {
    expect(told('erreur')).toEqual([]);
    expect(placed(told('avertissement'), attempt.warned ?? [])).toEqual(attempt.warned ?? []);
    if (made.html === undefined) throw new Error('nothing was built');
    await expectHarmless(attempt, made, base);
  }
  expect(target.heard - heardBefore, 'connections to the listener').toBe(0);
  expect((await sharedBrowser()).browser.connected, 'the browser is alive').toBe(true);
}

/** As the expected ones are written: with their line only where it is asked for. */
function placed(found: readonly Diagnostic[], expected: readonly Refusal[]): readonly Refusal[] {
  return found.map(({ file, code, line }, index) => ({
    file: file.replace(/^content\//, ''),
    code,
    ...(expected[index]?.line !== undefined && { line }),
  }));
}

/** One or two short sentences for people: no stack, no control or direction characters, no flood. */
function expectClear({ message, hint = '' }: Diagnostic): void {
  expect(message).toMatch(/\S/);
  expect(message.length).toBeLessThan(600);
  expect(hint.length).toBeLessThan(600);
  expect(`${message}${hint}`).not.toMatch(
    /\n\s+at |node_modules|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u,
  );
}

async function expectHarmless(
  { touches, check }: HarmlessCase,
  made: Made,
  base: Made,
): Promise<void> {
  for (const [id, drawn] of base.pages) {
    if (id === '' || touches.includes(id)) continue;
    expect(made.pages.get(id), `pages of « ${id} »`).toBe(drawn);
  }
  expect(made.onScreen, 'the web page').toEqual(inert(1));
  expect(made.inPrint, 'the document that is printed').toEqual(inert(0));
  expect(made.facts.width).toBe(base.facts.width);
  expect(made.html).not.toContain(SECRET);
  expect(made.html).not.toContain(Buffer.from(SECRET).toString('base64').slice(0, 24));
  expect(made.text).not.toContain(SECRET);
  await check?.(made);
}
