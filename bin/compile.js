// Compiles scripts/ and what it imports into a few files, when it has changed since the last time.
// Loading hundreds of small modules one by one takes longer than all that the program does with them.
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Written by npm when it has installed everything: newer than the dependencies it lists. */
export const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const CACHE = join(ROOT, 'node_modules', '.cache', 'guide-comparatif');

// What dependencies written as CommonJS expect to find.
const COMMONJS_GLOBALS = [
  "import { createRequire as $createRequire } from 'node:module';",
  "import { fileURLToPath as $toPath } from 'node:url';",
  'const require = $createRequire(import.meta.url);',
  'const __filename = $toPath(import.meta.url);',
  "const __dirname = $toPath(new URL('.', import.meta.url));",
].join('');

/** Path of the compiled entry of the program, compiled first if its sources are newer. */
export async function compiledProgram() {
  const version = await sourceVersion();
  const folder = join(CACHE, version);
  const entry = join(folder, 'main.js');
  if (!(await stat(entry).catch(() => undefined))) await compile(folder);
  return entry;
}

/** Changes whenever a source is edited, added or removed, or a dependency is installed. */
async function sourceVersion() {
  const scripts = join(ROOT, 'scripts');
  const names = await readdir(scripts, { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => join(scripts, name));
  const watched = [...sources, INSTALLED, fileURLToPath(import.meta.url)];
  const times = await Promise.all(watched.map(async (file) => (await stat(file)).mtimeMs));
  return `${sources.length}-${Math.max(...times).toString(36)}`;
}

/** Those of today may still be running. */
async function removeFormer(current) {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(CACHE)) {
    const former = join(CACHE, name);
    if (former === current || (await stat(former)).mtimeMs > yesterday) continue;
    await rm(former, { recursive: true, force: true });
  }
}

async function compile(folder) {
  const { build } = await import('esbuild');
  // Made aside and put in place whole: two commands may compile at once.
  const made = `${folder}-${process.pid}`;
  await build({
    entryPoints: [join(ROOT, 'scripts', 'cli', 'main.ts')],
    outdir: made,
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
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
  await removeFormer(folder);
}
