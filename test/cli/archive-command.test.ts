import { describe, expect, it } from 'vitest';
import { type ArchiveOptions, archive } from '../../scripts/cli/archive-command.ts';
import { checkCommand } from '../../scripts/cli/check-command.ts';
import { ArchiveFileError } from '../../scripts/cli/chosen-content.ts';
import { compareCommand } from '../../scripts/cli/compare-command.ts';
import { EXIT } from '../../scripts/cli/exit-codes.ts';
import { explainCommand } from '../../scripts/cli/explain-command.ts';
import { twoEditions } from '../support/compared.ts';
import { consoleOf } from '../support/console.ts';
import type { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA } from '../support/small-guide.ts';

const DROME = { 'edition.yaml': 'annee: 2025\n', 'outils/alpha.yaml': 'nom: Alfa\n' };
const BROWSER = Promise.resolve({ version: '147.0' });

/** What a command writes, and its exit code. */
async function run(
  guide: GuideBuilder,
  command: (world: ReturnType<typeof consoleOf>['world']) => Promise<number>,
) {
  const { world, stdout, stderr } = consoleOf(guide);
  const code = await command(world);
  return { code, stdout: stdout(), stderr: stderr() };
}

const archiving = (
  guide: GuideBuilder,
  edition: string | undefined,
  options: Partial<ArchiveOptions> = {},
  browser: Promise<{ readonly version: string }> = BROWSER,
) => run(guide, (world) => archive(edition, { json: false, ...options }, world, browser));

const comparing = (guide: GuideBuilder, a: string, b: string, json = false) =>
  run(guide, (world) => compareCommand(a, b, { format: 'texte', json }, world));

describe('guide archive', () => {
  it('writes archives/<edition>.json, and says how to build from it', async () => {
    await using guide = twoEditions(DROME);
    const { code, stdout, stderr } = await archiving(guide, 'drome');
    expect({ code, stderr }).toEqual({ code: EXIT.ok, stderr: '' });
    expect(stdout).toMatch(
      /^Édition « drome » : archivée\.\n {2}archives\/drome\.json \(\d+ ko\)\n {2}SHA-256 : [0-9a-f]{64}\nPour refaire le guide, ici ou ailleurs : npx guide build archives\/drome\.json\n$/,
    );
    expect(JSON.parse(guide.read('archives/drome.json'))).toMatchObject({
      edition: 'drome',
      program: '0.0.0',
      browser: '147.0',
    });
    expect((await archiving(guide, 'drome')).stdout).toContain('rien n’a changé');
  });

  it('writes where it is told, and answers in JSON', async () => {
    await using guide = twoEditions(DROME);
    const { stdout } = await archiving(guide, 'drome', { sortie: 'a/b.json', json: true });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      edition: 'drome',
      file: 'a/b.json',
      written: 'new',
    });
    expect(JSON.parse(guide.read('a/b.json')).edition).toBe('drome');
  });

  it('writes nothing of an edition that has errors, and shows them', async () => {
    await using guide = twoEditions(DROME);
    guide.replace(ALPHA, 'categorie: ferme', 'categorie: fermes');
    const { code, stderr } = await archiving(guide, 'drome');
    expect(code).toBe(EXIT.content);
    expect(stderr).toContain('Catégorie inconnue : « fermes ».');
    expect(stderr).toMatch(
      /Rien n’a été archivé : corrigez les erreurs ci-dessus, puis relancez\.\n$/,
    );
    expect(() => guide.read('archives/drome.json')).toThrow('ENOENT');
    const { stdout } = await archiving(guide, 'drome', { json: true });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ file: ALPHA }] });
  });

  it('does without a browser, and says so', async () => {
    await using guide = twoEditions(DROME);
    const none = Promise.reject(new Error('Aucun navigateur.'));
    none.catch(() => undefined);
    const { code, stderr } = await archiving(guide, 'drome', {}, none);
    expect({ code, stderr }).toEqual({
      code: EXIT.ok,
      stderr: 'Aucun navigateur ne répond : l’archive ne dira pas lequel imprimait le guide.\n',
    });
    expect(JSON.parse(guide.read('archives/drome.json')).browser).toBeNull();
  });
});

describe('an archive in place of an edition', () => {
  /** The edition `drome`, archived, after which its content has changed. */
  async function changedSince() {
    const guide = twoEditions(DROME);
    await archiving(guide, 'drome');
    return guide.replace('content/editions/drome/outils/alpha.yaml', 'Alfa', 'Alpha de la Drôme');
  }

  it('is compared with an edition, an edition with it, and with another archive', async () => {
    await using guide = await changedSince();
    const told = `1 différence entre « archives/drome.json » et « drome » :
- archives/drome.json   + drome

Fiche « Alfa »
  Nom  (archives/drome.json#content/outils/alpha.yaml:5 ; content/editions/drome/outils/alpha.yaml:1)
    - Alfa
    + Alpha de la Drôme
`;
    expect(await comparing(guide, 'archives/drome.json', 'drome')).toEqual({
      code: EXIT.ok,
      stdout: told,
      stderr: '',
    });
    const { stdout } = await comparing(guide, 'drome', 'archives/drome.json', true);
    expect(JSON.parse(stdout)).toMatchObject({
      editions: ['drome', 'archives/drome.json'],
      differences: [{ before: 'Alpha de la Drôme', after: 'Alfa' }],
    });
    await archiving(guide, 'drome', { sortie: 'autre.json' });
    const both = await comparing(guide, 'archives/drome.json', 'autre.json');
    expect(both.stdout).toContain('1 différence entre « archives/drome.json » et « autre.json »');
    const same = await comparing(guide, 'drome', 'autre.json');
    expect(same.stdout).toBe('Aucune différence entre « drome » et « autre.json ».\n');
    const itself = await comparing(guide, 'autre.json', './autre.json');
    expect(itself.stdout).toContain('est comparée à elle-même');
  });

  it('needs no content beside it', async () => {
    await using guide = await changedSince();
    guide.remove('content');
    const checked = await run(guide, (world) =>
      checkCommand('archives/drome.json', { json: false }, world),
    );
    expect(checked).toEqual({
      code: EXIT.ok,
      stdout: 'Le contenu est complet : le guide peut être fabriqué.\n',
      stderr: '',
    });
    const explained = await run(guide, (world) =>
      explainCommand('archives/drome.json', 'alpha.nom', { json: false }, world),
    );
    expect(explained.stdout).toContain('archives/drome.json#content/outils/alpha.yaml:5');
    const other = Promise.resolve({ version: '150.0' });
    const again = await archiving(guide, 'archives/drome.json', { sortie: 'copie.json' }, other);
    expect(again.code).toBe(EXIT.ok);
    expect(guide.read('copie.json')).toBe(guide.read('archives/drome.json'));
  });

  it('is refused by every command where it cannot be used', async () => {
    await using guide = await changedSince();
    guide.replace('archives/drome.json', 'nom: Alfa', 'nom: Omega');
    const path = 'archives/drome.json';
    const all = await Promise.all([
      comparing(guide, path, 'drome'),
      comparing(guide, 'drome', path),
      archiving(guide, path),
      run(guide, (world) => checkCommand(path, { json: false }, world)),
      run(guide, (world) => explainCommand(path, undefined, { json: false }, world)),
    ]);
    for (const { code, stdout, stderr } of all) {
      expect(code).toBe(EXIT.content);
      expect(stdout + stderr).toContain('ne correspond plus à son empreinte');
      expect(stdout + stderr).toContain('archives/drome.json#content/outils/alpha.yaml');
    }
  });

  it.each([
    ['archives/rien.json', 'L’archive « archives/rien.json » n’existe pas : vérifiez le chemin.'],
    [
      'content/',
      'L’archive « content/ » n’est pas un fichier : donnez celui de « guide archive ».',
    ],
    [
      'content/criteres.yaml/x',
      'L’archive « content/criteres.yaml/x » n’existe pas : vérifiez le chemin.',
    ],
  ])('must be a file: %s', async (path, message) => {
    await using guide = twoEditions();
    await expect(comparing(guide, 'essai', path)).rejects.toThrow(new ArchiveFileError(message));
  });
});
