/** Values that YAML reads as something else than what was meant, encodings, and heads of chapters. */
import { expect } from 'vitest';
import { ACCUEIL, ALPHA, ANNEES, EDITION, VENTE } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { card, harmless, refused } from '../refused.ts';

const CARD = 'outils/alpha.yaml';

const values: readonly HostileCase[] = [
  ...[
    ['.inf', 'type-inattendu'],
    ['-.inf', 'type-inattendu'],
    ['.nan', 'type-inattendu'],
    ['1e999', 'type-inattendu'],
    ['-0.1', 'nombre-hors-limites'],
    ['1:30', 'type-inattendu'],
    ['2024-01-01', 'type-inattendu'],
    ['yes', 'type-inattendu'],
    ['0b11', 'type-inattendu'],
    ['1_000', 'type-inattendu'],
  ].map(([written, code = '']) =>
    refused(
      `${written} as a number`,
      (guide) => guide.replace(ANNEES, 'valeur: 3', `valeur: ${written}`),
      { file: 'graphiques/annees.yaml', code, line: 6 },
    ),
  ),
  refused(
    'an amount beyond what numbers can count',
    (guide) => guide.replace(VENTE, 'cout_unitaire: 12', 'cout_unitaire: 9007199254740993'),
    { file: 'exemples/vente.yaml', code: 'montant-publie', line: 15 },
    { file: 'exemples/vente.yaml', code: 'montant-publie', line: 15 },
    { file: 'exemples/vente.yaml', code: 'montant-publie', line: 16 },
    { file: 'exemples/vente.yaml', code: 'montant-publie', line: 16 },
  ),
  ...[
    ['null', 'valeur-vide'],
    ['~', 'valeur-vide'],
    ['true', 'type-inattendu'],
    ['[Alpha]', 'type-inattendu'],
    ['{ Alpha: 1 }', 'type-inattendu'],
  ].map(([written, code = '']) =>
    refused(
      `${written} as a name`,
      (guide) => guide.replace(ALPHA, 'nom: Alpha', `nom: ${written}`),
      {
        file: CARD,
        code,
        line: 1,
      },
    ),
  ),
  harmless(
    'what other versions of YAML take for no and for yes, as texts',
    (guide) =>
      guide.replace(ALPHA, 'statut: association', 'statut: no\n  equipe: on\n  licence: y'),
    ['alpha'],
  ),
  harmless(
    'numbers and dates where texts are due',
    (guide) =>
      guide
        .replace(ALPHA, '"2019"', '0x7E3')
        .replace(ALPHA, 'statut: association', 'statut: 2024-01-01')
        .replace(ALPHA, 'valeur: 20 €', 'valeur: 1e999')
        .replace(ALPHA, 'detail: par mois', 'detail: -0'),
    ['alpha'],
    {
      check: ({ text }) => {
        for (const typed of ['0x7E3', '2024-01-01', '1e999']) expect(text).toContain(typed);
      },
    },
  ),
  refused(
    'a list where keys are due',
    (guide) => guide.write(ALPHA, '- nom: Alpha\n- nom: Beta\n'),
    {
      file: CARD,
      code: 'type-inattendu',
      line: 1,
    },
  ),
  card('a card that is one word', 'Alpha\n', 'type-inattendu', 1),
  card('an empty card', '', 'fichier-vide', 1),
  card('a card of comments only', '# rien\n# du tout\n', 'fichier-vide', 1),
  refused('an empty edition', (guide) => guide.write(EDITION, ''), {
    file: 'editions/essai/edition.yaml',
    code: 'fichier-vide',
    line: 1,
  }),
  refused('an empty chapter', (guide) => guide.write(ACCUEIL, ''), {
    file: 'chapitres/accueil.md',
    code: 'en-tete',
    line: 1,
  }),
];

const accented = 'nom: Café\n';

const encodings: readonly HostileCase[] = [
  card('UTF-16 with its mark', Buffer.from(`\ufeff${accented}`, 'utf16le'), 'encodage', 1),
  card(
    'UTF-16 without its mark',
    Buffer.from(accented.repeat(20), 'utf16le').swap16(),
    'encodage',
    1,
  ),
  card('Latin-1', Buffer.from(`site: x\n${accented}`, 'latin1'), 'encodage', 2),
  card('an overlong form of « / »', Buffer.from('nom: \xc0\xaf\n', 'latin1'), 'encodage', 1),
  card('half a character at the end', Buffer.from('nom: Caf\xc3', 'latin1'), 'encodage', 1),
  card('a surrogate as bytes', Buffer.from('nom: \xed\xa0\x80\n', 'latin1'), 'encodage', 1),
  harmless(
    'a mark of byte order, and carriage returns as line ends',
    (guide) => guide.write(ALPHA, `\ufeff${guide.read(ALPHA).replaceAll('\n', '\r')}`),
    [],
  ),
];

const CHAPTER = 'chapitres/accueil.md';

const head = (name: string, text: string, code: string, line: number): HostileCase =>
  refused(
    `the head of a chapter: ${name}`,
    (guide) => guide.replace(ACCUEIL, 'titre: Bienvenue', text),
    { file: CHAPTER, code, line },
  );

const frontMatter: readonly HostileCase[] = [
  head('anchors', 'titre: &t Bienvenue', 'yaml-renvoi', 2),
  head('a tag', 'titre: !!js/function "() => 1"', 'yaml-etiquette', 2),
  head('« __proto__ »', '__proto__: { titre: x }\ntitre: Bienvenue', 'cle-inconnue', 2),
  head('« constructor »', 'constructor: { titre: x }\ntitre: Bienvenue', 'cle-inconnue', 2),
  head('merge keys', '<<: { titre: x }\ntitre: Bienvenue', 'cle-inconnue', 2),
  head('10,000 brackets', `titre: ${'['.repeat(10_000)}`, 'yaml-profondeur', 2),
  head('a second document', 'titre: Bienvenue\n...\n--- x', 'yaml-documents', 4),
  refused(
    'the head of a chapter: a list',
    (guide) => guide.write(ACCUEIL, '---\n- titre: Bienvenue\n---\n\nTexte.\n'),
    { file: CHAPTER, code: 'type-inattendu', line: 2 },
  ),
  refused(
    'the head of a chapter: never closed',
    (guide) => guide.write(ACCUEIL, `---\n${'titre: Bienvenue\n'.repeat(50_000)}`),
    { file: CHAPTER, code: 'en-tete', line: 1 },
  ),
];

export const yamlValues: readonly HostileCase[] = [...values, ...encodings, ...frontMatter];
