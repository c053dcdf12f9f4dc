import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { png } from '../support/pictures.ts';
import { ALPHA, EDITION } from '../support/small-guide.ts';

const withLogo = (path: string): GuideBuilder =>
  new GuideBuilder().replace(ALPHA, 'en_bref:', `logo: ${path}\nen_bref:`);

describe('the path of a picture', () => {
  it.each([
    [
      'to nothing',
      'logos/rien.png',
      [
        'outils/alpha.yaml:4:7 erreur image-absente | L’image « logos/rien.png » n’est ni dans content ni dans assets. | Copiez-la dans « assets » (jpg, png, webp ou svg) et écrivez son chemin à partir de là.',
      ],
    ],
    [
      'with another case',
      'logos/ALPHA.png',
      [
        'outils/alpha.yaml:4:7 erreur image-absente | L’image « logos/ALPHA.png » n’est ni dans content ni dans assets. | Vouliez-vous dire « logos/alpha.png » ?',
      ],
    ],
    [
      'to another folder',
      'alpha.png',
      [
        'outils/alpha.yaml:4:7 erreur image-absente | L’image « alpha.png » n’est ni dans content ni dans assets. | Vouliez-vous dire « logos/alpha.png » ?',
      ],
    ],
    [
      'from the project',
      'assets/logos/alpha.png',
      [
        'outils/alpha.yaml:4:7 erreur image-absente | L’image « assets/logos/alpha.png » n’est ni dans content ni dans assets. | Vouliez-vous dire « logos/alpha.png » ?',
      ],
    ],
    [
      'out of the project',
      '../secret.png',
      [
        'outils/alpha.yaml:4:7 erreur image-chemin | « ../secret.png » n’est pas le chemin d’une image du guide. | Écrivez-le à partir de « content » ou de « assets », avec « / » : logos/outil.png.',
      ],
    ],
    [
      'from the root of the disk',
      '/etc/logo.png',
      [
        'outils/alpha.yaml:4:7 erreur image-chemin | « /etc/logo.png » n’est pas le chemin d’une image du guide. | Écrivez-le à partir de « content » ou de « assets », avec « / » : logos/outil.png.',
      ],
    ],
    [
      'of a disk of Windows',
      'C:/logo.png',
      [
        'outils/alpha.yaml:4:7 erreur image-chemin | « C:/logo.png » n’est pas le chemin d’une image du guide. | Écrivez-le à partir de « content » ou de « assets », avec « / » : logos/outil.png.',
      ],
    ],
    [
      'with the strokes of Windows',
      'logos\\alpha.png',
      [
        'outils/alpha.yaml:4:7 erreur image-chemin | « logos\\alpha.png » n’est pas le chemin d’une image du guide. | Écrivez-le à partir de « content » ou de « assets », avec « / » : logos/outil.png.',
      ],
    ],
    [
      'on the web',
      'https://exemple.fr/logo.png',
      [
        'outils/alpha.yaml:4:7 erreur image-distante | L’image « https://exemple.fr/logo.png » est sur le web : le guide ne va rien y chercher. | Téléchargez-la dans « assets », si sa licence le permet, et écrivez son chemin.',
      ],
    ],
    [
      'on the web without scheme',
      '//exemple.fr/logo.png',
      [
        'outils/alpha.yaml:4:7 erreur image-distante | L’image « //exemple.fr/logo.png » est sur le web : le guide ne va rien y chercher. | Téléchargez-la dans « assets », si sa licence le permet, et écrivez son chemin.',
      ],
    ],
    [
      'that holds the picture',
      'data:image/png;base64,AAAA',
      [
        'outils/alpha.yaml:4:7 erreur image-chemin | « data:image/png;base64,AAAA » n’est pas le chemin d’une image du guide. | Écrivez-le à partir de « content » ou de « assets », avec « / » : logos/outil.png.',
      ],
    ],
  ])('is refused %s', async (_case, path, expected) => {
    await using guide = withLogo(path).write('assets/logos/alpha.png', png(2, 3));
    expect(await said(guide)).toEqual(expected);
  });

  it('is refused through a link that leaves the project', async () => {
    await using guide = withLogo('logos/lien.png').write('assets/logos/a.png', png(1, 1));
    guide.write('secret.png', png(1, 1));
    symlinkSync(join(guide.root, 'secret.png'), join(guide.root, 'assets/logos/lien.png'));
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:4:7 erreur hors-dossier | assets/logos/lien.png : ce lien mène hors des dossiers « content » et « assets ». | Remplacez le lien par une copie de ce à quoi il mène.',
    ]);
  });
});

describe('pictures in Markdown', () => {
  it('are reported where they stand, and asked for a description', async () => {
    await using guide = new GuideBuilder().write('assets/a.png', png(2, 3));
    guide.replace(ALPHA, 'Les clients', '![](a.png) ![Une ferme](b.png) Les clients');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:15:7 avertissement image-sans-description | Cette image n’est pas décrite pour ceux qui ne la voient pas. | Décrivez-la entre les crochets : ![description](fichier.jpg).',
      'outils/alpha.yaml:15:18 erreur image-absente | L’image « b.png » n’est ni dans content ni dans assets. | Vouliez-vous dire « a.png » ?',
    ]);
  });

  it('have no place in a short text', async () => {
    await using guide = new GuideBuilder().write('assets/a.png', png(2, 3));
    guide.replace(EDITION, 'petit guide', 'petit ![x](a.png) guide');
    expect(await said(guide)).toEqual([
      'editions/essai/edition.yaml:5:18 erreur image-interdite | Une image n’a pas sa place dans un texte court. | Mettez-la dans une rubrique ou dans un chapitre.',
    ]);
  });
});

describe('the logo of a body', () => {
  it.each(['editeurs', 'financeurs', 'contacts'])('is looked for among %s', async (key) => {
    await using guide = new GuideBuilder().replace(
      EDITION,
      /editeurs:\n.*\n/,
      `editeurs:\n  - { nom: Réseau }\n${key === 'editeurs' ? '' : `${key}:\n`}  - nom: Région\n    logo: logos/rien.png\n`,
    );
    const problems = await said(guide);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^editions\/essai\/edition\.yaml:\d+:11 erreur image-absente \| L’image « logos\/rien\.png »/,
    );
  });
});
