import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportAsText } from '../../scripts/audit/as-text.ts';
import { auditCommand } from '../../scripts/cli/audit-command.ts';
import { consoleOf } from '../support/console.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { type Breaking, find, taggedPdf } from '../support/tagged-pdf.ts';

async function audit(breaking: Breaking, json = false) {
  await using guide = new GuideBuilder();
  const { world, stdout } = consoleOf(guide);
  await writeFile(join(guide.root, 'a.pdf'), await (await taggedPdf(breaking)).pdf.save());
  const code = await auditCommand('a.pdf', { json, imprimeur: false }, world);
  return { code, said: stdout() };
}

const mute: Breaking = {
  tree: (root) => {
    find(root, 'Figure').keys = {};
  },
};

describe('guide audit', () => {
  it('lists the checks that a conforming file passes, and ends with 0', async () => {
    const { code, said } = await audit({});
    expect(code).toBe(0);
    expect(said).toContain('✓ Chaque figure a un texte de remplacement\n');
    expect(said).toMatch(
      /Conforme à PDF\/UA-1 pour tout ce qui se vérifie par programme : \d+ contrôles\.\n$/,
    );
  });

  it('says what is wrong, where, and the remedy, and ends with 1', async () => {
    const { code, said } = await audit(mute);
    expect(code).toBe(1);
    expect(said).toContain(`✗ Chaque figure a un texte de remplacement (Matterhorn 13-004)
    Page 1 : une figure n’a pas de texte de remplacement. Décrivez ce que l’image montre (Alt), ou marquez-la comme décor.`);
    expect(said).toMatch(/Non conforme à PDF\/UA-1 : 1 contrôle sur \d+ en échec\.\n$/);
  });

  it('answers in JSON for other programs', async () => {
    const { said } = await audit(mute, true);
    const { conform, checks } = JSON.parse(said);
    expect(conform).toBe(false);
    expect(checks.find(({ id }: { id: string }) => id === 'figure-decrite').findings).toMatchObject(
      [{ severity: 'error', page: 1 }],
    );
  });

  it('looks at what a print shop needs where it is asked to', async () => {
    await using guide = new GuideBuilder();
    const { world, stdout } = consoleOf(guide);
    await writeFile(join(guide.root, 'a.pdf'), await (await taggedPdf({})).pdf.save());
    const code = await auditCommand('a.pdf', { json: false, imprimeur: true }, world);
    expect(code).toBe(1);
    expect(stdout()).toContain('Condition d’impression : aucune');
    expect(stdout()).toMatch(/Non conforme à PDF\/X-4/);
  });

  it('says that a file does not exist', async () => {
    await using guide = new GuideBuilder();
    const { world } = consoleOf(guide);
    await expect(
      auditCommand('absent.pdf', { json: false, imprimeur: false }, world),
    ).rejects.toThrow('« absent.pdf » n’existe pas : vérifiez le chemin.');
  });

  it('says that a folder is no PDF', async () => {
    await using guide = new GuideBuilder();
    const { world } = consoleOf(guide);
    await expect(auditCommand('.', { json: false, imprimeur: false }, world)).rejects.toThrow(
      'est un dossier',
    );
  });

  it('shows what was measured, where something was', () => {
    const report = {
      norme: 'PDF/X-4',
      pages: 1,
      checks: [],
      mesures: [{ titre: 'Encrage', valeur: '280 %' }],
    } as const;
    const said = reportAsText(report, { colour: false, file: 'a.pdf' });
    expect(said).toContain('Encrage : 280 %');
    expect(said).toContain('Prêt pour contrôle par l’imprimeur : 0 contrôle, sans erreur.');
  });
});
