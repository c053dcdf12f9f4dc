/** YAML that is a trap, or that YAML's readers take for something else than what was meant. */
import { expect } from 'vitest';
import { ALPHA, CRITERES, EDITION, RUBRIQUES } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { card, harmless, refused } from '../refused.ts';

const CARD = 'outils/alpha.yaml';
/** The line after Alpha's last. */
const PAST_END = 24;
const LAYER = 'content/editions/essai/outils/alpha.yaml';

const laughs = `a: &a [rire, rire, rire, rire, rire, rire, rire, rire, rire]
${[...'bcdefghi']
  .map((name, index) => {
    const below = `*${'abcdefgh'[index]}`;
    return `${name}: &${name} [${Array(9).fill(below).join(', ')}]`;
  })
  .join('\n')}\n`;

const bombs: readonly HostileCase[] = [
  refused(
    'a billion laughs',
    (guide) => guide.write(ALPHA, laughs),
    { file: CARD, code: 'yaml-renvoi', line: 1 },
    { file: CARD, code: 'yaml-renvoi', line: 2 },
    { file: CARD, code: 'yaml-renvoi', line: 3 },
    { file: CARD, code: 'yaml-renvoi', line: 4 },
    { file: CARD, code: 'yaml-renvoi', line: 5 },
  ),
  card(
    'one long text repeated by ten thousand aliases',
    `nom: [&nom "${'Alpha '.repeat(10_000)}", ${'*nom, '.repeat(10_000)}]\n`,
    'yaml-renvoi',
    1,
  ),
  card('an anchor that refers to itself', 'nom: &nom [*nom]\n', 'yaml-renvoi', 1),
  card('10,000 open brackets', `nom: ${'['.repeat(10_000)}`, 'yaml-profondeur', 1),
  card('10,000 open braces with keys', `nom: ${'{a: '.repeat(10_000)}`, 'yaml-profondeur', 1),
  card('10,000 dashes on a line', `${'- '.repeat(10_000)}x\n`, 'yaml-profondeur', 1),
  card(
    'keys indented over 500 levels',
    Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    'yaml-profondeur',
    81,
  ),
  card(
    'a million keys',
    Array.from({ length: 1_000_000 }, (_, index) => `k${index}: 1\n`).join(''),
    'fichier-trop-lourd',
  ),
  refused(
    'a text of 900 kB as a name',
    (guide) => guide.replace(ALPHA, 'nom: Alpha', `nom: ${'mot '.repeat(225_000)}`),
    { file: CARD, code: 'texte-trop-long', line: 1 },
  ),
  card('a line of 1 MB', `nom: ${'x'.repeat(1_000_000)}\n`, 'fichier-trop-lourd'),
  harmless(
    'a line of 900,000 spaces',
    (guide) => guide.append(ALPHA, `${' '.repeat(900_000)}\n`),
    [],
  ),
  card('300,000 colons', `nom: ${': '.repeat(300_000)}\n`, 'yaml-deux-points', 1),
];

const PROTOTYPES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const prototypes: readonly HostileCase[] = [
  ...PROTOTYPES.map((key) =>
    refused(
      `« ${key} » as a key of a card`,
      (guide) => guide.append(ALPHA, `${key}: { HOSTILE: 1 }\n`),
      { file: CARD, code: 'cle-inconnue', line: PAST_END },
    ),
  ),
  refused(
    'prototypes as keys within a card',
    (guide) =>
      guide
        .replace(ALPHA, 'rubriques:', 'rubriques:\n  constructor: x\n  prototype: y')
        .replace(ALPHA, 'synthese:', 'synthese:\n  __proto__: oui\n  constructor: oui'),
    { file: CARD, code: 'cle-inconnue', line: 8 },
  ),
  refused(
    'prototypes as keys of what a local edition changes',
    (guide) => guide.write(LAYER, '__proto__: { nom: x }\nrubriques: { __proto__: x }\n'),
    { file: 'editions/essai/outils/alpha.yaml', code: 'cle-inconnue', line: 1 },
    { file: 'editions/essai/outils/alpha.yaml', code: 'cle-inconnue', line: 2 },
  ),
  refused(
    '« constructor » among the changes of a local edition',
    (guide) => guide.write(LAYER, 'constructor: { prototype: { HOSTILE: 1 } }\n'),
    { file: 'editions/essai/outils/alpha.yaml', code: 'cle-inconnue', line: 1 },
  ),
  refused(
    'names of prototypes as instructions on a list',
    (guide) => guide.write(LAYER, 'tarifs: { constructor: { valeur: 1 }, ajouter: [] }\n'),
    { file: 'editions/essai/outils/alpha.yaml', code: 'instruction-inconnue', line: 1 },
  ),
  harmless(
    '« constructor » as a rubric, a criterion and a tool',
    (guide) => {
      guide.append(
        RUBRIQUES,
        '- { id: constructor, titre: Constructeur, icone: sprout, page: droite }\n',
      );
      guide.append(
        CRITERES,
        '  - { id: constructor, titre: Nu, titre_court: Nu, groupe: vente, definition: Nu., besoin: Nu }\n',
      );
      const beta = guide.read(ALPHA).replaceAll('Alpha', 'Constructor');
      guide.write('content/outils/constructor.yaml', beta.replaceAll('alpha', 'constructor'));
      for (const id of ['alpha', 'beta', 'gamma', 'constructor']) {
        const path = `content/outils/${id}.yaml`;
        guide.replace(path, 'synthese:', 'synthese:\n  constructor: non');
        guide.replace(path, 'rubriques:', 'rubriques:\n  constructor: Du texte.');
      }
      guide.replace(EDITION, '[alpha, beta]', '[alpha, beta, constructor]');
    },
    // Of more than 16 pages, the figure 17 of the chapter is taken for a folio.
    ['accueil', 'sommaire', 'synthese', 'alpha', 'beta', 'gamma', 'constructor', 'partie-ferme'],
    { check: ({ text }) => expect(text).toContain('Constructeur') },
  ),
];

const features: readonly HostileCase[] = [
  refused('merge keys', (guide) => guide.append(ALPHA, '<<: { nom: Autre }\n'), {
    file: CARD,
    code: 'cle-inconnue',
    line: PAST_END,
  }),
  ...[
    '!!js/function',
    '!!python/object/apply:os.system',
    '!!binary',
    '!!set',
    '!ferme',
    '!!null',
  ].map((tag) =>
    refused(`the tag ${tag}`, (guide) => guide.replace(ALPHA, 'nom: Alpha', `nom: ${tag} "x"`), {
      file: CARD,
      code: 'yaml-etiquette',
      line: 1,
    }),
  ),
  refused(
    'a directive of YAML 1.1',
    (guide) => guide.write(ALPHA, `%YAML 1.1\n---\n${guide.read(ALPHA)}`),
    { file: CARD, code: 'yaml-directive', line: 1 },
  ),
  refused(
    'a directive that names tags',
    (guide) => guide.write(ALPHA, `%TAG ! tag:exemple.fr,2000:\n---\n${guide.read(ALPHA)}`),
    { file: CARD, code: 'yaml-directive', line: 1 },
  ),
  refused('two documents in a file', (guide) => guide.append(ALPHA, '---\nnom: Autre\n'), {
    file: CARD,
    code: 'yaml-documents',
    line: PAST_END,
  }),
  refused('a key given twice', (guide) => guide.append(ALPHA, 'nom: Autre\n'), {
    file: CARD,
    code: 'cle-en-double',
    line: PAST_END,
  }),
  refused('a map as a key', (guide) => guide.append(ALPHA, '? { a: b }\n: c\n'), {
    file: CARD,
    code: 'yaml-cle',
    line: PAST_END,
  }),
  refused('tabs before a key', (guide) => guide.append(ALPHA, '\tcle: x\n'), {
    file: CARD,
    code: 'yaml-tabulation',
    line: PAST_END,
  }),
];

export const yaml: readonly HostileCase[] = [...bombs, ...prototypes, ...features];
