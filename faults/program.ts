/** Faults of the program: ended from outside at each stage, run twice at once, without listeners, under other clocks. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { finishPublications } from '../scripts/publish/in-place.ts';
import type { Fault, Project } from './fault.ts';
import { GUIDE, startIn } from './support/project.ts';
import { outcomeOf, seen } from './support/seen.ts';

const BUILD = ['build', '--variant', 'toutes'] as const;
const STAGES = [
  'Lecture du contenu',
  'Mise en page',
  'Impression',
  'Finitions et contrôles',
  'PDF pour l’imprimeur',
  'Livret',
  'Publication',
] as const;
const INTERRUPTED = 130;
const TSX = import.meta.resolve('tsx');

const helper = (name: string) => fileURLToPath(new URL(`support/${name}`, import.meta.url));

/** Ended while a stage is at work; the last one may be over before the signal comes. */
function endedAt(stage: string, signals: readonly NodeJS.Signals[]): Fault {
  return {
    name: `${signals.join(' and ')} at « ${stage} »`,
    async run(project) {
      const build = project.start(BUILD);
      await build.said(`${stage}…`);
      for (const signal of signals) build.kill(signal);
      const end = await build.end;
      if (signals.includes('SIGKILL')) return { outcome: outcomeOf(end), faults: [] };
      const isOver = stage === 'Publication' && end.code === 0;
      return isOver
        ? { outcome: 'was over already', faults: [] }
        : // Told twice at once, it may end before it has said anything.
          seen(end, {
            code: INTERRUPTED,
            ...(signals.length === 1 && { says: /^Interrompu\./m }),
          });
    },
  };
}

const killedWhileUnpacking: Fault = {
  name: 'SIGKILL while the browser is unpacked',
  skipped: () =>
    process.platform === 'linux' && process.arch === 'x64' ? undefined : 'it is not packaged here',
  async run(project) {
    const cache = join(project.root, 'cache');
    const environment = { XDG_CACHE_HOME: cache };
    const build = project.start(BUILD, environment);
    const isUnpacking = async () => (await namesUnder(cache)).some(isTemporary);
    while (!(await isUnpacking())) await setTimeout(5);
    build.kill('SIGKILL');
    const end = await build.end;
    const next = await project.start(BUILD, environment).end;
    const left = (await namesUnder(cache)).filter(isTemporary);
    return seen(next, { code: 0 }, [
      ...(end.signal === 'SIGKILL' ? [] : ['it was not killed']),
      ...left.map((name) => `left in the cache: ${name}`),
    ]);
  },
};

const isTemporary = (name: string): boolean => name.includes('.temporary');

const namesUnder = (folder: string): Promise<string[]> =>
  readdir(folder, { recursive: true }).catch(() => []);

const killedWhilePublishing: Fault = {
  name: 'SIGKILL while files are put in place, 15 times',
  async run(project) {
    const dist = join(project.root, 'essais');
    const faults: string[] = [];
    let finished = 0;
    for (let count = 0; count < 15; count += 1) {
      const line = [process.execPath, '--import', TSX, helper('publish-again.ts'), dist];
      // What compiles the helper keeps its own files in the temporary folder.
      const publishing = startIn(project, line, { TMPDIR: project.root });
      await publishing.said('first');
      // At another moment each time.
      await setTimeout(count * 9);
      publishing.kill('SIGKILL');
      await publishing.end;
      const folder = join(dist, 'essai');
      const before = await marksIn(folder);
      finished += (await readdir(folder)).includes('.a-publier') ? 1 : 0;
      if (before.some((mark) => mark === undefined)) faults.push('a file was missing or not whole');
      await finishPublications(dist);
      if (new Set(await marksIn(folder)).size !== 1) faults.push('files of two builds stay mixed');
      if ((await readdir(folder)).length !== 3) faults.push(`left: ${await readdir(folder)}`);
    }
    return { outcome: `${finished} times between two files, then finished`, faults };
  },
};

/** Of each file, the letter that all of it is made of; undefined for one that is not whole. */
async function marksIn(folder: string): Promise<readonly (string | undefined)[]> {
  return Promise.all(
    ['a.pdf', 'b.pdf', 'manifest.json'].map(async (name) => {
      const text = await readFile(join(folder, name), 'latin1').catch(() => '');
      const whole = text.length === 300_000 && text === text.charAt(0).repeat(text.length);
      return whole ? text.charAt(0) : undefined;
    }),
  );
}

const twoAtOnce: Fault = {
  name: 'two builds of one edition at once',
  async run(project) {
    const both = [project.start(BUILD), project.start(BUILD)];
    const ends = await Promise.all(both.map(({ end }) => end));
    const verified = await project.start(['build', '--verify']).end;
    const faults = ends.filter(({ code }) => code !== 0).map((end) => outcomeOf(end));
    return seen(verified, { code: 0 }, faults);
  },
};

const withoutReader = (output: string, redirection: string, code: number): Fault => ({
  name: `${output} that nobody reads`,
  skipped: () => (process.platform === 'win32' ? 'no shell' : undefined),
  async run(project) {
    const script = `(trap '' PIPE; "$@" ${redirection}; echo $? > code) | true`;
    const line = ['bash', '-c', script, 'bash', ...GUIDE, ...BUILD];
    const end = await startIn(project, line).end;
    const said = (await readFile(join(project.root, 'code'), 'utf8')).trim();
    return seen({ ...end, code: Number(said) }, { code });
  },
});

const fullOutput: Fault = {
  name: 'standard output on a full disk',
  skipped: () => (process.platform === 'linux' ? undefined : 'no /dev/full'),
  async run(project) {
    const line = ['sh', '-c', 'exec "$@" > /dev/full', 'sh', ...GUIDE, ...BUILD];
    return seen(await startIn(project, line).end, { code: 3, says: 'sortie' });
  },
};

/** @param clock `<ms>` from 1970, or `back` for one that goes back an hour again and again */
const clock = (name: string, given: string): Fault => ({
  name: `a clock ${name}`,
  async run(project: Project) {
    const environment = {
      NODE_OPTIONS: `--import=${new URL('support/other-clock.mjs', import.meta.url).href}`,
      FAULT_CLOCK: given,
    };
    return seen(await project.start(BUILD, environment).end, { code: 0 });
  },
});

export const programFaults: readonly Fault[] = [
  ...STAGES.map((stage) => endedAt(stage, ['SIGINT'])),
  endedAt('Impression', ['SIGTERM']),
  endedAt('Impression', ['SIGHUP']),
  endedAt('Impression', ['SIGINT', 'SIGINT']),
  endedAt('Lecture du contenu', ['SIGTERM', 'SIGTERM']),
  endedAt('Finitions et contrôles', ['SIGINT', 'SIGTERM']),
  ...STAGES.map((stage) => endedAt(stage, ['SIGKILL'])),
  killedWhileUnpacking,
  killedWhilePublishing,
  twoAtOnce,
  withoutReader('standard output', '', 0),
  withoutReader('standard error', '2>&1 >/dev/null', 0),
  fullOutput,
  clock('of 1970', '1000'),
  clock('of 2100', String(Date.UTC(2100, 0, 1))),
  clock('that goes back at each look', 'back'),
];
