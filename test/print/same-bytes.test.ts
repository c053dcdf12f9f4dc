/** The same content gives the same bytes, whatever surrounds the build; and --verify sees where it does not. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldersFrom } from '../../scripts/cli/folders.ts';
import { verifyEdition } from '../../scripts/cli/verify-edition.ts';
import { verifySummary } from '../../scripts/cli/verify-report.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { type Build, borrowedJob, build } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA } from '../support/small-guide.ts';

const { TZ } = process.env;
const guide = new GuideBuilder();
let first: Build;

beforeAll(async () => {
  first = await build({ root: guide.root, edition: 'essai', variants: ['ecran', 'web'] });
});

afterAll(async () => {
  await first[Symbol.asyncDispose]();
  await guide[Symbol.asyncDispose]();
});

async function filesOf({ dist }: Build): Promise<Record<string, string>> {
  const folder = join(dist, 'essai');
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

async function verified(dist: string, draft = false): Promise<string> {
  const verification = await verifyEdition({
    folders: { ...foldersFrom(guide.root), dist },
    read: await readContent(guide.root),
    edition: 'essai',
    draft,
    version: '0.0.0',
    signal: new AbortController().signal,
    stages: { times: [], run: async (_stage, work) => work(), end: () => undefined },
    startJob: borrowedJob,
  });
  return verifySummary([verification]);
}

describe('a guide', () => {
  it('is the same in another folder, in another time zone, beside another build', async () => {
    const root = await mkdtemp(join(tmpdir(), 'guide é à -'));
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      await cp(guide.root, root, { recursive: true });
      const beside = new GuideBuilder().replace(ALPHA, 'nom: Alpha', 'nom: Oméga');
      const [other, neighbour] = await Promise.all([
        build({ root, edition: 'essai', variants: ['ecran', 'web'] }),
        build({ root: beside.root, edition: 'essai' }),
      ]);
      await using _ = other;
      await using __ = neighbour;
      await using ___ = beside;
      const [files, others] = [await filesOf(first), await filesOf(other)];
      expect(Object.keys(others)).toEqual(['guide-essai.pdf', 'index.html', 'manifest.json']);
      for (const [name, text] of Object.entries(others)) {
        expect(text === files[name], `${name} is the same`).toBe(true);
      }
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
      await rm(root, { recursive: true });
    }
  });

  it('bears the date of its edition', async () => {
    const { 'guide-essai.pdf': pdf = '', 'manifest.json': manifest = '' } = await filesOf(first);
    expect(pdf).toContain('<xmp:CreateDate>2024-01-01T00:00:00Z</xmp:CreateDate>');
    expect(JSON.parse(manifest).builds[0]).toMatchObject({
      date: '2024-01-01T00:00:00.000Z',
      dateFrom: 'edition',
    });
  });
});

describe('guide build --verify', () => {
  it('finds what was built the same as what would be', async () => {
    expect(await verified(first.dist)).toBe(
      [
        'Édition « essai » : la même, octet pour octet.',
        '  guide-essai.pdf : identique',
        '  index.html : identique',
      ].join('\n'),
    );
  });

  it('says which file was changed in dist, which is missing, and which content is another', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'guide-dist-'));
    const before = guide.read(ALPHA);
    try {
      await cp(first.dist, dist, { recursive: true });
      await writeFile(join(dist, 'essai/guide-essai.pdf'), 'un autre');
      await rm(join(dist, 'essai/index.html'));
      guide.replace(ALPHA, 'association', 'coopérative');
      const lines = [
        'Édition « essai » : des différences.',
        '  guide-essai.pdf : différent ; dans dist, il a été modifié depuis sa fabrication : fabriquez-le de nouveau',
        '    Ce qui a changé depuis :',
        `      contenu : ${ALPHA} (modifié)`,
        '  index.html : différent ; dans dist, il manque : fabriquez-le de nouveau',
        '    Ce qui a changé depuis :',
        `      contenu : ${ALPHA} (modifié)`,
      ];
      expect(await verified(dist)).toBe(lines.join('\n'));
    } finally {
      guide.write(ALPHA, before);
      await rm(dist, { recursive: true });
    }
  });

  it('makes a draft again with the time that it tells', async () => {
    await using draft = await build({ root: guide.root, edition: 'essai', draft: true });
    expect(await verified(draft.dist, true)).toMatch(/^Édition « essai » : la même, octet/);
  });

  it('says what to do where nothing was built, or the manifest cannot be read', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'guide-dist-'));
    try {
      expect(await verified(dist)).toMatch(/« dist\/essai\/manifest\.json » manque : .*Fabriquez/);
      await cp(first.dist, dist, { recursive: true });
      await writeFile(join(dist, 'essai/manifest.json'), '{}');
      expect(await verified(dist)).toMatch(/n’est pas un manifeste .*Fabriquez de nouveau/);
    } finally {
      await rm(dist, { recursive: true });
    }
  });
});
