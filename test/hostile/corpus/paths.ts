/** Paths that lead out of the guide, and files that are no files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideBuilder } from '../../support/guide-builder.ts';
import { png } from '../../support/pictures.ts';
import { ACCUEIL, ALPHA, BETA, EDITION, METHODE } from '../../support/small-guide.ts';
import type { HostileCase, Refusal } from '../hostile-case.ts';
import { harmless, named, refused } from '../refused.ts';

const CARD = 'outils/alpha.yaml';
const CHAPTER = 'chapitres/accueil.md';
const PLAN = 'editions/essai/edition.yaml';

/** As a logo of a card and as a picture of a chapter, single quotes around. */
const picture = (path: string, code = 'image-chemin'): HostileCase =>
  refused(
    `the picture ${named(path)}`,
    (guide) =>
      guide
        .replace(ALPHA, 'en_bref:', `logo: ${JSON.stringify(path)}\nen_bref:`)
        .append(ACCUEIL, `\n![Une ferme](<${path.replaceAll('\\', '\\\\')}>)\n`),
    { file: CHAPTER, code, line: 15 },
    { file: CARD, code, line: 4 },
  );

const pictures: readonly HostileCase[] = [
  picture('../../../etc/logo.png'),
  picture('logos/../../secret.png'),
  picture('/etc/logo.png'),
  picture('%2e%2e%2fsecret.png'),
  picture('..%2fsecret.png'),
  picture('%252e%252e%252fsecret.png', 'image-absente'),
  picture('..\\secret.png'),
  picture('%5c%5chost%5cshare%5clogo.png'),
  picture('\\\\host\\share\\logo.png'),
  picture('//host/share/logo.png', 'image-distante'),
  picture('file:///etc/logo.png'),
  picture('file:logo.png'),
  picture('FILE:/logo.png'),
  picture('C:logo.png'),
  picture('c:/logo.png'),
  picture('\\\\.\\PhysicalDrive0\\logo.png'),
  picture('\\\\?\\C:\\logo.png'),
  picture('/dev/zero.png'),
  picture('~/logo.png', 'image-absente'),
  picture('logos/ ../logo.png', 'image-absente'),
  picture('logos/.../logo.png', 'image-absente'),
  picture('$HOME/logo.png', 'image-absente'),
  picture('`id`.png', 'image-absente'),
  picture('%00.png'),
  picture('logo.png%00.png'),
  picture('logo%ZZ.png', 'image-absente'),
  picture(`${'a/'.repeat(5_000)}logo.png`, 'image-absente'),
  picture(`${'a'.repeat(5_000)}.png`, 'image-absente'),
  picture('http://127.0.0.1:1/logo.png', 'image-distante'),
];

const NOT_A_NAME: Refusal = { file: PLAN, code: 'identifiant', line: 14 };

const others: readonly HostileCase[] = [
  refused(
    'a profile of a press outside of the guide',
    (guide) => guide.append(EDITION, 'imprimeur: { profil: ../../secret.icc }\n'),
    { file: PLAN, code: 'profil-absent', line: 17 },
  ),
  refused(
    'an edition that starts from a path',
    (guide) => guide.append(EDITION, 'base: ../essai\n'),
    { file: PLAN, code: 'base-inconnue', line: 17 },
  ),
  refused('an edition that starts from itself', (guide) => guide.append(EDITION, 'base: essai\n'), {
    file: PLAN,
    code: 'base-en-boucle',
    line: 17,
  }),
  refused(
    'paths in the plan',
    (guide) =>
      guide.replace(
        EDITION,
        '[alpha, beta]',
        '[alpha, beta, ../outils/alpha, /etc/passwd, "alpha\\0"]',
      ),
    NOT_A_NAME,
    NOT_A_NAME,
    NOT_A_NAME,
    { file: PLAN, code: 'signe-absent', line: 14 },
  ),
  refused(
    'paths in directives',
    (guide) =>
      guide.append(ACCUEIL, '\n::graphique{id=../annees}\n\n::exemple{id="/etc/passwd"}\n'),
    { file: CHAPTER, code: 'graphique-inconnu', line: 15 },
    { file: CHAPTER, code: 'exemple-inconnu', line: 17 },
  ),
];

const link = (guide: GuideBuilder, path: string, to: string) => {
  guide.write(`${path}.x`, '').remove(`${path}.x`);
  symlinkSync(to, join(guide.root, path));
};

const links: readonly HostileCase[] = [
  refused(
    'a card that is a link out of the guide',
    (guide, { secretFile }) => link(guide.remove(ALPHA), ALPHA, secretFile),
    { file: CARD, code: 'hors-dossier' },
  ),
  refused(
    'a card that is a link to itself',
    (guide) => link(guide.remove(ALPHA), ALPHA, 'alpha.yaml'),
    { file: CARD, code: 'fichier-illisible' },
  ),
  refused(
    'a card that is a link to nothing',
    (guide) => link(guide.remove(ALPHA), ALPHA, 'rien.yaml'),
    { file: CARD, code: 'fichier-illisible' },
  ),
  refused(
    'a card that is a link to an endless device',
    (guide) => link(guide.remove(ALPHA), ALPHA, '/dev/zero'),
    { file: CARD, code: 'hors-dossier' },
  ),
  refused(
    'a chapter that is a link to the environment of the program',
    (guide) => link(guide.remove(METHODE), METHODE, '/proc/self/environ'),
    { file: 'chapitres/methode.md', code: 'hors-dossier' },
  ),
  refused(
    'a card that is a link to a card beside the guide',
    (guide) => {
      guide.write('autre/alpha.yaml', guide.read(ALPHA));
      link(guide.remove(ALPHA), ALPHA, '../../autre/alpha.yaml');
    },
    { file: CARD, code: 'hors-dossier' },
  ),
  refused(
    'a folder of cards that is a link out of the guide',
    (guide) => link(guide, 'content/editions/essai/outils', '/etc'),
    { file: 'editions/essai/outils', code: 'hors-dossier' },
  ),
  refused(
    'a folder that is a link to content itself',
    (guide) => link(guide, 'content/outils/encore', '..'),
    { file: 'outils/encore', code: 'hors-dossier' },
  ),
  refused(
    'a folder that is a link to the one beside it',
    (guide) => link(guide, 'content/outils/encore', '../exemples'),
    { file: 'outils/encore', code: 'dossier-lie' },
  ),
  refused(
    'a logo that is a link to a device',
    (guide) => {
      link(guide, 'assets/logo.png', '/dev/zero');
      guide.replace(ALPHA, 'en_bref:', 'logo: logo.png\nen_bref:');
    },
    { file: CARD, code: 'hors-dossier', line: 4 },
  ),
  refused(
    'a logo in a folder that is a link out of the guide',
    (guide) => {
      guide.write('autre/logo.png', png(4, 4));
      link(guide, 'assets/logos', '../autre');
      guide.replace(ALPHA, 'en_bref:', 'logo: logos/logo.png\nen_bref:');
    },
    { file: CARD, code: 'image-absente', line: 4 },
  ),
  harmless(
    'a logo that is a link within the guide',
    (guide) => {
      guide.write('assets/vrai.png', png(4, 4));
      link(guide, 'content/logo.png', '../assets/vrai.png');
      guide.replace(ALPHA, 'en_bref:', 'logo: logo.png\nen_bref:');
    },
    ['alpha'],
  ),
];

const special: readonly HostileCase[] = [
  refused(
    'a card that is a pipe to which nobody writes',
    (guide) => execFileSync('mkfifo', [join(guide.remove(ALPHA).root, ALPHA)]),
    { file: CARD, code: 'fichier-special' },
  ),
  refused(
    'a logo that is a pipe to which nobody writes',
    (guide) => {
      guide.replace(ALPHA, 'en_bref:', 'logo: logo.png\nen_bref:').write('assets/a.txt', '');
      execFileSync('mkfifo', [join(guide.root, 'assets/logo.png')]);
    },
    { file: CARD, code: 'fichier-special', line: 4 },
  ),
  refused(
    'a card that is a folder',
    (guide) => guide.remove(ALPHA).write(`${ALPHA}/rien.txt`, ''),
    { file: CHAPTER, code: 'lien-mort', line: 7 },
    { file: PLAN, code: 'outil-inconnu', line: 14 },
  ),
  refused(
    'a card that is an empty folder',
    (guide) => mkdirSync(join(guide.remove(BETA).root, BETA)),
    { file: PLAN, code: 'outil-inconnu', line: 14 },
  ),
  harmless(
    'a folder 100 levels deep, with a card at its end',
    (guide) => guide.write(`content/outils/${'a/'.repeat(100)}alpha.yaml`, guide.read(ALPHA)),
    [],
    { warned: [{ file: `outils/${'a/'.repeat(100)}alpha.yaml`, code: 'fichier-ignore' }] },
  ),
];

export const paths: readonly HostileCase[] = [...pictures, ...others, ...links, ...special];
