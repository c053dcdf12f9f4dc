import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentReader } from '../../scripts/read/read-content.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, BETA } from '../support/small-guide.ts';

const LONG_AGO = new Date('2023-01-01');

describe('reading again', () => {
  it('gives the very same result where nothing changed', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/lisezmoi.txt', 'un fichier qui n’est pas lu');
    const read = contentReader(guide.root);
    const first = await read();
    expect(await read()).toBe(first);
    guide.write(ALPHA, guide.read(ALPHA));
    expect(await read()).toBe(first);
  });

  it('keeps the sources of files that did not change', async () => {
    await using guide = new GuideBuilder();
    const read = contentReader(guide.root);
    const first = await read();
    guide.append(ALPHA, '# fin\n');
    const second = await read();
    const changed = second.sources.filter((source, index) => source !== first.sources[index]);
    expect(changed.map(({ file }) => file)).toEqual([ALPHA]);
    expect(second.sourceText(ALPHA)).toContain('# fin');
  });

  it('sees a change that leaves the size and the date of a file as they were', async () => {
    await using guide = new GuideBuilder();
    const file = join(guide.root, ALPHA);
    utimesSync(file, LONG_AGO, LONG_AGO);
    const read = contentReader(guide.root);
    await read();
    guide.replace(ALPHA, 'sert', 'aide');
    utimesSync(file, LONG_AGO, LONG_AGO);
    expect((await read()).sourceText(ALPHA)).toContain('aide à vendre');
    // At once: within one tick of a coarse clock.
    for (let count = 0; count < 20; count += 1) {
      writeFileSync(file, guide.read(ALPHA).replace(/Alpha \S+ à/, `Alpha n${count % 10}e à`));
      expect((await read()).sourceText(ALPHA)).toContain(`n${count % 10}e à vendre`);
    }
  });

  it('sees two files that change places', async () => {
    await using guide = new GuideBuilder();
    const [alpha, beta] = [ALPHA, BETA].map((file) => join(guide.root, file)) as [string, string];
    const read = contentReader(guide.root);
    await read();
    renameSync(alpha, `${alpha}.tmp`);
    renameSync(beta, alpha);
    renameSync(`${alpha}.tmp`, beta);
    const { sourceText } = await read();
    expect(sourceText(ALPHA)).toContain('nom: Beta');
    expect(sourceText(BETA)).toContain('nom: Alpha');
  });

  it('forgets a text in the wrong encoding once the file is empty', async () => {
    await using guide = new GuideBuilder();
    const read = contentReader(guide.root);
    guide.write(ALPHA, Buffer.from([0xe9, 0x0a]));
    expect((await read()).diagnostics.map(({ code }) => code)).toEqual(['encodage']);
    guide.write(ALPHA, '');
    const codes = (await read()).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('encodage');
  });

  it('outlives a folder that goes away and comes back', async () => {
    await using guide = new GuideBuilder();
    const read = contentReader(guide.root);
    const first = await read();
    renameSync(join(guide.root, 'content'), join(guide.root, 'ailleurs'));
    expect((await read()).diagnostics).toMatchObject([{ code: 'dossier-absent' }]);
    renameSync(join(guide.root, 'ailleurs'), join(guide.root, 'content'));
    expect(await read()).toBe(first);
  });
});
