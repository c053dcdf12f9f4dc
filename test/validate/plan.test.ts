import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, EDITION, GAMMA } from '../support/small-guide.ts';

describe('the plan of an edition', () => {
  it('may hold one tool only', async () => {
    await using guide = new GuideBuilder().remove('content/outils/beta.yaml').remove(GAMMA);
    guide.replace(EDITION, '[alpha, beta]', '[alpha]').replace(EDITION, /.*gamma.*\n/, '');
    expect(await said(guide)).toEqual([]);
  });

  it('may hold thirty tools', async () => {
    await using guide = new GuideBuilder();
    const ids = Array.from({ length: 28 }, (_, index) => `outil-${index}`);
    for (const id of ids) {
      guide.write(
        `content/outils/${id}.yaml`,
        guide.read(ALPHA).replace('nom: Alpha', `nom: ${id}`),
      );
    }
    guide.replace(EDITION, '[alpha, beta]', `[alpha, beta, ${ids.join(', ')}]`);
    const { content, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    expect(content?.outils.size).toBe(31);
  });

  it.each([
    ['an unknown tool', '[gamma]', '[gama]'],
    ['an unknown chapter', 'methode]', 'methodes]'],
    ['an unknown category', 'categorie: tiers', 'categorie: tier'],
    ['a tool named twice', '[alpha, beta]', '[alpha, beta, alpha]'],
    ['a chapter named twice', '[accueil, methode]', '[accueil, methode, accueil]'],
    ['a category in two parts', 'categorie: tiers', 'categorie: ferme'],
    ['a tool in the part of another category', '[alpha, beta]', '[alpha, beta, gamma]'],
    ['a category without tool', '[gamma]', '[]'],
    ['a part that does not exist', 'partie: synthese', 'partie: synthèses'],
    ['a part without name', '- partie: synthese', '- titre: Synthèse'],
    ['a key of another part', 'partie: credits', 'partie: credits\n    outils: [alpha]'],
    ['a part given twice', 'partie: credits', 'partie: sommaire'],
    [
      'a cover that is not first',
      /(.*couverture\n)(.*credits\n)/,
      '  - partie: credits\n  - partie: couverture\n',
    ],
    ['a back that is not last', 'partie: credits', 'partie: dos'],
    ['a year that is quoted', 'annee: 2024', 'annee: "2024"'],
    ['a year that is out of reach', 'annee: 2024', 'annee: 24'],
    ['a colour that is none', 'plan:', 'couleurs: { leaf: vert }\nplan:'],
    ['a colour of no token', 'plan:', 'couleurs: { leav: "#112233" }\nplan:'],
  ])('refuses %s', async (name, from, to) => {
    await using guide = new GuideBuilder().replace(EDITION, from, to);
    expect({ [name]: await said(guide) }).toMatchSnapshot();
  });

  it('must hold a tool', async () => {
    await using guide = new GuideBuilder().remove('content/outils');
    guide.replace(EDITION, /.*partie: outils.*\n.*\n/, '');
    guide.replace('content/chapitres/accueil.md', ', dont [Alpha](#alpha)', '');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "editions/essai/edition.yaml:8:1 erreur plan-sans-outil | Le plan ne contient aucun outil. | Ajoutez une partie : { partie: outils, categorie: …, outils: [ … ] }.",
      ]
    `);
  });

  it('warns about cards and chapters that no edition prints', async () => {
    await using guide = new GuideBuilder();
    guide.replace(EDITION, '[alpha, beta]', '[alpha]').replace(EDITION, ', methode]', ']');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "chapitres/methode.md:2:1 avertissement hors-plan | Le chapitre « methode » n’est dans le plan d’aucune édition : il ne sera pas imprimé. | Ajoutez-le au plan, dans « edition.yaml », s’il doit l’être.",
        "outils/beta.yaml:1:1 avertissement hors-plan | La fiche « beta » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.",
      ]
    `);
  });
});
