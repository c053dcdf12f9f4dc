import { beforeAll, describe, expect, it } from 'vitest';
import { foldersFrom } from '../../scripts/cli/folders.ts';
import { compareEditions } from '../../scripts/compare/compare-editions.ts';
import { sideOf } from '../../scripts/compare/side.ts';
import { compose } from '../../scripts/compose/compose.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import type { ReadResult } from '../../scripts/read/source.ts';
import { renderGuide } from '../../scripts/render/render.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import type { Content } from '../../scripts/validate/content.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { webEdition } from '../../scripts/web/web-edition.ts';
import { type Archived, archived, archivedAgain, fileOf, NAME } from '../support/archived.ts';
import { twoEditions } from '../support/compared.ts';
import { png } from '../support/pictures.ts';
import { ACCUEIL, ALPHA, GAMMA } from '../support/small-guide.ts';

const folders = foldersFrom(PROGRAM_ROOT);

/** The pages as they are printed, less the places at which they were written. */
const pages = (content: Content): string =>
  renderGuide(compose(resolveEdition(content)), { folders }).replace(/ data-source="[^"]*"/g, '');

const webPage = (content: Content) => webEdition(compose(resolveEdition(content)), { folders });

const paths = ({ archive }: Archived): readonly string[] => archive.files.map(({ path }) => path);

/** The edition `drome` over `essai`, with files of its folder. */
const local = (files: Readonly<Record<string, string>>) => twoEditions(files);

describe('an archive of each edition of the guide', () => {
  let read: ReadResult;
  beforeAll(async () => {
    read = await readContent(PROGRAM_ROOT);
  });

  it.each(['aura-2023', 'rhone-loire-2023', 'puy-de-dome-2023'])(
    'gives the same bytes of HTML, on paper and on the web, and no difference: %s',
    async (id) => {
      const { before, after } = archivedAgain(read, id);
      expect(pages(after.content)).toBe(pages(before.content));
      expect(await webPage(after.content)).toBe(await webPage(before.content));
      const side = ({ read: one, content }: Archived['after']) => sideOf(one, content);
      const comparison = compareEditions(side(before), side(after));
      expect(comparison).toMatchObject({ editions: [id, NAME], differences: [] });
    },
  );

  it('is the same when it is archived again, and when the archive itself is', () => {
    const first = archivedAgain(read, 'puy-de-dome-2023');
    expect(archivedAgain(read, 'puy-de-dome-2023').text).toBe(first.text);
    expect(archivedAgain(first.after.read, 'puy-de-dome-2023').text).toBe(first.text);
  });

  it('keeps the notes of what is to be verified', () => {
    const { before, after } = archivedAgain(read, 'rhone-loire-2023');
    const notes = ({ read: one }: Archived['after']) =>
      validateEdition(one, 'rhone-loire-2023')
        .diagnostics.filter(({ severity }) => severity === 'a-verifier')
        .map(({ message }) => message)
        .sort();
    const all = notes(before);
    expect(all.length).toBeGreaterThan(20);
    expect(all).toEqual(expect.arrayContaining(notes(after)));
    expect(notes(after)).toContain(
      "Aucune adresse, aucun téléphone ni site d'Agribio Rhône et Loire n'est connu pour le dos.",
    );
  });
});

describe('what an archive holds', () => {
  it('is each file as it was written, where one alone says what it says', async () => {
    await using guide = local({});
    guide.write(ALPHA, `# Un commentaire.\n${guide.read(ALPHA)}`);
    const { archive } = await archived(guide.root, 'drome');
    expect(fileOf(archive, ALPHA)).toBe(guide.read(ALPHA));
    expect(fileOf(archive, ACCUEIL)).toBe(guide.read(ACCUEIL));
  });

  it('is one file in place of several, which it names, and no base', async () => {
    await using guide = local({
      'edition.yaml': 'titre: Guide de la Drôme\n',
      'outils/alpha.yaml':
        'en_bref: { creation: 1.10 }\nrubriques:\n  cout: { ajouter: Et plus. }\n',
    });
    const { archive } = await archived(guide.root, 'drome');
    const path = 'content/editions/drome/edition.yaml';
    expect(fileOf(archive, path).split('\n').slice(0, 6)).toEqual([
      '# yaml-language-server: $schema=../../../schemas/edition.json',
      '# Fichiers réunis, chacun par-dessus le précédent :',
      '#   content/editions/essai/edition.yaml',
      '#   content/editions/drome/edition.yaml',
      'titre: Guide de la Drôme',
      'sous_titre: des outils de vente',
    ]);
    expect(fileOf(archive, path)).not.toContain('base:');
    expect(fileOf(archive, ALPHA)).toContain('  creation: 1.10\n  statut: association\n');
    expect(fileOf(archive, ALPHA)).toContain(
      "  cout: |-\n    L'outil coûte **20 €/mois**.\n\n    Et plus.\n",
    );
  });

  it('is a chapter with the text that an edition added, whatever stands before it', async () => {
    const added = '---\ncorps: ajouter\nchapeau: |+\n  ---\n  Un chapeau.\n\n---\n\nEt la Drôme.\n';
    await using guide = local({ 'chapitres/accueil.md': added });
    const { archive, before, after } = await archived(guide.root, 'drome');
    expect(fileOf(archive, ACCUEIL)).toMatch(/^---\n#.*\n---\n\nCe guide.*\n\nEt la Drôme\.\n$/s);
    expect(after.content.chapitres.get('accueil')?.value).toEqual(
      before.content.chapitres.get('accueil')?.value,
    );
  });

  it('finds its schema where it stands now', async () => {
    const card = '# yaml-language-server: $schema=../../../../schemas/outil-local.json\n';
    await using guide = local({
      'edition.yaml': 'plan: { modifier: { tiers: { outils: { ajouter: [delta] } } } }\n',
    });
    const text = guide.read(GAMMA).replace('Gamma', 'Delta');
    guide.write('content/editions/drome/outils/delta.yaml', card + text);
    const { archive } = await archived(guide.root, 'drome');
    expect(fileOf(archive, 'content/outils/delta.yaml')).toBe(
      `# yaml-language-server: $schema=../../schemas/outil.json\n${text}`,
    );
  });

  it('is only what the edition prints', async () => {
    await using guide = local({
      'edition.yaml': [
        'plan:',
        '  retirer: [tiers]',
        '  modifier: { Introduction: { chapitres: [methode] } }',
        '',
      ].join('\n'),
    });
    guide.write('content/glossaire.yaml', '- { terme: AMAP, definition: Une association. }\n');
    expect(paths(await archived(guide.root, 'drome'))).toEqual([
      'content/editions/drome/edition.yaml',
      'content/categories.yaml',
      'content/chapitres/methode.md',
      'content/criteres.yaml',
      'content/outils/alpha.yaml',
      'content/outils/beta.yaml',
      'content/rubriques.yaml',
    ]);
  });

  it('is the pictures and the profile that those files name, wherever they lie', async () => {
    await using guide = local({
      'edition.yaml': 'plan: { retirer: [tiers] }\nimprimeur: { profil: profils/presse.icc }\n',
      'outils/alpha.yaml': 'logo: editions/drome/logo.png\n',
    });
    const profile = Buffer.alloc(128);
    profile.write('prtrCMYK', 12, 'latin1');
    profile.write('acsp', 36, 'latin1');
    guide.write('content/editions/drome/logo.png', png(2, 3));
    guide.write('assets/profils/presse.icc', profile);
    guide.write('assets/autre.png', png(1, 1)).append(GAMMA, 'logo: autre.png\n');
    const { after, ...rest } = await archived(guide.root, 'drome');
    expect(paths({ after, ...rest }).filter((path) => !/\.(?:yaml|md)$/.test(path))).toEqual([
      'content/editions/drome/logo.png',
      'assets/profils/presse.icc',
    ]);
    expect(after.content.images.get('editions/drome/logo.png')).toMatchObject({
      width: 2,
      bytes: png(2, 3),
    });
    expect(after.content.profil).toEqual(profile);
  });

  it('leaves links to what the edition does not print as the text that they are', async () => {
    await using guide = local({ 'edition.yaml': 'plan: { retirer: [tiers, sommaire] }\n' });
    guide.append(ALPHA, 'a_verifier: [{ note: À revoir. }]\n');
    guide.append(
      ACCUEIL,
      '\nVoir [Gamma](#gamma), [son coût][cout], [Beta](#beta) et [tout](#sommaire).\n\n[cout]: #gamma-cout\n',
    );
    const { archive, before, after } = await archived(guide.root, 'drome');
    expect(archive.plainLinks).toEqual(['gamma', 'gamma-cout', 'sommaire']);
    expect(pages(after.content)).toBe(pages(before.content));
    expect(pages(after.content)).toMatch(/Voir <span>Gamma<\/span>, <span>son coût<\/span>/);
  });

  it('tells no date, no user and no folder of the machine', async () => {
    await using guide = local({});
    const { text } = await archived(guide.root, 'drome');
    expect(text).not.toContain(guide.root);
    expect(text.slice(0, text.indexOf('"files"'))).toBe(`{
  "format": "guide-comparatif/archive",
  "version": 1,
  "edition": "drome",
  "title": "Guide des outils de vente, Essai, 2024",
  "program": "1.2.3",
  "browser": "147.0",
  "plainLinks": [],
  `);
  });
});

describe('the edition of an archive', () => {
  it('says of each problem in which file of the archive it is, and at which line', async () => {
    await using guide = local({});
    const { after } = await archived(guide.root, 'drome');
    const source = after.content.outils.get('alpha')?.source;
    expect(source?.at(['synthese', 'paiement'])).toMatchObject({
      file: `${NAME}#content/outils/alpha.yaml`,
      line: 9,
    });
    expect(after.read.sourceText(`${NAME}#${ALPHA}`)).toBe(guide.read(ALPHA));
  });

  it('starts from no other, and marks nothing as local', async () => {
    await using guide = local({ 'outils/alpha.yaml': 'nom: Alpha de la Drôme\n' });
    const { after } = await archived(guide.root, 'drome');
    expect(after.content.chain).toEqual(['drome']);
    expect(compose(resolveEdition(after.content)).changements).toEqual([]);
  });
});
