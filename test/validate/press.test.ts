import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { EDITION } from '../support/small-guide.ts';

const edition = (text: string) => new GuideBuilder().append(EDITION, text);
const messages = async (guide: GuideBuilder) =>
  (await said(guide)).map((line) => line.split(' | ')[1]);

describe('what an edition says to its printer', () => {
  it('may be the inks of its colours', async () => {
    await using guide = edition('encres: { leaf: [80, 20, 90, 10] }\n');
    expect(await said(guide)).toEqual([]);
  });

  it('may not be more ink than paper takes', async () => {
    await using guide = edition('encres:\n  leaf: [90, 80, 90, 60]\n');
    const [line = ''] = await said(guide);
    expect(line).toContain(':9 erreur trop-encre | Les encres de « leaf » font 320 % en tout');
  });

  it('may be a profile of a press, under the name of what it prints', async () => {
    await using guide = edition('imprimeur: { profil: profils/presse.icc, fond_perdu: 5 }\n').write(
      'assets/profils/presse.icc',
      await readFile(join(PROGRAM_ROOT, 'assets/profils/FOGRA39.icc')),
    );
    expect(await said(guide)).toEqual([]);
    const { content } = await check(guide);
    if (!content) throw new Error('not valid');
    const { imprimeur } = compose(resolveEdition(content));
    expect(imprimeur.fondPerdu).toBe(5);
    expect(imprimeur.profil?.condition).toBe('presse');
    expect(imprimeur.profil?.bytes.length).toBeGreaterThan(100_000);
  });

  it('may not be a profile that is not there, or of a screen, or none at all', async () => {
    await using missing = edition('imprimeur: { profil: profils/x.icc }\n');
    expect(await messages(missing)).toEqual([
      'Le profil « profils/x.icc » n’est ni dans content ni dans assets.',
    ]);
    await using wrong = edition('imprimeur: { profil: profils/x.icc }\n').write(
      'assets/profils/x.icc',
      'rien',
    );
    expect(await messages(wrong)).toEqual([
      '« profils/x.icc » n’est pas le profil ICC d’une presse en quatre couleurs.',
    ]);
  });

  it('names no condition without its profile', async () => {
    await using guide = edition('imprimeur: { condition: FOGRA51 }\n');
    expect(await messages(guide)).toEqual([
      'La condition « FOGRA51 » n’a pas de profil : le guide garde le sien, FOGRA39.',
    ]);
  });
});
