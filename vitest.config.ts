import { defineConfig } from 'vitest/config';

const PRINTED = [
  'test/print/{booklet,command,guide-2023,local-editions,plan-parts,press,press-*,preview,preview-*,qr-codes,same-bytes,small-guides,tags,visual,web}.test.ts',
  'test/hostile/hostile.test.ts',
  'test/preview/print-live.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: PRINTED,
          // Some open a browser, on machines that are busy with other things.
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // No test changes a module: loading them once for all takes a third of the time.
          isolate: false,
          // Also on two cores, where Vitest would keep one for itself.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'print',
          include: PRINTED,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // One process for all, so that they share one browser and one build of the reference edition.
          pool: 'forks',
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
