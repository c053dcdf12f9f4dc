import { describe, expect, it } from 'vitest';
import { contentReader } from '../../scripts/read/read-content.ts';
import { contentStamps } from '../../scripts/read/stamps.ts';
import { ATTEMPTS, steadyReading } from '../../scripts/read/steady-reading.ts';
import { validate } from '../../scripts/validate/validate.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, CATEGORIES } from '../support/small-guide.ts';

/** Reads a guide, to which something is done after each reading. */
async function readWhile(guide: GuideBuilder, change: (reading: number) => void) {
  const read = contentReader(guide.root);
  let readings = 0;
  const result = await steadyReading({
    read: async () => {
      const result = await read();
      readings += 1;
      change(readings);
      return result;
    },
    look: () => contentStamps(guide.root),
    pause: async () => undefined,
  });
  return { result, readings };
}

const codes = (result: Parameters<typeof validate>[0]) =>
  validate(result).diagnostics.map(({ code }) => code);

describe('a steady reading', () => {
  it('of content that rests takes a second look, no more', async () => {
    await using guide = new GuideBuilder();
    const { result, readings } = await readWhile(guide, () => undefined);
    expect(readings).toBe(2);
    expect(codes(result)).toEqual([]);
  });

  it('sees what two files say together, not the one before and the other after a change', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, 'categorie: ferme', 'categorie: champ');
    const { result } = await readWhile(guide, (reading) => {
      if (reading === 1) guide.replace(CATEGORIES, 'id: ferme', 'id: champ');
      if (reading === 2) guide.replace(CATEGORIES, 'id: champ', 'id: ferme');
      if (reading === 3) guide.replace(ALPHA, 'categorie: champ', 'categorie: ferme');
    });
    expect(codes(result)).toEqual([]);
  });

  it('sees a file that was another one in between, and is as before when it looks again', async () => {
    await using guide = new GuideBuilder();
    const { readings } = await readWhile(guide, (reading) => {
      if (reading !== 2) return;
      guide.replace(ALPHA, 'nom: Alpha', 'nom: Alfa');
      guide.replace(ALPHA, 'nom: Alfa', 'nom: Alpha');
    });
    expect(readings).toBe(3);
  });

  it('sees a file that comes, and one that goes, while it reads', async () => {
    await using guide = new GuideBuilder();
    const delta = 'content/outils/delta.yaml';
    const { result, readings } = await readWhile(guide, (reading) => {
      if (reading === 1) guide.write(delta, guide.read(ALPHA));
      if (reading === 2) guide.remove(delta);
    });
    expect(readings).toBe(4);
    expect(result.sourceText(delta)).toBeUndefined();
  });

  it('ends with an error that names a file which never rests', async () => {
    await using guide = new GuideBuilder();
    const { result, readings } = await readWhile(guide, (reading) => {
      guide.append(ALPHA, `# ${reading}\n`);
    });
    expect(readings).toBe(ATTEMPTS + 2);
    expect(result.diagnostics).toMatchObject([
      { severity: 'erreur', code: 'contenu-instable', file: ALPHA },
    ]);
    expect(codes(result)).toContain('contenu-instable');
  });
});
