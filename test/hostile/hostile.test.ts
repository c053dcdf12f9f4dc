/** Every hostile guide of the corpus ends in harmless output, or in a clear answer at its line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markup } from './corpus/markup.ts';
import { names } from './corpus/names.ts';
import { network } from './corpus/network.ts';
import { paths } from './corpus/paths.ts';
import { pictures } from './corpus/pictures.ts';
import { sizes } from './corpus/sizes.ts';
import { slow } from './corpus/slow.ts';
import { styles } from './corpus/styles.ts';
import { text } from './corpus/text.ts';
import { yaml } from './corpus/yaml.ts';
import { yamlValues } from './corpus/yaml-values.ts';
import type { HostileCase } from './hostile-case.ts';
import { inert, lookAt } from './look.ts';
import { runCase, untouchedGuide } from './run-case.ts';
import { type OpenTarget, openTarget } from './target.ts';
import { openWatchdog, type Watchdog } from './watchdog.ts';

/** In ms, on a machine that is busy with other things: see run-case.ts for what the program itself may take. */
const LIMIT = 60_000;

// biome-ignore format: a family a line
const CORPUS: Readonly<Record<string, readonly HostileCase[]>> = {
  markup,
  names,
  network,
  paths,
  pictures,
  sizes,
  slow,
  styles,
  text,
  yaml,
  yamlValues,
};

let target: OpenTarget;
let watchdog: Watchdog;
beforeAll(async () => {
  target = await openTarget();
  watchdog = openWatchdog();
  // What starts a browser is no part of the time that a guide takes.
  await untouchedGuide();
});
afterAll(async () => {
  await target[Symbol.asyncDispose]();
  await watchdog[Symbol.asyncDispose]();
});

it('sees what runs and hears what connects, where nothing holds it back', async () => {
  const before = target.heard;
  const { ran, scripts, handlers, addresses, elements } = await lookAt(
    `<script>HOSTILE = 1</script><p onclick="HOSTILE=1"><a href="javascript:HOSTILE=1">a</a></p>
    <img src="${target.url}/a.png"><iframe></iframe>`,
  );
  expect({ ran, scripts, handlers, elements }).toEqual({
    ran: true,
    scripts: 1,
    handlers: ['p onclick'],
    elements: ['iframe'],
  });
  expect(addresses).toEqual(['a href=javascript:HOSTILE=1', `img src=${target.url}/a.png`]);
  expect(target.heard).toBeGreaterThan(before);
});

it('finds nothing that runs in the small guide as it is', async () => {
  const { onScreen, inPrint } = await untouchedGuide();
  expect([onScreen, inPrint]).toEqual([inert(1), inert(0)]);
});

for (const [family, cases] of Object.entries(CORPUS)) {
  describe(family, () => {
    for (const attempt of cases)
      it(attempt.name, { timeout: LIMIT }, () =>
        watchdog.watch(attempt.name, LIMIT + 10_000, () => runCase(attempt, target)),
      );
  });
}

it('names each guide once', () => {
  const names = Object.values(CORPUS).flatMap((cases) => cases.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});
