import { mkdirSync, symlinkSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opens, sourceFile } from '../../scripts/preview/server/open-source.ts';
import { GuideBuilder } from '../support/guide-builder.ts';

describe('the file that an editor’s program is asked to open', () => {
  it('is one of content/, with its line and column', async () => {
    await using guide = new GuideBuilder();
    const file = join(await realpath(guide.root), 'content/outils/alpha.yaml');
    expect(await sourceFile(guide.root, 'content/outils/alpha.yaml')).toBe(file);
    expect(await sourceFile(guide.root, 'content/outils/alpha.yaml:12')).toBe(`${file}:12`);
    expect(await sourceFile(guide.root, 'content/outils/alpha.yaml:12:3')).toBe(`${file}:12:3`);
  });

  it.each([
    ['outside content/', 'assets/logo.svg'],
    ['an absolute path', '/etc/passwd'],
    ['a way out', 'content/../package.json'],
    ['a way out behind a folder', 'content/outils/../../package.json'],
    ['a folder', 'content/outils'],
    ['content/ itself', 'content/'],
    ['what does not exist', 'content/outils/absent.yaml'],
    ['a backslash', 'content\\outils\\alpha.yaml'],
    ['a NUL', 'content/outils/alpha.yaml\0'],
    ['a link out', 'content/lien.yaml:1'],
    ['a file behind a folder that is a link out', 'content/dossier/secret.yaml'],
    ['nothing', ''],
  ])('is not %s', async (_what, source) => {
    await using guide = new GuideBuilder().write('package.json', '{}');
    await using elsewhere = new GuideBuilder().write('secret.yaml', 'a: 1');
    mkdirSync(join(guide.root, 'assets'), { recursive: true });
    symlinkSync(join(elsewhere.root, 'secret.yaml'), join(guide.root, 'content/lien.yaml'));
    symlinkSync(elsewhere.root, join(guide.root, 'content/dossier'));
    expect(await sourceFile(guide.root, source)).toBeUndefined();
  });
});

describe('opening', () => {
  it('is known to have failed by what launch-editor says, which the terminal does not show', async () => {
    expect(await opens(() => console.log('Could not open alpha.yaml in the editor.'))).toBe(false);
    expect(await opens(() => setTimeout(() => console.log('Could not open it'), 50))).toBe(false);
  });

  it('is taken to have worked where nothing was said', async () => {
    const { log } = console;
    const both = await Promise.all([opens(() => undefined), opens(() => undefined)]);
    expect(both).toEqual([true, true]);
    expect(console.log).toBe(log);
  });
});
