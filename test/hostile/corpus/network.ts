/** References that leave the guide: to the network, to this machine, to code. The listener must hear nothing. */
import { ACCUEIL, ALPHA, EDITION, GAMMA } from '../../support/small-guide.ts';
import type { HostileCase, Target } from '../hostile-case.ts';
import { harmless, refused } from '../refused.ts';

const CHAPTER = 'chapitres/accueil.md';
const CARD = 'outils/alpha.yaml';
const LINE = 15;

const link = (what: string, text: string | ((target: Target) => string), code = 'lien-interdit') =>
  refused(
    what,
    (guide, target) =>
      guide.append(ACCUEIL, `\n${typeof text === 'string' ? text : text(target)}\n`),
    { file: CHAPTER, code, line: LINE },
  );

const links: readonly HostileCase[] = [
  link('a link to code', '[Lire](javascript:globalThis.HOSTILE=1)'),
  link('a link to code in odd capitals', '[Lire](JaVaScRiPt:globalThis.HOSTILE=1)'),
  link('a link to code behind a reference of a sign', '[Lire](java&#115;cript:HOSTILE=1)'),
  link('a link to code behind a tab', '[Lire](java&#9;script:HOSTILE=1)', 'lien-relatif'),
  link('a link to code between angles', '[Lire](<javascript:alert(1)>)'),
  link('a link to code by reference', '[Lire][ici]\n\n[ici]: javascript:HOSTILE=1'),
  link('a link to code by itself', '<javascript:HOSTILE=1>'),
  link('a link to data', '[Lire](data:text/html,<script>HOSTILE=1</script>)'),
  link('a link to data in base64', '[Lire](data:text/html;base64,PHNjcmlwdD4=)'),
  link('a link to VBScript', '[Lire](vbscript:HOSTILE)'),
  link('a link to a file', '[Lire](file:///etc/passwd)'),
  link('a link to a blob', '[Lire](blob:https://example.fr/1)'),
  link('a link to the source of a page', '[Lire](view-source:https://example.fr)'),
  link('a link to a place of transfer', '[Lire](ftp://example.fr/a)'),
  link('a link to a socket', ({ host }) => `[Lire](ws://${host}/)`),
  link('a link to another machine', '[Lire](//example.fr/a)', 'lien-relatif'),
  link('a link to a shared folder', '[Lire](\\\\\\\\serveur\\\\partage)', 'lien-relatif'),
  link('a link to a file beside', '[Lire](../../edition.yaml)', 'lien-relatif'),
  harmless(
    'a link to a listener',
    (guide, { url }) => guide.append(ACCUEIL, `\n[Lire](${url}/lien) et <${url}/seul>\n`),
    ['accueil'],
  ),
];

const picture = (what: string, address: string | ((target: Target) => string), code: string) =>
  link(
    what,
    (target) => `![Un champ](${typeof address === 'string' ? address : address(target)})`,
    code,
  );

const pictures: readonly HostileCase[] = [
  picture('a picture from the network', ({ url }) => `${url}/a.png`, 'image-distante'),
  picture('a picture from another machine', ({ host }) => `//${host}/a.png`, 'image-distante'),
  picture('a picture as data', 'data:image/svg+xml;base64,PHN2Zy8+', 'image-chemin'),
  picture('a picture that is code', 'javascript:HOSTILE=1', 'image-chemin'),
  picture(
    'a picture that is a file of this machine',
    ({ secretFile }) => `file://${secretFile}`,
    'image-chemin',
  ),
  picture('a picture by its path on this machine', ({ secretFile }) => secretFile, 'image-chemin'),
];

const addresses: readonly HostileCase[] = [
  refused(
    'code as the site of a tool',
    (guide) =>
      guide.replace(ALPHA, 'site: https://alpha.example.fr', 'site: "javascript:HOSTILE=1"'),
    { file: CARD, code: 'adresse', line: 3 },
  ),
  refused(
    'a file as the site of a tool',
    (guide) => guide.replace(ALPHA, 'site: https://alpha.example.fr', 'site: file:///etc/passwd'),
    { file: CARD, code: 'adresse', line: 3 },
  ),
  refused(
    'data as a document',
    (guide) => guide.replace(ALPHA, 'url: https://alpha.example.fr', 'url: "data:text/html,x"'),
    { file: CARD, code: 'adresse', line: 23 },
  ),
  refused(
    'code as the address of the guide',
    (guide) => guide.append(EDITION, 'adresse_web: "javascript:HOSTILE=1"\n'),
    { file: 'editions/essai/edition.yaml', code: 'adresse', line: 17 },
  ),
  refused(
    'a listener as the site of a tool',
    (guide, { url }) =>
      guide
        .replace(GAMMA, 'site: https://gamma.example.fr', `site: ${url}/site`)
        .replace(GAMMA, 'url: https://gamma.example.fr', `url: ${url}/document`),
    { file: 'outils/gamma.yaml', code: 'adresse', line: 3 },
    { file: 'outils/gamma.yaml', code: 'adresse', line: 23 },
  ),
];

const svg = (what: string, inside: string | ((target: Target) => string), code = 'image-refusee') =>
  refused(
    what,
    (guide, target) =>
      guide
        .write(
          'content/photos/dessin.svg',
          `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${
            typeof inside === 'string' ? inside : inside(target)
          }</svg>`,
        )
        .append(ACCUEIL, '\n![Un dessin](./photos/dessin.svg)\n'),
    { file: CHAPTER, code, line: LINE },
  );

const drawings: readonly HostileCase[] = [
  svg('a drawing with a script', '<script>HOSTILE=1</script>'),
  svg('a drawing that runs when it is loaded', '<g onload="HOSTILE=1"/>'),
  svg('a drawing with foreign content', '<foreignObject><p>x</p></foreignObject>'),
  svg('a drawing with a picture from the network', ({ url }) => `<image href="${url}/a.png"/>`),
  svg(
    'a drawing with a picture of the old form',
    ({ url }) => `<image xlink:href="${url}/a.png"/>`,
  ),
  svg('a drawing that uses another', ({ url }) => `<use href="${url}/a.svg#b"/>`),
  svg(
    'a drawing with a style sheet that imports',
    ({ url }) => `<style>@import url(${url}/a.css);</style>`,
  ),
  svg('a drawing filled from the network', ({ url }) => `<rect fill="url(${url}/a.svg#b)"/>`),
  svg('a drawing with a link to code', '<a href="javascript:HOSTILE=1"><rect/></a>'),
  svg(
    'a drawing that sets an address in time',
    '<animate attributeName="href" to="javascript:HOSTILE=1"/>',
  ),
];

const document = (what: string, text: string) =>
  refused(
    what,
    (guide) =>
      guide
        .write('content/photos/dessin.svg', text)
        .append(ACCUEIL, '\n![Un dessin](./photos/dessin.svg)\n'),
    { file: CHAPTER, code: 'image-refusee', line: LINE },
  );

const entities: readonly HostileCase[] = [
  document(
    'a drawing with an entity from this machine',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;</text></svg>',
  ),
  document(
    'a drawing with entities without number',
    `<!DOCTYPE svg [<!ENTITY a "rire">${[...'bcdefghi'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(9)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&i;</text></svg>`,
  ),
  document(
    'a drawing with a style sheet of its own',
    '<?xml-stylesheet href="http://127.0.0.1/a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  ),
];

export const network: readonly HostileCase[] = [
  ...links,
  ...pictures,
  ...addresses,
  ...drawings,
  ...entities,
];
