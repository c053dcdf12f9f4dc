/**
 * Builds the guide again and again, each time in other surroundings, and compares what comes out byte by byte.
 * `npm run reproduce`, with `-- --all` to compare every edition. Ends with 1 if anything differs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstDifference } from '../scripts/manifest/first-difference.ts';
import { BROWSER_PLACES, findBrowser } from '../scripts/print/browser/places/find-browser.ts';
import { PROGRAM_ROOT } from '../scripts/program.ts';
import { sha256Of } from '../scripts/sha256.ts';
import { type Condition, conditions, copyProject } from './support/conditions.ts';

const EDITION = 'aura-2023';
/** In ms, for one build. */
const PATIENCE = 300_000;

/** Files by their path in dist/. */
type Files = ReadonlyMap<string, Buffer>;

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const say = (text: string) => void process.stdout.write(`${text}\n`);

async function buildUnder(condition: Condition, folder: string): Promise<Files> {
  const root = join(folder, condition.folder ?? 'project');
  await mkdir(root, { recursive: true });
  await copyProject(root, condition.reversed ?? false);
  const busy = Array.from({ length: condition.load ?? 0 }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  const whole = values.all || condition.all;
  try {
    if (condition.draftBefore) await guide(condition, root, [EDITION, '--brouillon']);
    await guide(condition, root, [...(whole ? ['--all'] : [EDITION]), '--variant', 'toutes']);
  } finally {
    for (const child of busy) child.kill('SIGKILL');
  }
  return read(join(root, 'dist'));
}

async function guide(
  { through = [], environment, name }: Condition,
  root: string,
  words: readonly string[],
): Promise<void> {
  const line = [
    ...through,
    process.execPath,
    join(PROGRAM_ROOT, 'bin/guide.js'),
    'build',
    ...words,
  ];
  const { SOURCE_DATE_EPOCH: _, ...inherited } = process.env;
  const child = spawn(line[0] ?? '', line.slice(1), {
    cwd: root,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PATIENCE,
  });
  const { code, said } = await endOf(child);
  if (code !== 0) throw new Error(`${name}: the build ended with ${code}\n${said}`);
}

function endOf(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

async function read(dist: string): Promise<Files> {
  const editions = values.all
    ? (await readdir(dist)).filter((name) => !name.endsWith('-brouillon')).sort()
    : [EDITION];
  const files = new Map<string, Buffer>();
  for (const edition of editions) {
    for (const name of (await readdir(join(dist, edition))).sort()) {
      files.set(`${edition}/${name}`, await readFile(join(dist, edition, name)));
    }
  }
  return files;
}

/** What differs between two builds, a line for each file. */
async function differences(first: Files, other: Files): Promise<readonly string[]> {
  const names = [...new Set([...first.keys(), ...other.keys()])];
  const lines = await Promise.all(
    names.map(async (name) => {
      const [a, b] = [first.get(name), other.get(name)];
      if (!a || !b) return [`${name}: made in one of the two builds only`];
      if (a.equals(b)) return [];
      const byte = a.findIndex((value, index) => value !== b[index]);
      const where = name.endsWith('.pdf') ? await firstDifference(a, b) : undefined;
      const told = where && `, object ${where.object}:\n    ${where.one}\n    ${where.other}`;
      return [`${name}: from byte ${byte < 0 ? a.length : byte} on${told ?? ''}`];
    }),
  );
  return lines.flat();
}

const folder = await mkdtemp(join(tmpdir(), 'guide-reproduce-'));
let count = 0;
const faults: string[] = [];
try {
  const context = {
    environment: process.env,
    platform: process.platform,
    arch: process.arch,
    log: say,
    signal: undefined,
  };
  const all = await conditions(folder, await findBrowser(context, BROWSER_PLACES));
  const width = Math.max(...all.map(({ name }) => name.length));
  let first: Files | undefined;
  for (const condition of all) {
    const files = await buildUnder(condition, folder);
    first ??= files;
    count += 1;
    const found = await differences(first, files);
    faults.push(...found.map((line) => `${condition.name}: ${line}`));
    const whole = sha256Of(
      [...files].map(([name, bytes]) => `${name} ${sha256Of(bytes)}`).join('\n'),
    );
    const hashes = [...files.values()].map((bytes) => sha256Of(bytes).slice(0, 8));
    const shown = values.all ? whole : hashes.join(' ');
    say(`${condition.name.padEnd(width)}  ${shown}  ${found.length > 0 ? 'differs' : 'same'}`);
  }
  say('');
  for (const [name, bytes] of first ?? []) say(`${sha256Of(bytes)}  ${name}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) say(fault);
say(faults.length > 0 ? `${count} builds, and differences.` : `${count} builds, the same bytes.`);
process.exitCode = faults.length > 0 ? 1 : 0;
