/** Texts that are strange: signs that garble others, scripts without a font, words without an end. */
import { expect } from 'vitest';
import { ACCUEIL, ALPHA, CRITERES, EDITION } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { harmless, refused } from '../refused.ts';

const CARD = 'outils/alpha.yaml';
const CHAPTER = 'chapitres/accueil.md';

/** Signs in the name of a tool, as they are and as YAML escapes them, and in a chapter as a reference. */
const sign = (what: string, text: string): HostileCase =>
  refused(
    `${what} in a name`,
    (guide) => guide.replace(ALPHA, 'nom: Alpha', `nom: "Al${text}pha"`),
    { file: CARD, code: 'signe-absent', line: 1 },
  );

const escaped = (written: string): HostileCase =>
  refused(
    `${written} between quotes`,
    (guide) => guide.replace(ALPHA, 'nom: Alpha', `nom: "Al${written}pha"`),
    { file: CARD, code: 'signe-absent', line: 1 },
  );

const reference = (written: string): HostileCase =>
  refused(
    `the reference ${written}`,
    (guide) => guide.append(ACCUEIL, `\nAvant ${written} après.\n`),
    { file: CHAPTER, code: 'signe-absent', line: 15 },
  );

const control = (what: string, text: string): HostileCase =>
  refused(`${what} in a chapter`, (guide) => guide.append(ACCUEIL, `\nAvant ${text} après.\n`), {
    file: CHAPTER,
    code: 'caractere-interdit',
    line: 15,
  });

const signs: readonly HostileCase[] = [
  control('NUL', '\0'),
  control('an escape sequence of terminals', '\u001b[2J'),
  control('a backspace', '\b\b\b'),
  control('a form feed', '\f'),
  ...(
    [
      ['an override of direction', '\u202e'],
      ['an isolate of direction', '\u2067'],
      ['a mark of direction', '\u200f'],
      ['a joiner of width zero', '\u200d'],
      ['a mark of byte order', '\ufeff'],
      ['a line separator', '\u2028'],
      ['a sign for private use', '\ue000'],
      ['a noncharacter', '\ufdd0'],
      ['an invisible tag', '\u{e0041}'],
      ['a variation selector', '\ufe0f'],
      ['an emoji of four joined', '👨‍👩‍👧‍👦'],
      ['a flag', '🇫🇷'],
      ['Arabic', 'م'],
      ['Hebrew', 'מ'],
      ['Thai', 'ฟ'],
      ['Tamil', 'ப'],
      ['Chinese', '农'],
      ['runes', 'ᚠ'],
      ['a letter under 60 accents', `e${'\u0301'.repeat(60)}`],
    ] as const
  ).map(([what, text]) => sign(what, text)),
  ...['\\0', '\\e', '\\u202e', '\\uD800', '\\uDC00', '\\U0001F600', '\\x07', '\\L'].map(escaped),
  ...['&#x202e;', '&rlm;', '&zwj;', '&#xE000;', '&#128512;'].map(reference),
  ...['&#0;', '&#xD800;', '&#x110000;'].map(reference),
  harmless(
    'spaces of no width and soft hyphens by the thousand',
    (guide) => guide.append(ACCUEIL, `\nAvant${'\u200b\u00ad\u2060'.repeat(3000)} après.\n`),
    ['accueil'],
    { check: ({ text }) => expect(text).toContain('après') },
  ),
];

const WORD = 'ab'.repeat(2500);

const long = (where: string, path: string, from: string, to: string, code: string, line: number) =>
  refused(`a word of 5,000 letters as ${where}`, (guide) => guide.replace(path, from, to), {
    file: path.replace('content/', ''),
    code,
    line,
  });

/** Parts whose pages are others where a chapter or a sheet takes more of them. */
const MOVED = ['accueil', 'methode', 'synthese', 'alpha', 'beta', 'gamma', 'dos'];

const words: readonly HostileCase[] = [
  long('the name of a tool', ALPHA, 'nom: Alpha', `nom: ${WORD}`, 'texte-trop-long', 1),
  long('a price', ALPHA, 'valeur: 20 €', `valeur: ${WORD}`, 'texte-trop-long', 19),
  long('the title of a guide', EDITION, 'titre: Guide', `titre: ${WORD}`, 'texte-trop-long', 1),
  harmless(
    'a word of 5,000 letters in a rubric',
    (guide) => guide.replace(ALPHA, 'Le producteur', WORD),
    MOVED,
    { warned: [{ file: CARD, code: 'fiche-trop-longue' }] },
  ),
  harmless(
    'a word of 5,000 letters in a chapter',
    (guide) => guide.append(ACCUEIL, `\n${WORD}\n\n> ${WORD}\n\n- ${WORD}\n`),
    MOVED,
  ),
  refused(
    'a word of 5,000 letters in a table',
    (guide) => guide.append(ACCUEIL, `\n| a | ${WORD} |\n| --- | --- |\n| b | ${WORD} |\n`),
    { file: CHAPTER, code: 'trop-large', line: 15 },
  ),
  refused(
    'a word of 5,000 letters as the title of a section',
    (guide) => guide.append(ACCUEIL, `\n## ${WORD}\n\nTexte.\n`),
    { file: CHAPTER, code: 'trop-large', line: 15 },
  ),
  refused(
    'an address of 5,000 letters in a chapter',
    (guide) => guide.append(ACCUEIL, `\n[Lire](https://exemple.fr/${WORD})\n`),
    { file: CHAPTER, code: 'adresse', line: 15 },
  ),
  refused(
    'an address of 5,000 letters as the site of a tool',
    (guide) => guide.replace(ALPHA, 'https://alpha.example.fr', `https://alpha.example.fr/${WORD}`),
    { file: CARD, code: 'texte-trop-long', line: 3 },
  ),
  long(
    'a criterion',
    CRITERES,
    'titre_court: Autonomie',
    `titre_court: ${WORD}`,
    'texte-trop-long',
    7,
  ),
];

const shapes: readonly HostileCase[] = [
  refused(
    'a table of 200 columns',
    (guide) =>
      guide.append(
        ACCUEIL,
        `\n${['a', '---', 'b'].map((cell) => `|${` ${cell} |`.repeat(200)}`).join('\n')}\n`,
      ),
    { file: CHAPTER, code: 'trop-large', line: 15 },
    { file: 'editions/essai/edition.yaml', code: 'accessibilite' },
  ),
  refused(
    'a table of 5,000 rows',
    (guide) => guide.append(ACCUEIL, `\n| a | b |\n| --- | --- |\n${'| c | d |\n'.repeat(5000)}`),
    { file: CHAPTER, code: 'tableau-trop-long', line: 15 },
  ),
  refused(
    'a list of 50 levels',
    (guide) =>
      guide.append(
        ACCUEIL,
        `\n${Array.from({ length: 50 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')}\n`,
      ),
    { file: CHAPTER, code: 'liste-profonde', line: 35 },
  ),
  refused('a quotation of 50 levels', (guide) => guide.append(ACCUEIL, `\n${'> '.repeat(50)}a\n`), {
    file: CHAPTER,
    code: 'liste-profonde',
    line: 15,
  }),
  harmless(
    'hundreds of titles',
    (guide) => guide.append(ACCUEIL, '\n## Un titre\n\nTexte.\n'.repeat(300)),
    ['sommaire', ...MOVED],
  ),
  refused(
    'a paragraph of 100,000 words',
    (guide) => guide.append(ACCUEIL, `\n${'mot '.repeat(100_000)}\n`),
    { file: CHAPTER, code: 'texte-trop-long' },
  ),
  refused(
    'a card of 200 kB',
    (guide) => guide.replace(ALPHA, 'Le producteur', 'Le producteur vend. '.repeat(10_000)),
    { file: CARD, code: 'texte-trop-long' },
  ),
];

/** What rubrics hold is looked at as chapters are, whatever signs are in it. */
const rubrics: readonly HostileCase[] = [
  refused(
    'a list of 30 levels in a rubric',
    (guide) => guide.replace(ALPHA, 'Le producteur', `${'- '.repeat(30)}Le producteur`),
    { file: CARD, code: 'liste-profonde', line: 14 },
  ),
  refused(
    'a reference to a change of direction in a rubric',
    (guide) => guide.replace(ALPHA, 'Le producteur', '&#x202e;'),
    { file: CARD, code: 'signe-absent', line: 14 },
  ),
];

export const text: readonly HostileCase[] = [...signs, ...words, ...shapes, ...rubrics];
