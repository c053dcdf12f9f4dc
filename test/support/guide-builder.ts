/** Small guides in a folder of their own, for tests: a valid one to start from, changed step by step. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_GUIDE } from './small-guide.ts';

/**
 * A guide of two categories, three tools, two chapters, one worked example, one chart and one edition,
 * `essai`. Paths are relative to the project, as in diagnostics: `content/outils/alpha.yaml`.
 *
 * ```ts
 * await using guide = new GuideBuilder().replace(ALPHA, 'ferme', 'fermes');
 * const { diagnostics } = validate(await readContent(guide.root));
 * ```
 */
export class GuideBuilder implements AsyncDisposable {
  /** The project's folder, absolute. */
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'guide-'));
    for (const [path, text] of Object.entries(SMALL_GUIDE)) this.write(path, text);
  }

  /** Writes a file, with the folders on the way to it. */
  write(path: string, data: string | Uint8Array): this {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
    return this;
  }

  /** Replaces the first `from` in a file. Throws if it is not there: the test would prove nothing. */
  replace(path: string, from: string | RegExp, to: string): this {
    const before = this.read(path);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`nothing to replace in ${path}: ${from}`);
    return this.write(path, after);
  }

  /** Adds text at the end of a file. */
  append(path: string, text: string): this {
    return this.write(path, this.read(path) + text);
  }

  /** Removes a file or a whole folder. */
  remove(path: string): this {
    rmSync(join(this.root, path), { recursive: true });
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
