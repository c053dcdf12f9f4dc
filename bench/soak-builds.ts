/**
 * Hundreds of builds in a row in one process, each with a browser of its own: memory after collection, open files,
 * processes, files left in the temp folder, and whether each PDF is the same. `npm run soak:builds`, with
 * `-- --builds 200`. Fails where memory grows or anything is left.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildCommand } from '../scripts/cli/build-command.ts';
import type { Console } from '../scripts/cli/console.ts';
import { sha256Of } from '../scripts/sha256.ts';
import { copyContent } from './support/many-tools.ts';
import { figuresOf } from './support/statistics.ts';

const { values } = parseArgs({ options: { builds: { type: 'string', default: '200' } } });
const BUILDS = Number(values.builds);
const EVERY = Math.max(1, Math.floor(BUILDS / 20));
/** Growth of the median between the second and the last quarter that is still noise. */
const NOISE = 1.05;
const EDITION = 'aura-2023';

interface State {
  /** In MB, after collection. */
  readonly heap: number;
  /** In MB. */
  readonly resident: number;
  readonly openFiles: number;
  readonly processes: number;
  readonly leftovers: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
await using content = await copyContent();
const temporary = await mkdtemp(join(tmpdir(), 'guide-soak-'));
process.env.TMPDIR = temporary;

const states: State[] = [];
const hashes = new Set<string>();
process.stdout.write('build   heap MB  resident MB  open files  processes  left in temp\n');
for (let build = 1; build <= BUILDS; build += 1) {
  hashes.add(await buildOnce());
  const state = await look();
  states.push(state);
  if (build === 1 || build % EVERY === 0) process.stdout.write(row(build, state));
}
await rm(temporary, { recursive: true, force: true });
report();

/** @returns the SHA-256 of the PDF */
async function buildOnce(): Promise<string> {
  const silent = () => {
    let text = '';
    const stream = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    return Object.assign(stream as unknown as NodeJS.WriteStream, { said: () => text });
  };
  const [stdout, stderr] = [silent(), silent()];
  const world: Console = {
    stdout,
    stderr,
    signal: new AbortController().signal,
    version: '0.0.0',
    root: content.root,
  };
  const options = { brouillon: false, deuxParPage: false, delai: 60, json: true };
  const code = await buildCommand(EDITION, options, world);
  if (code !== 0) throw new Error(`the build failed with ${code}:\n${stderr.said()}`);
  const { files } = JSON.parse(stdout.said()) as { files: readonly { path: string }[] };
  const pdf = files.find(({ path }) => path.endsWith('.pdf'))?.path ?? '';
  return sha256Of(readFileSync(pdf));
}

async function look(): Promise<State> {
  // What finalizers free is collected the next time.
  collect();
  await new Promise(setImmediate);
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heap: heapUsed / 1e6,
    resident: rss / 1e6,
    openFiles: existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0,
    processes: descendants(process.pid),
    leftovers: readdirSync(temporary).length,
  };
}

/** How many processes this one has started that are still there, `ps` itself left out. */
function descendants(pid: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.filter(([, parent, name]) => Number(parent) === pid && name !== 'ps').length;
}

function row(build: number, { heap, resident, openFiles, processes, leftovers }: State): string {
  const cells = [heap.toFixed(1).padStart(8), resident.toFixed(0).padStart(12)];
  const counts = [openFiles, processes, leftovers].map((count) => String(count).padStart(11));
  return `${String(build).padStart(5)} ${[...cells, ...counts].join(' ')}\n`;
}

function report(): void {
  const quarter = Math.floor(BUILDS / 4);
  const growth = (of: (state: State) => number): number => {
    const median = (part: readonly State[]) => figuresOf(part.map(of)).median;
    return median(states.slice(-quarter)) / median(states.slice(quarter, 2 * quarter));
  };
  const [heap, resident] = [growth(({ heap }) => heap), growth(({ resident }) => resident)];
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) throw new RangeError('nothing was built');
  const faults = [
    ...(heap > NOISE ? ['the heap grows'] : []),
    ...(resident > NOISE ? ['resident memory grows'] : []),
    // The compilers of TypeScript stay with this process, from the first build on.
    ...(last.processes > first.processes ? ['processes are left'] : []),
    ...(last.openFiles > first.openFiles ? ['files stay open'] : []),
    ...(last.leftovers > 0 ? ['files are left in the temp folder'] : []),
    ...(hashes.size > 1 ? [`${hashes.size} different PDFs`] : []),
  ];
  process.stdout.write(
    `last quarter to second: heap ${heap.toFixed(3)}, resident ${resident.toFixed(3)}; ` +
      `${BUILDS} builds, ${hashes.size} PDF\n${faults.length === 0 ? 'all well' : faults.join(', ')}\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
