// Compiles scripts/ and what it imports into a few files, when it has changed since the last time.
// Loading hundreds of small modules one by one takes longer than all that the program does with them.
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Written by npm when it has installed everything: newer than the dependencies it lists. */
export const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const CACHE = join(ROOT, 'node_modules', '.cache', 'guide-comparatif');
/** How many compiled programs stay whatever their age. */
const LATEST = 3;
/** In ms. */
const DAY = 24 * 60 * 60 * 1000;

// What dependencies written as CommonJS expect to find.
const COMMONJS_GLOBALS = [
  "import { createRequire as $createRequire } from 'node:module';",
  "import { fileURLToPath as $toPath } from 'node:url';",
  'const require = $createRequire(import.meta.url);',
  'const __filename = $toPath(import.meta.url);',
  "const __dirname = $toPath(new URL('.', import.meta.url));",
].join('');

/** The compiled program cannot be kept: says what to do, in French. */
export class CompileError extends Error {}

/** Path of the compiled entry of the program, compiled first if its sources are not those of the last time. */
export async function compiledProgram() {
  const folder = join(CACHE, await sourceVersion());
  const entry = join(folder, 'main.js');
  if (!(await isThere(entry))) await compile(folder);
  return entry;
}

/**
 * Changes whenever a source is edited, added or removed, or a dependency is installed: also where a file has
 * an older date than the one it replaces, or the clock was set back.
 */
async function sourceVersion() {
  const scripts = join(ROOT, 'scripts');
  const names = (await readdir(scripts, { recursive: true })).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = names.sort().map((name) => join(scripts, name));
  const watched = [...sources, INSTALLED, fileURLToPath(import.meta.url)];
  const stamps = await Promise.all(
    watched.map(async (file) => {
      const { ino, size, mtimeMs, ctimeMs } = await stat(file);
      return `${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    }),
  );
  return createHash('sha256').update(stamps.join('\n')).digest('hex').slice(0, 16);
}

/** Those of today, and the latest whatever the clock says now, may still be running. */
async function removeFormer() {
  const former = await Promise.all(
    (await readdir(CACHE)).map(async (name) => {
      const path = join(CACHE, name);
      return { path, made: (await stat(path)).mtimeMs };
    }),
  );
  const old = former
    .sort((a, b) => b.made - a.made)
    .slice(LATEST)
    .filter(({ made }) => Math.abs(Date.now() - made) > DAY);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}

async function compile(folder) {
  try {
    await mkdir(CACHE, { recursive: true });
    // Made aside and put in place whole: two commands may compile at once.
    const made = `${folder}-${randomUUID()}`;
    await mkdir(made);
    try {
      for (const { path, contents } of await bundle(folder)) {
        await writeFile(join(made, basename(path)), contents);
      }
      await rename(made, folder);
    } catch (fault) {
      await rm(made, { recursive: true, force: true });
      if (!(await isThere(join(folder, 'main.js')))) throw fault;
    }
  } catch (fault) {
    if (typeof fault.syscall !== 'string') throw fault;
    throw new CompileError(
      `Le programme n’a pas pu être préparé dans « ${CACHE} » : ${REASONS[fault.code] ?? `erreur ${fault.code}. Vérifiez ce dossier.`}`,
    );
  }
  // Another command may be removing the same, and what resists may stay.
  await removeFormer().catch(() => undefined);
}

const isThere = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

const FULL = 'le disque est plein. Libérez de la place et recommencez.';
const CLOSED =
  'vous ne pouvez pas y écrire. Demandez-en le droit à qui a installé le programme, ou installez-le dans un dossier à vous.';
const REASONS = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS:
    'il est sur un disque en lecture seule. Copiez le dossier du programme là où vous pouvez écrire.',
};

/** The files of the program, flat in the folder they are for; not written. */
async function bundle(folder) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    write: false,
    entryPoints: [join(ROOT, 'scripts', 'cli', 'main.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    sourcemap: false,
    logLevel: 'error',
    // Puppeteer's search for its configuration can read TypeScript; ours is JavaScript.
    // Vite and esbuild find their own files beside themselves.
    external: ['typescript', 'vite', 'esbuild'],
    banner: { js: COMMONJS_GLOBALS },
  });
  return outputFiles;
}
