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
import { runCase } from './run-case.ts';
import { type OpenTarget, openTarget } from './target.ts';

/** In ms: neither a reader nor a build server waits longer for an answer. */
const LIMIT = 10_000;

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
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target[Symbol.asyncDispose]());

for (const [family, cases] of Object.entries(CORPUS)) {
  describe(family, () => {
    for (const attempt of cases)
      it(attempt.name, { timeout: LIMIT }, () => runCase(attempt, target));
  });
}

it('names each guide once', () => {
  const names = Object.values(CORPUS).flatMap((cases) => cases.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});
