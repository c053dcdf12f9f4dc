/** Content that several editions share: what is put right once is right in all of them. */
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { validate } from '../../scripts/validate/validate.ts';
import { text } from '../support/html.ts';
import { LOCAL_EDITIONS } from '../support/local-editions.ts';
import { letters } from '../support/pdf-reader.ts';
import { pageOf } from '../support/rendered.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('a correction of a common card reaches every edition, beside what each says of its own', async () => {
  // The whole content, set twice: on a busy machine it takes longer than a test may by default.
  const root = await temporaryFolder();
  await cp(join(PROGRAM_ROOT, 'content'), join(root, 'content'), { recursive: true });
  await symlink(join(PROGRAM_ROOT, 'assets'), join(root, 'assets'));
  const card = join(root, 'content/outils/amapj.yaml');
  const before = await readFile(card, 'utf8');
  const after = before
    .replace('Comptez 3 €/mois', 'Comptez 4 €/mois')
    .replace('Toutes les AMAP qui utilisent', 'Presque toutes les AMAP qui utilisent');
  await writeFile(card, after);

  const { editions } = validate(await readContent(root));
  for (const { id, facts } of LOCAL_EDITIONS) {
    const content = editions.get(id)?.content;
    if (!content) throw new Error(`${id} has errors`);
    const printed = letters(text(pageOf(compose(resolveEdition(content)))));
    for (const one of ['Comptez 4 €/mois', 'Presque toutes les AMAP', ...facts.amapj]) {
      expect(printed).toContain(letters(one));
    }
    expect(printed).not.toContain(letters('Comptez 3 €/mois'));
  }
}, 20_000);
