import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../scripts/cli/explain-command.ts';
import { UnknownTargetError } from '../../scripts/explain/target.ts';
import { consoleOf } from '../support/console.ts';
import { GuideBuilder } from '../support/guide-builder.ts';

const LOCAL = 'content/editions/local';

const localGuide = () =>
  new GuideBuilder()
    .write(`${LOCAL}/edition.yaml`, 'base: essai\nterritoire: Loire\nfinanceurs:\n')
    .write(
      `${LOCAL}/outils/alpha.yaml`,
      `en_bref: { statut: SAS, creation: }
rubriques:
  cout:
    ajouter: |
      Et chez nous, 10 €.
documents:
  ajouter: [{ titre: Vidéo }]
`,
    )
    .write(`${LOCAL}/chapitres/methode.md`, '---\ncorps: ajouter\n---\n\nChez nous aussi.\n');

async function explain(guide: GuideBuilder, edition: string, target?: string, json = false) {
  const { world, stdout, stderr } = consoleOf(guide);
  const code = await explainCommand(edition, target, { json }, world);
  return { code, said: stdout(), stderr: stderr() };
}

describe('guide explain', () => {
  it('prints a card with the origin of each value and the value that it hides', async () => {
    await using guide = localGuide();
    const { code, said } = await explain(guide, 'local', 'alpha');
    expect(code).toBe(0);
    expect(said).toContain(
      `Édition « local », qui part de « essai ».
Fichiers réunis, chacun par-dessus le précédent :
  content/outils/alpha.yaml
  ${LOCAL}/outils/alpha.yaml
`,
    );
    expect(said).toContain('  nom : Alpha\n      content/outils/alpha.yaml:1\n');
    expect(said).toContain(
      `● en_bref.statut : SAS
      ${LOCAL}/outils/alpha.yaml:1
      remplace « association » (content/outils/alpha.yaml:6)
`,
    );
    expect(said).toContain(
      `● en_bref.creation (retiré)
      ${LOCAL}/outils/alpha.yaml:1
      était « 2019 » (content/outils/alpha.yaml:5)
`,
    );
    expect(said).toContain(
      `● rubriques.cout (complété) : L'outil coûte **20 €/mois**. Et chez nous, 10 €.
      content/outils/alpha.yaml:16
      ${LOCAL}/outils/alpha.yaml:4
`,
    );
    expect(said).toContain(
      `● documents (liste modifiée) : [Site de l'outil Alpha, Vidéo]
      ${LOCAL}/outils/alpha.yaml:7
      avant, « [Site de l'outil Alpha] » (content/outils/alpha.yaml:22)
`,
    );
    expect(said).toContain(`● documents[2].titre : Vidéo\n      ${LOCAL}/outils/alpha.yaml:7\n`);
  });

  it.each(['alpha.cout', 'alpha.rubriques.cout'])('prints one field whole: %s', async (target) => {
    await using guide = localGuide();
    const { said } = await explain(guide, 'local', target);
    expect(said.split('\n\n').at(-1)).toBe(
      `● rubriques.cout (complété) :
      | L'outil coûte **20 €/mois**.
      | 
      | Et chez nous, 10 €.
      content/outils/alpha.yaml:16
      ${LOCAL}/outils/alpha.yaml:4
`,
    );
  });

  it('explains the text of a chapter, part by part', async () => {
    await using guide = localGuide();
    const { said } = await explain(guide, 'local', 'methode.corps');
    expect(said).toMatch(/\| Chez nous aussi\.\n {6}content\/chapitres\/methode\.md:5\n/);
    expect(said).toContain(`${LOCAL}/chapitres/methode.md:4\n`);
  });

  it('explains the edition itself by default, and lists its files', async () => {
    await using guide = localGuide();
    const { said } = await explain(guide, 'local');
    expect(said).toContain(`● territoire : Loire\n      ${LOCAL}/edition.yaml:2\n`);
    expect(said).toContain('  annee : 2024\n      content/editions/essai/edition.yaml:3\n');
    expect(said).toMatch(
      /Autres fichiers de l’édition :\n {2}\S+methode\.md modifie « methode »\n {2}\S+alpha\.yaml modifie « alpha »\n$/,
    );
  });

  it('answers in JSON to programs', async () => {
    await using guide = localGuide();
    const { said } = await explain(guide, 'local', 'alpha.statut', true);
    expect(JSON.parse(said)).toEqual({
      edition: 'local',
      chain: ['essai', 'local'],
      files: ['content/outils/alpha.yaml', `${LOCAL}/outils/alpha.yaml`],
      values: [
        {
          path: 'en_bref.statut',
          how: 'written',
          value: 'SAS',
          from: [
            {
              value: 'SAS',
              file: `${LOCAL}/outils/alpha.yaml`,
              line: 1,
              column: 20,
              edition: 'local',
            },
          ],
          hides: [
            {
              value: 'association',
              file: 'content/outils/alpha.yaml',
              line: 6,
              column: 11,
              edition: null,
            },
          ],
        },
      ],
    });
  });

  it('goes down a chain of editions', async () => {
    await using guide = localGuide();
    guide.write('content/editions/canton/edition.yaml', 'base: local\n');
    guide.write('content/editions/canton/outils/alpha.yaml', 'en_bref: { statut: SCOP }\n');
    const { said } = await explain(guide, 'canton', 'alpha.statut');
    expect(said).toContain('qui part de « local », qui part de « essai ».');
    expect(said).toMatch(/statut : SCOP\n.*\n.*« SAS » \(.*local.*\n.*« association » \(/);
  });

  it('tells what is meant when nothing has the name', async () => {
    await using guide = localGuide();
    await expect(explain(guide, 'local', 'alfa')).rejects.toThrow(
      new UnknownTargetError(
        '« alfa » n’est ni un outil, ni un chapitre, ni un autre fichier de l’édition. Vouliez-vous dire « alpha » ?',
      ),
    );
    await expect(explain(guide, 'local', 'alpha.couts')).rejects.toThrow(
      '« alpha » n’a pas de champ « couts ». Vouliez-vous dire « cout » ?',
    );
  });

  it('says what is wrong with the base, if there is none', async () => {
    await using guide = localGuide().write(`${LOCAL}/edition.yaml`, 'base: essais\n');
    const { code, stderr } = await explain(guide, 'local', 'alpha');
    expect(code).toBe(1);
    expect(stderr).toContain('Vouliez-vous dire « essai » ?');
  });
});
