import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/read/read-content.ts';
import { asLine } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, EDITION } from '../support/small-guide.ts';

const problems = async (guide: GuideBuilder): Promise<readonly string[]> =>
  (await readContent(guide.root)).diagnostics.map(asLine);

describe('what is read', () => {
  it('lists every source by its place, in order of paths', async () => {
    await using guide = new GuideBuilder();
    const { sources, diagnostics } = await readContent(guide.root);
    expect(diagnostics).toEqual([]);
    expect(sources.map(({ role, id }) => `${role}/${id}`)).toEqual([
      'categories/categories',
      'chapitres/accueil',
      'chapitres/methode',
      'criteres/criteres',
      'editions/essai',
      'exemples/vente',
      'graphiques/annees',
      'outils/alpha',
      'outils/beta',
      'outils/gamma',
      'rubriques/rubriques',
    ]);
  });

  it('hands out the text of each file for code frames', async () => {
    await using guide = new GuideBuilder();
    const { sourceText } = await readContent(guide.root);
    expect(sourceText(ALPHA)).toBe(guide.read(ALPHA));
    expect(sourceText('content/outils/absent.yaml')).toBeUndefined();
  });

  it('leaves out hidden files, backups and thumbnails without a word', async () => {
    await using guide = new GuideBuilder();
    for (const name of [
      '.DS_Store',
      '.alpha.yaml.swp',
      'alpha.yaml~',
      'Thumbs.db',
      '#alpha.yaml#',
    ]) {
      guide.write(`content/outils/${name}`, 'x');
    }
    guide.write('content/.git/config.yaml', 'x').write('content/LICENSE', 'x');
    expect(await problems(guide)).toEqual([]);
  });

  it('accepts a byte order mark and Windows line ends, and keeps lines and columns', async () => {
    await using guide = new GuideBuilder();
    const text = guide.read(ALPHA).replace('tarifs:', 'tarifs: [').replaceAll('\n', '\r\n');
    guide.write(ALPHA, `\ufeff${text}`);
    expect(await problems(guide)).toEqual([
      'outils/alpha.yaml:18:9 erreur yaml-crochet | « [ » ouvert ici n’est pas refermé. | Ajoutez « ] », ou mettez le texte entre guillemets.',
    ]);
  });

  it('reads a picture only if some text names it', async () => {
    await using guide = new GuideBuilder();
    guide.write('assets/logos/a.svg', '<svg/>').write('assets/logos/b.svg', '<svg/>');
    guide.append(ALPHA, 'logo: logos/a.svg\n');
    const { pictures } = await readContent(guide.root);
    expect(pictures.get('logos/a.svg')?.bytes).toHaveLength(6);
    expect(pictures.get('logos/b.svg')).toEqual({
      path: 'logos/b.svg',
      file: 'assets/logos/b.svg',
    });
  });
});

describe('files that are not read', () => {
  it('says that there is no content folder', async () => {
    await using guide = new GuideBuilder().remove('content');
    expect(await problems(guide)).toEqual([
      'content erreur dossier-absent | Il n’y a pas de dossier « content » ici. | Lancez la commande depuis le dossier du guide, celui qui contient « content ».',
    ]);
  });

  it('says so when content is a file', async () => {
    await using guide = new GuideBuilder().remove('content').write('content', 'x');
    expect(await problems(guide)).toEqual([
      'content erreur dossier-absent | Il n’y a pas de dossier « content » ici. | Lancez la commande depuis le dossier du guide, celui qui contient « content ».',
    ]);
  });

  it('warns about endings that only look right', async () => {
    await using guide = new GuideBuilder();
    guide
      .write('content/outils/delta.yml', 'nom: Delta')
      .write('content/outils/Eta.YAML', 'nom: Eta');
    guide.write('content/chapitres/suite.txt', 'Suite').write('content/criteres.yml', '');
    expect(await problems(guide)).toEqual([
      'chapitres/suite.txt avertissement fichier-ignore | Ce fichier n’est pas lu : son nom doit finir par « .md ». | Renommez-le en « suite.md ».',
      'criteres.yml avertissement fichier-ignore | Ce fichier n’est pas lu : son nom doit finir par « .yaml ». | Renommez-le en « criteres.yaml ».',
      'outils/Eta.YAML avertissement fichier-ignore | Ce fichier n’est pas lu : son nom doit finir par « .yaml ». | Renommez-le en « eta.yaml ».',
      'outils/delta.yml avertissement fichier-ignore | Ce fichier n’est pas lu : son nom doit finir par « .yaml ». | Renommez-le en « delta.yaml ».',
    ]);
  });

  it('warns about files in a place that nothing reads', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/notes.doc', 'x').write('content/outil/delta.yaml', 'x');
    guide.write('content/outils/vieux/delta.yaml', 'x').write('content/editions/essai/a.txt', 'x');
    expect(await problems(guide)).toEqual([
      'editions/essai/a.txt avertissement fichier-ignore | Ce fichier n’est pas lu. | Rangez-le dans l’un des dossiers outils, chapitres, exemples, graphiques, ou retirez-le.',
      'notes.doc avertissement fichier-ignore | Ce fichier n’est pas lu. | Rangez-le dans l’un des dossiers outils, chapitres, exemples, graphiques, editions, ou retirez-le.',
      'outil/delta.yaml avertissement fichier-ignore | Ce fichier n’est pas lu : aucun dossier ne s’appelle « outil ». | Renommez le dossier en « outils ».',
      'outils/vieux/delta.yaml avertissement fichier-ignore | Ce fichier n’est pas lu. | Rangez-le directement dans « content/outils », ou retirez-le.',
    ]);
  });

  it('refuses a file beyond the limit of size', async () => {
    await using guide = new GuideBuilder();
    guide.write(ALPHA, `nom: ${'a'.repeat(1_200_000)}\n`);
    expect(await problems(guide)).toEqual([
      'outils/alpha.yaml erreur fichier-trop-lourd | Ce fichier pèse 1,3 Mo, 1 Mo au plus. | Allégez-le, ou répartissez-le en plusieurs fichiers.',
    ]);
  });

  it('reads nothing through links that leave the project', async () => {
    await using guide = new GuideBuilder();
    guide.write('secret.yaml', 'nom: Secret\n').write('ailleurs/x.yaml', 'nom: X\n');
    symlinkSync(join(guide.root, 'secret.yaml'), join(guide.root, 'content/outils/delta.yaml'));
    symlinkSync(join(guide.root, 'ailleurs'), join(guide.root, 'content/exemples/lien'));
    symlinkSync(join(guide.root, 'nulle-part'), join(guide.root, 'content/outils/rompu.yaml'));
    const result = await readContent(guide.root);
    expect(result.diagnostics.map(asLine)).toEqual([
      'exemples/lien erreur hors-dossier | Ce lien mène hors des dossiers « content » et « assets ». | Remplacez le lien par une copie de ce à quoi il mène.',
      'outils/delta.yaml erreur hors-dossier | Ce lien mène hors des dossiers « content » et « assets ». | Remplacez le lien par une copie de ce à quoi il mène.',
      'outils/rompu.yaml erreur fichier-illisible | Ce fichier a disparu, ou c’est un lien qui ne mène nulle part. | Relancez la commande ; retirez le lien s’il est rompu.',
    ]);
    expect(result.sourceText('content/outils/delta.yaml')).toBeUndefined();
    expect(result.sources.map(({ id }) => id)).toContain('delta');
  });

  it('follows a link to a file within content, not to a folder', async () => {
    await using guide = new GuideBuilder();
    symlinkSync('alpha.yaml', join(guide.root, 'content/outils/delta.yaml'));
    guide.write('content/autres/README.md', '');
    symlinkSync('../autres', join(guide.root, 'content/outils/lies'));
    const { sources, diagnostics } = await readContent(guide.root);
    expect(sources.find(({ id }) => id === 'delta')?.text).toBe(guide.read(ALPHA));
    expect(diagnostics.map(asLine)).toEqual([
      'outils/lies erreur dossier-lie | Ce dossier est un lien : son contenu n’est pas lu. | Remplacez le lien par le dossier lui-même.',
    ]);
  });
});

describe('text that is not UTF-8', () => {
  it('counts lines as they are shown in a file that is not UTF-8, whatever ends them', async () => {
    await using guide = new GuideBuilder();
    guide.write(ALPHA, Buffer.from('nom: Alpha\rstatut: sociétés\r\n', 'latin1'));
    expect((await problems(guide))[0]).toMatch(/^outils\/alpha\.yaml:2:13 erreur encodage /);
  });

  it('tells the first line of a file in Windows-1252', async () => {
    await using guide = new GuideBuilder();
    guide.write(ALPHA, Buffer.from('nom: Alpha\nstatut: sociétés\n', 'latin1'));
    expect(await problems(guide)).toEqual([
      'outils/alpha.yaml:2:13 erreur encodage | Ce fichier n’est pas en UTF-8, mais sans doute en Windows-1252 (ANSI). | Dans votre éditeur, enregistrez le fichier en UTF-8 (« Enregistrer avec l’encodage »).',
    ]);
  });

  it.each([
    ['with a mark', Buffer.from('\ufeffnom: Alpha\n', 'utf16le')],
    ['without a mark', Buffer.from('nom: Alpha\n', 'utf16le')],
    ['with the high byte first', Buffer.from('\ufeffnom: Alpha\n', 'utf16le').swap16()],
  ])('recognises UTF-16 %s', async (_case, bytes) => {
    await using guide = new GuideBuilder().write(ALPHA, bytes);
    expect(await problems(guide)).toEqual([
      'outils/alpha.yaml:1:1 erreur encodage | Ce fichier n’est pas en UTF-8, mais sans doute en UTF-16. | Dans votre éditeur, enregistrez le fichier en UTF-8 (« Enregistrer avec l’encodage »).',
    ]);
  });

  it('refuses NUL and other control characters', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, 'association', 'asso\u0000ciation');
    guide.replace(EDITION, 'Essai', 'Es\u001bsai');
    expect(await problems(guide)).toEqual([
      'editions/essai/edition.yaml:4:15 erreur caractere-interdit | Ce caractère invisible (U+001B) n’a pas sa place dans un texte. | Effacez-le et retapez les caractères voisins : il vient souvent d’un copier-coller.',
      'outils/alpha.yaml:6:15 erreur caractere-interdit | Ce caractère invisible (U+0000) n’a pas sa place dans un texte. | Effacez-le et retapez les caractères voisins : il vient souvent d’un copier-coller.',
    ]);
  });
});

describe('chapters', () => {
  it('says when a chapter has no front matter', async () => {
    await using guide = new GuideBuilder().write('content/chapitres/accueil.md', '# Titre\n');
    expect(await problems(guide)).toEqual([
      'chapitres/accueil.md:1:1 erreur en-tete | Ce chapitre n’a pas d’en-tête. | Ajoutez en tête du fichier une ligne « --- », puis « titre: » et « titre_court: », puis une ligne « --- ».',
    ]);
  });

  it('says when the front matter is not closed', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/chapitres/accueil.md', '---\ntitre: Bienvenue\n\nTexte\n');
    expect(await problems(guide)).toEqual([
      'chapitres/accueil.md:1:1 erreur en-tete | L’en-tête ouvert par « --- » n’est pas refermé. | Ajoutez une ligne « --- » après la dernière clé, avant le texte du chapitre.',
    ]);
  });

  it('places errors of the front matter in the file', async () => {
    await using guide = new GuideBuilder();
    guide.replace('content/chapitres/methode.md', 'titre: Choisir', 'titre: Choisir : comment ?');
    expect(await problems(guide)).toEqual([
      'chapitres/methode.md:2:8 erreur yaml-deux-points | Ce texte contient un deux-points et n’est pas entre guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
    ]);
  });
});
