/** What package.json, its lock and .npmrc promise: the same packages everywhere, none of which runs code when installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';

const read = (name: string) => readFileSync(join(PROGRAM_ROOT, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const asked: Readonly<Record<string, string>> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
};
const { '': project, ...locked }: Record<string, Record<string, unknown>> = lock.packages;

describe('the packages', () => {
  it('are asked for by exact version', () => {
    const ranges = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(ranges).toEqual([]);
  });

  it('are locked as they are asked for', () => {
    expect(project).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
    for (const [name, version] of Object.entries(asked)) {
      expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it('are locked by their bytes, whichever registry they come from', () => {
    const loose = Object.entries(locked).filter(
      ([, { integrity, resolved }]) =>
        resolved !== undefined || !/^sha512-/.test(String(integrity)),
    );
    expect(loose).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  it('would run something only where it is known to be of no need', () => {
    const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path]) => path)).toEqual([
      'node_modules/esbuild',
      'node_modules/puppeteer',
    ]);
  });
});
