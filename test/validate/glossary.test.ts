import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { EDITION } from '../support/small-guide.ts';

const GLOSSAIRE = 'content/glossaire.yaml';
const AMAP = '- terme: AMAP\n  definition: Des contrats entre une ferme et des familles.\n';

const withGlossary = (text: string) =>
  new GuideBuilder()
    .write(GLOSSAIRE, text)
    .replace(EDITION, '  - partie: dos', '  - partie: glossaire\n  - partie: dos');

describe('a glossary', () => {
  it('is read for the edition that prints it', async () => {
    await using guide = withGlossary(AMAP);
    const { content, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    expect(content?.glossaire?.value.map(({ terme }) => terme)).toEqual(['AMAP']);
  });

  it('may be there without being printed', async () => {
    await using guide = new GuideBuilder().write(GLOSSAIRE, AMAP);
    expect(await said(guide)).toEqual([]);
  });

  it('is missing where a plan names it and there is no file', async () => {
    await using guide = withGlossary(AMAP).remove(GLOSSAIRE);
    expect(await said(guide)).toEqual([
      'editions/essai/edition.yaml:16:13 erreur glossaire-absent | Le plan demande le glossaire, et il n’y a pas de fichier « glossaire.yaml ». | Écrivez « content/glossaire.yaml », ou retirez cette partie du plan.',
    ]);
  });

  it.each([
    [
      'a word twice, however it is written',
      `${AMAP}- { terme: Amap, definition: Encore. }\n`,
      'glossaire.yaml:3:12 erreur terme-en-double | « Amap » est déjà dans le glossaire, ligne 1. | Réunissez les deux définitions.',
    ],
    [
      'a word that refers to one that is not there',
      `${AMAP}  voir: [AMAPS]\n`,
      'glossaire.yaml:3:10 erreur terme-inconnu | Mot absent du glossaire : « AMAPS ». | Vouliez-vous dire « AMAP » ?',
    ],
    [
      'a word that refers to itself',
      `${AMAP}  voir: [AMAP]\n`,
      'glossaire.yaml:3:10 erreur renvoi-a-soi | « AMAP » renvoie à lui-même. | Retirez ce renvoi.',
    ],
    [
      'a word without definition',
      '- terme: AMAP\n',
      'glossaire.yaml:1:3 erreur cle-manquante | La clé « definition » manque. | Ajoutez « definition: » et sa valeur.',
    ],
    [
      'what is no list',
      'AMAP: Des contrats.\n',
      'glossaire.yaml:1:1 erreur type-inattendu | Ce fichier ne contient pas ce qui est attendu : une liste de mots, chacun avec « terme » et « definition ». | Prenez un fichier voisin pour modèle.',
    ],
  ])('may not hold %s', async (_, text, message) => {
    await using guide = withGlossary(text);
    expect(await said(guide)).toEqual([message]);
  });

  it('is changed and completed word by word by a local edition', async () => {
    await using guide = withGlossary(AMAP)
      .write('content/editions/local/edition.yaml', 'base: essai\nterritoire: Ici\n')
      .write(
        'content/editions/local/glossaire.yaml',
        'modifier: { AMAP: { definition: Autre chose. } }\najouter:\n  - { terme: Drive, definition: Un retrait. }\n',
      );
    const { editions, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    const words = editions.get('local')?.content?.glossaire?.value;
    expect(words?.map(({ terme, definition }) => [terme, definition])).toEqual([
      ['AMAP', 'Autre chose.'],
      ['Drive', 'Un retrait.'],
    ]);
  });
});

describe('a plan', () => {
  it.each(['lecture', 'index', 'glossaire'])('has the part %s once at most', async (name) => {
    const twice = `  - partie: ${name}\n  - partie: ${name}\n  - partie: dos`;
    await using guide = new GuideBuilder()
      .write(GLOSSAIRE, AMAP)
      .replace(EDITION, '  - partie: dos', twice);
    expect(await said(guide)).toEqual([
      `editions/essai/edition.yaml:17:13 erreur plan | La partie « ${name} » est déjà dans le plan. | Retirez-en une.`,
    ]);
  });
});
