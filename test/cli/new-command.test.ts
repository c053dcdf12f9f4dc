import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type NewOptions, newCommand } from '../../scripts/cli/new-command.ts';
import { check, said } from '../support/check.ts';
import { consoleOf } from '../support/console.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { refusals } from '../support/json-schema.ts';

async function create(guide: GuideBuilder, name: string, tool?: string, options: NewOptions = {}) {
  const { world, stdout, stderr } = consoleOf(guide);
  const code = await newCommand(name, tool, options, world);
  return { code, said: stdout(), stderr: stderr() };
}

/** A file with its examples taken at their word, and its explanations left out. */
function uncommented(text: string): string {
  return text.replace(/^# ( *(?:- )?[a-z_]+:(?: .*)?)$/gm, '$1');
}

describe('guide new <édition>', () => {
  it('writes a folder that is right as it stands, and says what remains to be done', async () => {
    await using guide = new GuideBuilder();
    const { code, said: told } = await create(guide, 'loire-2024', undefined, { base: 'essai' });
    expect(code).toBe(0);
    expect(told).toBe(
      `Créé : content/editions/loire-2024/edition.yaml
Créé : content/editions/loire-2024/LISEZMOI.md
Ouvrez « content/editions/loire-2024/edition.yaml », écrivez ce qui diffère, puis : npx guide check loire-2024
`,
    );
    const { editions, diagnostics } = await check(guide);
    expect(editions.get('loire-2024')?.content?.edition.value.base).toBe('essai');
    expect(diagnostics.map(({ severity }) => severity)).toEqual(Array(3).fill('a-verifier'));
  });

  it('names the schema of what it writes, and keeps to it, with its examples too', async () => {
    await using guide = new GuideBuilder();
    await create(guide, 'loire-2024');
    await create(guide, 'outil', 'alpha', { edition: 'loire-2024' });
    const edition = guide.read('content/editions/loire-2024/edition.yaml');
    expect(edition).toMatch(
      /^# yaml-language-server: \$schema=(?:\.\.\/){3}schemas\/edition\.json\n/,
    );
    expect(refusals('edition', edition)).toEqual([]);
    const card = guide.read('content/editions/loire-2024/outils/alpha.yaml');
    expect(card).toMatch(
      /^# yaml-language-server: \$schema=(?:\.\.\/){4}schemas\/outil-local\.json\n/,
    );
    expect(parse(uncommented(card))).toHaveProperty('synthese');
    expect(refusals('outil-local', uncommented(card))).toEqual([]);
  });

  it('starts from the edition that starts from no other, if there is one', async () => {
    await using guide = new GuideBuilder();
    await create(guide, 'loire-2024');
    await create(guide, 'pilat-2024', undefined, { base: 'loire-2024' });
    expect(guide.read('content/editions/loire-2024/edition.yaml')).toMatch(/^base: essai$/m);
    const { editions } = await check(guide);
    expect(editions.get('pilat-2024')?.content?.chain).toEqual([
      'essai',
      'loire-2024',
      'pilat-2024',
    ]);
  });

  it('has examples that may be taken at their word', async () => {
    await using guide = new GuideBuilder();
    await create(guide, 'loire-2024');
    const file = 'content/editions/loire-2024/edition.yaml';
    const plan = guide.read(file).split('# plan:\n')[1]?.split('\n\n')[0] ?? '';
    const example = plan.replace(/^# /gm, '');
    expect(parse(example)).toEqual({
      modifier: { ferme: { outils: { retirer: ['alpha'], ordre: ['beta'] } } },
      ajouter_apres: {
        sommaire: [{ partie: 'chapitres', titre: 'Avant-propos', chapitres: ['avant-propos'] }],
      },
    });
    guide.append(file, `\nplan:\n${example}\n`);
    guide.write(
      'content/editions/loire-2024/chapitres/avant-propos.md',
      '---\ntitre: Bonjour\ntitre_court: Bonjour\n---\n\nBonjour.\n',
    );
    expect((await said(guide)).filter((line) => line.includes(' erreur '))).toEqual([]);
  });

  it.each<[string, string, string | undefined, NewOptions, string]>([
    [
      'that exists',
      'essai',
      undefined,
      {},
      'L’édition « essai » existe déjà : rien n’a été changé.',
    ],
    [
      'with a name that is no identifier',
      'Loire 2024',
      undefined,
      {},
      '« nom » : « Loire 2024 » n’est pas un identifiant (minuscules sans accent, chiffres, tirets). Écrivez plutôt « loire-2024 ».',
    ],
    [
      'with a base that does not exist',
      'loire',
      undefined,
      { base: 'essais' },
      'L’édition « essais » n’existe pas ; éditions : essai. Vouliez-vous dire « essai » ?',
    ],
    [
      'with a word too many',
      'loire',
      'x',
      {},
      '« x » est de trop : guide new <édition> [--base <édition>].',
    ],
    [
      'with an option of the other kind',
      'loire',
      undefined,
      { edition: 'essai' },
      '« --edition » ne va qu’avec « outil » : guide new outil <nom> [--edition <édition>].',
    ],
  ])('refuses one %s', async (_, name, tool, options, message) => {
    await using guide = new GuideBuilder();
    await expect(create(guide, name, tool, options)).rejects.toThrow(message);
    expect(existsSync(join(guide.root, 'content/editions/loire'))).toBe(false);
  });

  it('writes nothing while its base has errors', async () => {
    await using guide = new GuideBuilder().replace('content/outils/alpha.yaml', 'ferme', 'fermes');
    const { code, stderr } = await create(guide, 'loire-2024');
    expect(code).toBe(1);
    expect(stderr).toContain('Rien n’a été écrit : corrigez d’abord l’édition « essai ».');
    expect(existsSync(join(guide.root, 'content/editions/loire-2024'))).toBe(false);
  });
});

describe('guide new outil', () => {
  it('writes a card with every rubric and criterion, whose gaps check tells', async () => {
    await using guide = new GuideBuilder();
    const { said: told } = await create(guide, 'outil', 'delta');
    expect(told).toContain('Créé : content/outils/delta.yaml\n');
    const card = guide.read('content/outils/delta.yaml');
    expect(parse(card)).toEqual({
      nom: 'delta',
      categorie: null,
      synthese: { autonomie: null, paiement: null },
      rubriques: { principe: null, cout: null },
    });
    const { editions, diagnostics } = await check(guide);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'hors-plan La fiche « delta » n’est dans le plan d’aucune édition : elle ne sera pas imprimée.',
      'valeur-vide « categorie » est vide.',
      'valeur-vide « synthese.autonomie » est vide.',
      'valeur-vide « synthese.paiement » est vide.',
    ]);
    expect(editions.get('essai')?.content, 'a card under way stops no edition').toBeDefined();
  });

  it('is right once its lines are filled in, the examples too', async () => {
    await using guide = new GuideBuilder();
    await create(guide, 'outil', 'delta');
    guide
      .replace('content/outils/delta.yaml', 'categorie:', 'categorie: ferme')
      .replace('content/outils/delta.yaml', /autonomie: .*/, 'autonomie: oui')
      .replace('content/outils/delta.yaml', /paiement: .*/, 'paiement: non')
      .replace('content/editions/essai/edition.yaml', 'beta]', 'beta, delta]');
    const card = guide.read('content/outils/delta.yaml').replace('# logo:', '# # logo:');
    guide.write('content/outils/delta.yaml', uncommented(card));
    expect((await said(guide)).filter((line) => line.includes(' erreur '))).toEqual([]);
    expect(parse(guide.read('content/outils/delta.yaml'))).toMatchObject({
      site: 'https://www.exemple.fr/',
      tarifs: [{ valeur: '20 €', detail: 'par mois' }],
    });
  });

  it('writes for an edition what it may change in a card of its base', async () => {
    await using guide = new GuideBuilder();
    await create(guide, 'loire-2024');
    const { said: told } = await create(guide, 'outil', 'alpha', { edition: 'loire-2024' });
    expect(told).toContain('Créé : content/editions/loire-2024/outils/alpha.yaml\n');
    const card = guide.read('content/editions/loire-2024/outils/alpha.yaml');
    expect(parse(card)).toBeNull();
    expect(card).toContain('#   statut: association\n');
    expect((await said(guide)).filter((line) => !line.includes(' a-verifier '))).toEqual([]);
  });

  it('writes over nothing', async () => {
    await using guide = new GuideBuilder();
    const before = guide.read('content/outils/alpha.yaml');
    await expect(create(guide, 'outil', 'alpha')).rejects.toThrow(
      'content/outils/alpha.yaml existe déjà : rien n’a été changé. Choisissez un autre nom, ou ouvrez ce fichier.',
    );
    expect(guide.read('content/outils/alpha.yaml')).toBe(before);
  });
});
