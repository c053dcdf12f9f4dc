/** Faults of the disk: full, read-only, something else in the place of a file, folders that are missing. */
import { spawnSync } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../scripts/program.ts';
import type { Fault, Project, Seen } from './fault.ts';
import { distOf, filesIn, GUIDE, startIn } from './support/project.ts';
import { type Expectation, seen } from './support/seen.ts';

const BUILD = ['build', '--variant', 'toutes'] as const;
const MACHINE = 3;

/** Mounts of one process alone, for any user where the system allows it. */
const NAMESPACE = ['unshare', '--map-root-user', '--mount', 'sh', '-c'] as const;

let mounts: boolean | undefined;

function cannotMount(): string | undefined {
  const [program, ...words] = NAMESPACE;
  mounts ??= spawnSync(program, [...words, 'mount -t tmpfs tmpfs /mnt']).status === 0;
  return mounts ? undefined : 'mounts of its own are not allowed here';
}

/** A build in a namespace of its own, after some mounts; dist/ as it then is is copied out. */
async function withMounts(
  project: Project,
  script: string,
  expected: Expectation,
  environment?: Readonly<Record<string, string>>,
): Promise<Seen> {
  const before = await filesIn(distOf(project.root));
  const whole = `set -e\n${script}\nset +e\n"$@"\ncode=$?\ncp -R dist dist-seen\nexit $code`;
  const line = [...NAMESPACE, whole, 'sh', ...GUIDE, ...BUILD];
  const end = await startIn(project, line, environment).end;
  const after = await filesIn(join(project.root, 'dist-seen', 'essai'));
  const changed =
    expected.code !== 0 &&
    (before.size !== after.size ||
      [...before].some(([name, bytes]) => !after.get(name)?.equals(bytes)));
  return seen(end, expected, changed ? ['dist/ was changed'] : []);
}

interface Mounted {
  readonly name: string;
  /** Shell, run in the project's folder. */
  readonly script: string;
  readonly expected: Expectation;
  readonly environment?: (project: Project) => Readonly<Record<string, string>>;
}

const mounted = ({ name, script, expected, environment }: Mounted): Fault => ({
  name,
  skipped: cannotMount,
  run: (project) => withMounts(project, script, expected, environment?.(project)),
});

/** A tmpfs with what a folder holds, and a little more room. */
const full = (folder: string, room: string) => `
cp -R ${folder} kept
mount -t tmpfs -o size=$(( $(du -sk kept | cut -f1) + ${room} ))k tmpfs ${folder}
cp -R kept/. ${folder}
rm -r kept`;

const readOnly = (folder: string) => `mount --bind ${folder} ${folder}
mount -o remount,bind,ro ${folder}`;

const COMPILED = `'${join(PROGRAM_ROOT, 'node_modules', '.cache')}'`;

const MOUNTED: readonly Mounted[] = [
  {
    name: 'dist/ on a full disk',
    script: full('dist', '40'),
    expected: { code: MACHINE, says: /Le disque est plein.*Libérez de la place/ },
  },
  {
    name: 'dist/ read-only',
    script: readOnly('dist'),
    expected: { code: MACHINE, says: 'lecture seule' },
  },
  {
    name: 'a temp folder that is full',
    script: 'mount -t tmpfs -o size=64k tmpfs tmp\nhead -c 65536 /dev/zero > tmp/plein',
    expected: { code: MACHINE, says: /Le dossier temporaire .* est plein/ },
  },
  {
    name: 'a temp folder without room for one more name',
    script: 'mount -t tmpfs -o nr_inodes=1 tmpfs tmp',
    expected: { code: MACHINE, says: /Le dossier temporaire .* est plein/ },
  },
  {
    name: 'a temp folder that is read-only',
    script: readOnly('tmp'),
    expected: { code: MACHINE, says: /Le dossier temporaire .* ne peut pas être écrit/ },
  },
  {
    name: 'the browser’s cache on a full disk',
    script: 'mkdir cache\nmount -t tmpfs -o size=1m tmpfs cache',
    environment: ({ root }) => ({ XDG_CACHE_HOME: join(root, 'cache') }),
    expected: { code: 0, says: 'préparé pour cette fois dans un dossier temporaire' },
  },
  {
    name: 'the browser’s cache and the temp folder on full disks',
    script:
      'mkdir cache\nmount -t tmpfs -o size=1m tmpfs cache\nmount -t tmpfs -o size=40m tmpfs tmp',
    environment: ({ root }) => ({ XDG_CACHE_HOME: join(root, 'cache') }),
    expected: { code: MACHINE, says: 'Vérifiez qu’il reste 250 Mo' },
  },
  {
    name: 'the compiled program on a full disk',
    script: `mount -t tmpfs -o size=100k tmpfs ${COMPILED}`,
    expected: { code: MACHINE, says: /Le programme .* plein/ },
  },
  {
    name: 'the compiled program’s cache read-only',
    script: `mount -t tmpfs -o ro tmpfs ${COMPILED}`,
    expected: { code: MACHINE, says: /Le programme .* lecture seule/ },
  },
];

/** Something that stands in the way, and is taken out of it afterwards. */
const inTheWay = (
  name: string,
  what: string,
  says: RegExp,
  put: (path: string) => Promise<unknown>,
): Fault => ({
  name,
  async run(project) {
    const path = join(project.root, what);
    const aside = `${path}-de-côté`;
    await rename(path, aside);
    await put(path);
    const end = await project.start(BUILD).end;
    await rm(path, { recursive: true });
    await rename(aside, path);
    return seen(end, { code: MACHINE, says });
  },
});

const elsewhere = (
  name: string,
  environment: Readonly<Record<string, string>>,
  expected: Expectation,
): Fault => ({
  name,
  async run(project) {
    return seen(await project.start(BUILD, environment).end, expected);
  },
});

const distGone: Fault = {
  name: 'dist/ is removed while the guide is printed',
  async run(project) {
    const build = project.start(BUILD);
    await build.said('Impression…');
    await rm(join(project.root, 'dist'), { recursive: true });
    return seen(await build.end, { code: 0 });
  },
};

export const diskFaults: readonly Fault[] = [
  ...MOUNTED.map(mounted),
  inTheWay('dist is a file', 'dist', /Vérifiez que « dist » est un dossier/, (path) =>
    writeFile(path, ''),
  ),
  inTheWay(
    'a folder in the place of the PDF',
    'dist/essai/guide-essai.pdf',
    /est un dossier, à la place d’un fichier/,
    (path) => mkdir(path),
  ),
  elsewhere(
    'a temp folder that does not exist',
    { TMPDIR: '/nonexistent' },
    { code: MACHINE, says: /Le dossier temporaire .* n’existe pas/ },
  ),
  elsewhere(
    'a home that does not exist',
    { HOME: '/proc/nonexistent', XDG_CACHE_HOME: '' },
    { code: 0 },
  ),
  distGone,
];
