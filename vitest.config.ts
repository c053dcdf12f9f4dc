import { defineConfig } from 'vitest/config';

const PRINTED = 'test/print/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [PRINTED],
        },
      },
      {
        test: {
          name: 'print',
          include: [PRINTED],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // One process for all, so that they share one browser and one build of the reference edition.
          pool: 'forks',
          isolate: false,
          fileParallelism: false,
        },
      },
    ],
  },
});
