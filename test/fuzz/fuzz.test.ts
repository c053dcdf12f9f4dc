/**
 * A few values of each law. Whoever runs the tests tries other values, by chance; a build server sets
 * FUZZ_SEED, so that the same program passes or fails there each time. A failure says seed and path.
 */
import { describe, expect, it } from 'vitest';
import { LAWS } from './all-laws.ts';

const CASES = 60;
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

for (const [part, laws] of Object.entries(LAWS)) {
  describe(part, () => {
    for (const { name, share, attempt } of laws) {
      it(name, { timeout: 30_000 }, async () => {
        const { failure } = await attempt(Math.ceil(CASES * share), SEED);
        expect(failure).toBeUndefined();
      });
    }
  });
}
