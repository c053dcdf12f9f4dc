/** Markup in texts: refused at its line, or shown as it was typed. */
import { expect } from 'vitest';
import { ACCUEIL, ALPHA, EDITION } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import type { Made } from '../make.ts';
import { harmless, refused } from '../refused.ts';

/** Built, and the result holds what the check says. */
const shown = (
  what: string,
  change: HostileCase['change'],
  touches: readonly string[],
  check: (made: Made) => void,
): HostileCase => harmless(what, change, touches, { check });

const CHAPTER = 'chapitres/accueil.md';
/** The first line that is added to the chapter. */
const LINE = 15;

/** In a chapter, in a paragraph of its own. */
const html = (what: string, markup: string, ...more: readonly number[]): HostileCase =>
  refused(
    what,
    (guide) => guide.append(ACCUEIL, `\n${markup}\n`),
    { file: CHAPTER, code: 'html', line: LINE },
    ...more.map((line) => ({ file: CHAPTER, code: 'html', line })),
  );

const blocks: readonly HostileCase[] = [
  html('a script', '<script>globalThis.HOSTILE = 1</script>'),
  html('a script in capitals', '<SCRIPT>globalThis.HOSTILE = 1</SCRIPT>'),
  html('a script over lines', '<script\n>globalThis.HOSTILE = 1</script\n>'),
  html('a style sheet', '<style>* { display: none }</style>'),
  html('a frame', '<iframe src="file:///etc/passwd"></iframe>'),
  html('a frame with a document', '<iframe srcdoc="<script>HOSTILE=1</script>"></iframe>'),
  html('an object', '<object data="file:///etc/passwd"></object>'),
  html('an embedded file', '<embed src="file:///etc/passwd">'),
  html('another base', '<base href="http://127.0.0.1/">'),
  html('a redirection', '<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">'),
  html('a policy of its own', '<meta http-equiv="Content-Security-Policy" content="">'),
  html('a style sheet from elsewhere', '<link rel="stylesheet" href="http://127.0.0.1/a.css">'),
  html('a form', '<form action="http://127.0.0.1/"><button>Envoyer</button></form>'),
  html('a picture that fails', '<img src="x" onerror="globalThis.HOSTILE=1">'),
  html('a drawing that runs', '<svg onload="globalThis.HOSTILE=1"></svg>'),
  html(
    'a foreign object',
    '<svg><foreignObject><body onload="HOSTILE=1"></foreignObject></svg>',
    LINE,
    LINE,
  ),
  html(
    'a formula',
    '<math><maction actiontype="statusline" href="javascript:HOSTILE=1"></math>',
    LINE,
  ),
  html('a template', '<template><script>HOSTILE=1</script></template>', LINE),
  html(
    'a film',
    '<video poster="http://127.0.0.1/a.png"><source onerror="HOSTILE=1"></video>',
    LINE,
  ),
  html('an attribute that runs', '<details open ontoggle="globalThis.HOSTILE=1">x</details>'),
  html('the end of the page', '</main></body></html>'),
  html('a comment that does not end', '<!-- sans fin'),
  html('a section of data', '<![CDATA[<script>HOSTILE=1</script>]]>'),
  html('an instruction', '<?xml-stylesheet href="http://127.0.0.1/a.css"?>'),
  html('a type of document', '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  html('an element of its own', '<x-hostile is="script">x</x-hostile>'),
  html('a block that hides the next ones', '<div hidden>\n\nCaché.'),
];

const spans: readonly HostileCase[] = [
  html('an element in a sentence', 'Avant <b onclick="HOSTILE=1">gras</b> après.'),
  html('a script in a sentence', 'Avant <script>HOSTILE=1</script> après.'),
  html('a comment in a sentence', 'Avant <!-- rien --> après.'),
  shown(
    'tags that are not closed',
    (guide) => guide.append(ACCUEIL, '\nAvant <img src=x onerror=HOSTILE=1 après.\n'),
    ['accueil'],
    ({ text }) => expect(text).toContain('onerror=HOSTILE=1'),
  ),
  shown(
    'tags as references of signs',
    (guide) => guide.append(ACCUEIL, '\n&lt;script&gt;HOSTILE=1&#60;/script&#x3e;\n'),
    ['accueil'],
    ({ text, html: page }) => {
      expect(text).toContain('<script>');
      expect(page).not.toContain('<script>HOSTILE');
    },
  ),
  shown(
    'tags as code',
    (guide) => guide.append(ACCUEIL, '\n`<script>HOSTILE=1</script>`\n'),
    ['accueil'],
    ({ html: page }) => expect(page).not.toContain('<script>HOSTILE'),
  ),
  shown(
    'tags in a block of code',
    (guide) =>
      guide.append(ACCUEIL, '\n```html onload=HOSTILE\n</pre><script>HOSTILE=1</script>\n```\n'),
    ['accueil'],
    ({ html: page }) => expect(page).not.toContain('<script>HOSTILE'),
  ),
];

const ESCAPE = `"'><script>HOSTILE=1</script><p onclick='HOSTILE=1' x="`;

const asYaml = JSON.stringify(ESCAPE);

/** In every kind of text that is set without Markdown of its own. */
const field = (what: string, file: string, line: number, from: string, key: string): HostileCase =>
  refused(
    `markup as ${what}`,
    (guide) => guide.replace(`content/${file}`, from, `${key}: ${asYaml}`),
    { file, code: 'html', line },
  );

const EDITION_FILE = 'editions/essai/edition.yaml';

const fields: readonly HostileCase[] = [
  field('the name of a tool', 'outils/alpha.yaml', 1, 'nom: Alpha', 'nom'),
  field('the status of a tool', 'outils/alpha.yaml', 6, 'statut: association', 'statut'),
  field('a detail of a price', 'outils/alpha.yaml', 20, 'detail: par mois', 'detail'),
  field(
    'the title of a document',
    'outils/alpha.yaml',
    22,
    "titre: Site de l'outil Alpha",
    'titre',
  ),
  field('the title of a chapter', CHAPTER, 2, 'titre: Bienvenue', 'titre'),
  field('the title of a chart', 'graphiques/annees.yaml', 1, 'titre: En quelle année ?', 'titre'),
  field('the unit of a chart', 'graphiques/annees.yaml', 3, 'unite: outils', 'unite'),
  field('the label of a column', 'graphiques/annees.yaml', 6, 'libelle: "2019"', 'libelle'),
  field('the source of an example', 'exemples/vente.yaml', 2, 'source: une ferme', 'source'),
  field(
    'the definition of a criterion',
    'criteres.yaml',
    9,
    'definition: La ferme mène elle-même ses ventes.',
    'definition',
  ),
  field('the title of the guide', EDITION_FILE, 1, 'titre: Guide', 'titre'),
  field(
    'what the guide is about',
    EDITION_FILE,
    5,
    'resume: Un petit guide pour les essais.',
    'resume',
  ),
  field('the name of a publisher', EDITION_FILE, 7, "nom: Réseau d'essai", 'nom'),
];

/** Signs that end an attribute or an element, in texts where they are allowed. */
const quotes: readonly HostileCase[] = [
  shown(
    'quotes and angles as the name of a tool',
    (guide) =>
      guide.replace(ALPHA, 'nom: Alpha', `nom: ${JSON.stringify(`A"'> onclick=HOSTILE=1 < x="`)}`),
    ['alpha', 'accueil', 'synthese', 'sommaire', 'couverture', 'dos'],
    ({ html: page }) => expect(page).not.toMatch(/<[^>]*["'\s]onclick=HOSTILE/),
  ),
];

const places: readonly HostileCase[] = [
  shown(
    'a text that reads like an attribute of ours and would open another',
    (guide) =>
      guide.append(
        ACCUEIL,
        '\n`x data-source="` [lien](https://www.exemple.fr "<meta http-equiv=refresh content=0>")\n',
      ),
    ['accueil'],
    ({ html: page }) => expect(page).toContain('data-source="</code>'),
  ),
];

const TEMPLATES =
  '{{constructor}} {{{raw}}} {{#each this}}x{{/each}} {{> sheet}} {{lookup this "__proto__"}} {{@root}}';

const handlebars: readonly HostileCase[] = [
  shown(
    'Handlebars in a chapter',
    (guide) => guide.append(ACCUEIL, `\n${TEMPLATES}\n`),
    ['accueil'],
    ({ text }) => expect(text.replace(/\s+/g, ' ')).toContain('{{constructor}} {{{raw}}}'),
  ),
  shown(
    'Handlebars in a rubric',
    (guide) => guide.replace(ALPHA, 'Les clients commandent.', `Les clients ${TEMPLATES}.`),
    ['alpha'],
    ({ text }) => expect(text).toContain('{{constructor}}'),
  ),
  shown(
    'Handlebars as a name',
    (guide) => guide.replace(ALPHA, 'nom: Alpha', 'nom: "{{constructor}}"'),
    ['alpha', 'synthese', 'sommaire', 'accueil', 'couverture'],
    ({ text }) => expect(text).toContain('{{constructor}}'),
  ),
  shown(
    'Handlebars as a title of the guide',
    (guide) => guide.replace(EDITION, 'titre: Guide', 'titre: "{{#with this}}{{titre}}"'),
    [
      'couverture',
      'credits',
      'dos',
      'accueil',
      'methode',
      'alpha',
      'beta',
      'gamma',
      'synthese',
      'sommaire',
    ],
    ({ html: page }) => expect(page).toContain('{{#with this}}{{titre}}'),
  ),
];

export const markup: readonly HostileCase[] = [
  ...blocks,
  ...spans,
  ...fields,
  ...quotes,
  ...places,
  ...handlebars,
];
