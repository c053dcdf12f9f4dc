import { describe, expect, it } from 'vitest';
import { asJson } from '../../scripts/compare/as-json.ts';
import { asMarkdown } from '../../scripts/compare/as-markdown.ts';
import { asText } from '../../scripts/compare/as-text.ts';
import { compared, twoEditions } from '../support/compared.ts';
import { METHODE } from '../support/small-guide.ts';

const CHANGES = {
  'edition.yaml': 'plan: { modifier: { ferme: { outils: { retirer: [beta] } } } }\n',
  'outils/alpha.yaml': `contact: vente_directe@alpha.example.fr
rubriques:
  cout: L'outil coûte **22 €/mois**.
`,
  'criteres.yaml': `criteres:
  ajouter:
    - id: drive
      titre: Drive fermier
      titre_court: Drive
      groupe: vente
      definition: La ferme tient un drive.
      besoin: Ouvrir un drive
`,
  'outils/beta.yaml': 'synthese: { drive: non }\n',
  'outils/gamma.yaml': 'synthese: { drive: oui }\n',
};

/** All cards have a mark for the criterion that is added. */
const guideOf = (files: Readonly<Record<string, string>> = CHANGES) =>
  twoEditions({
    ...files,
    'outils/alpha.yaml': `${files['outils/alpha.yaml'] ?? ''}synthese: { drive: oui }\n`,
  });

describe('a comparison as text', () => {
  it('names what differs, with both values and the place of what is local', async () => {
    await using guide = guideOf();
    expect(asText(await compared(guide))).toBe(`6 différences entre « essai » et « drome » :
- essai   + drome

Plan
  Outil « Beta », seulement dans « essai »  (content/editions/drome/edition.yaml:2)
    - Outils de la ferme

Critères
  Critère « Drive fermier », seulement dans « drome »  (content/editions/drome/criteres.yaml:3)

Fiche « Alpha »
  Contact, seulement dans « drome »  (content/editions/drome/outils/alpha.yaml:1)
    + vente_directe@alpha.example.fr
  Synthèse, « Drive fermier », seulement dans « drome »  (content/editions/drome/outils/alpha.yaml:4)
    + oui
  Rubrique « Coût »  (content/editions/drome/outils/alpha.yaml:3)
    - L'outil coûte **20 €/mois**.
    + L'outil coûte **22 €/mois**.

Fiche « Gamma »
  Synthèse, « Drive fermier », seulement dans « drome »  (content/editions/drome/outils/gamma.yaml:1)
    + oui
`);
  });

  it('says so where nothing differs', async () => {
    await using guide = twoEditions();
    expect(asText(await compared(guide))).toBe('Aucune différence entre « essai » et « drome ».\n');
  });

  it('is coloured for a terminal, the words that differ in bold', async () => {
    await using guide = twoEditions({ 'edition.yaml': 'sous_titre: des outils de gestion\n' });
    const text = asText(await compared(guide), { colour: true });
    expect(text).toContain('\u001b[31m- des outils de \u001b[1mvente\u001b[22m\u001b[39m');
    expect(text).toContain('\u001b[2m(content/editions/drome/edition.yaml:2)\u001b[22m');
  });

  it('cannot command the terminal', async () => {
    await using guide = twoEditions({ 'edition.yaml': 'annee: 2025\n' });
    const comparison = await compared(guide);
    const differences = comparison.differences.map((difference) => ({
      ...difference,
      label: 'Outil\u001b[2J',
      before: 'a\u001b[2Jb',
    }));
    const text = asText({ ...comparison, differences });
    expect(text).not.toContain('\u001b');
    expect(text).toContain('Outil\ufffd[2J');
    expect(text).toContain('- a\ufffd[2Jb');
  });

  it('leaves out the middle of what is very long', async () => {
    const words = Array.from({ length: 100 }, (_, index) => `mot${index + 1}`).join(' ');
    await using guide = twoEditions({ 'outils/alpha.yaml': `rubriques: { paiement: ${words} }\n` });
    guide.append(
      'content/rubriques.yaml',
      '- { id: paiement, titre: Paiement, icone: euro, page: droite }\n',
    );
    expect(asText(await compared(guide))).toContain('mot35 mot36 [… 52 mots …] mot89 mot90');
  });
});

describe('a comparison as Markdown', () => {
  it('has a title for each card, and strikes out what is replaced', async () => {
    await using guide = guideOf();
    expect(asMarkdown(await compared(guide))).toBe(`# 6 différences entre « essai » et « drome »

## Plan

- Outil « Beta », seulement dans « essai » : ~~Outils de la ferme~~ (\`content/editions/drome/edition.yaml:2\`)

## Critères

- Critère « Drive fermier », seulement dans « drome » (\`content/editions/drome/criteres.yaml:3\`)

## Fiche « Alpha »

- Contact, seulement dans « drome » : **vente\\_directe\\@alpha.example.fr** (\`content/editions/drome/outils/alpha.yaml:1\`)
- Synthèse, « Drive fermier », seulement dans « drome » : **oui** (\`content/editions/drome/outils/alpha.yaml:4\`)
- Rubrique « Coût » : L'outil coûte ~~\\*\\*20~~ **\\*\\*22** €/mois\\*\\*. (\`content/editions/drome/outils/alpha.yaml:3\`)

## Fiche « Gamma »

- Synthèse, « Drive fermier », seulement dans « drome » : **oui** (\`content/editions/drome/outils/gamma.yaml:1\`)
`);
  });

  it('lists the passages of a long text that differ', async () => {
    await using guide = twoEditions();
    const long = `${'Un mot, puis un autre, et encore un. '.repeat(6)}`;
    guide.append(METHODE, `\nAvant. ${long}Après.\n`);
    const body = guide.read(METHODE).split('---\n')[2] ?? '';
    const changed = body.replace('Avant.', 'Au début.').replace('Après.', 'À la fin.');
    guide.write('content/editions/drome/chapitres/methode.md', `---\n---\n${changed}`);
    expect(asMarkdown(await compared(guide))).toContain(`
- Texte (\`content/editions/drome/chapitres/methode.md:16\`) :
  - … Choisissez. ¶ \\:\\:: ¶ ~~Avant.~~ **Au début.** Un mot, puis un …
  - … autre, et encore un. ~~Après.~~ **À la fin.**
`);
  });

  it('says so where nothing differs', async () => {
    await using guide = twoEditions();
    expect(asMarkdown(await compared(guide))).toBe(
      '# Aucune différence entre « essai » et « drome »\n',
    );
  });
});

describe('a comparison as JSON', () => {
  it('has the editions and the differences, with stable keys', async () => {
    await using guide = twoEditions({ 'edition.yaml': 'annee: 2025\n' });
    expect(JSON.parse(asJson(await compared(guide)))).toEqual({
      editions: ['essai', 'drome'],
      differences: [
        {
          section: 'edition',
          id: null,
          name: null,
          field: 'annee',
          label: 'Année',
          kind: 'changed',
          before: 2024,
          after: 2025,
          beforeAt: { file: 'content/editions/essai/edition.yaml', line: 3, column: 8 },
          afterAt: { file: 'content/editions/drome/edition.yaml', line: 2, column: 8 },
        },
      ],
    });
  });
});
