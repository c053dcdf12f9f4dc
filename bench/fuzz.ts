/**
 * Tries each law of test/fuzz on ten thousand values and prints a table: `npm run fuzz`, with
 * `-- --cases 500 --seed 42 --law markdown --path 17:2`. What fails is printed with its seed, its path and
 * the smallest value that breaks the law; the exit code is then 1.
 */
import { parseArgs } from 'node:util';
import { LAWS } from '../test/fuzz/all-laws.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    law: { type: 'string', default: '' },
    path: { type: 'string' },
  },
});
// A path leads to one value.
const cases = values.path ? 1 : Number(values.cases);
const seed = Number(values.seed);
if (!(cases >= 1) || !Number.isInteger(seed)) throw new Error('--cases and --seed are numbers');

const row = (...cells: readonly [string, string, string, string, string]) =>
  process.stdout.write(
    `${cells[0].padEnd(6)} ${cells[1].padStart(6)} ${cells[2].padStart(8)} ${cells[3].padStart(11)}  ${cells[4]}\n`,
  );

row('', 'cases', 'seconds', 'seed', 'law');
const failures: string[] = [];
let tried = 0;
for (const [part, laws] of Object.entries(LAWS)) {
  for (const { name, attempt } of laws) {
    const title = `${part}: ${name}`;
    if (!title.includes(values.law)) continue;
    const start = performance.now();
    const found = await attempt(cases, seed, values.path);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    row(found.failure ? 'FAILED' : 'held', String(found.cases), seconds, String(found.seed), title);
    if (found.failure) failures.push(`${title}\n${found.failure}`);
    tried += 1;
  }
}
process.stdout.write(`${tried} laws, ${failures.length} failed\n`);
for (const failure of failures) process.stdout.write(`\n${failure}\n`);
process.exitCode = failures.length > 0 || tried === 0 ? 1 : 0;
