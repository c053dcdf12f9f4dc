import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../scripts/manifest/record.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { sha256Of } from '../../scripts/sha256.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, EDITION } from '../support/small-guide.ts';

async function inputs(guide: GuideBuilder) {
  const read = await readContent(guide.root);
  const { content } = validateEdition(read, 'essai');
  if (!content) throw new Error('the guide has errors');
  return inputsOf(read, content);
}

describe('what an edition is made of', () => {
  it('is listed in order of paths, each with the hash of its text', async () => {
    await using guide = new GuideBuilder();
    const found = await inputs(guide);
    const paths = found.map(({ file }) => file);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain(EDITION);
    expect(found).toContainEqual({ file: ALPHA, sha256: sha256Of(guide.read(ALPHA)) });
  });

  it('is the same whatever ends its lines, since the guide is', async () => {
    await using guide = new GuideBuilder();
    const before = await inputs(guide);
    guide.write(ALPHA, `\ufeff${guide.read(ALPHA).replaceAll('\n', '\r\n')}`);
    expect(await inputs(guide)).toEqual(before);
  });

  it('has the pictures that the edition names, and no others', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
    await using guide = new GuideBuilder()
      .write('assets/logos/un.svg', svg)
      .write('assets/logos/autre.svg', svg);
    guide.replace(
      EDITION,
      "  - { nom: Réseau d'essai }",
      '  - { nom: Réseau, logo: logos/un.svg }',
    );
    const pictures = (await inputs(guide)).filter(({ file }) => file.startsWith('assets/'));
    expect(pictures).toEqual([{ file: 'assets/logos/un.svg', sha256: sha256Of(svg) }]);
  });

  it('has nothing of another edition', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/editions/autre/edition.yaml', 'base: essai\n');
    expect((await inputs(guide)).map(({ file }) => file)).not.toContain(
      'content/editions/autre/edition.yaml',
    );
  });
});
