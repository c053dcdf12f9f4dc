import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ACCUEIL, ALPHA, ANNEES, EDITION, METHODE } from '../support/small-guide.ts';

describe('headings', () => {
  it('have no place in a rubric', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, "    L'outil coûte", "    ## Prix\n\n    L'outil coûte")
      .replace(ALPHA, ' sert à', ' sert à\n    ---\n    ');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:12:5 erreur titre-interdit | Un titre n’a pas sa place ici. | Écrivez plutôt quelques mots en gras en tête du paragraphe : **Mots.** Suite.',
      'outils/alpha.yaml:19:5 erreur titre-interdit | Un titre n’a pas sa place ici. | Écrivez plutôt quelques mots en gras en tête du paragraphe : **Mots.** Suite.',
    ]);
  });

  it('start at the second level and skip none', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ACCUEIL, '## Un exemple', '# Un exemple')
      .replace(METHODE, '### Choisir', '##### Choisir');
    expect(await said(guide)).toEqual([
      'chapitres/accueil.md:11:1 erreur titre-niveau | Le titre du chapitre est dans son en-tête : un titre du texte est d’un niveau plus bas. | Commencez-le par « ## ».',
      'chapitres/methode.md:13:1 erreur titre-niveau | Ce titre de niveau 5 suit un titre de niveau 3. | Commencez-le par « #### ».',
    ]);
  });
});

describe('raw HTML', () => {
  it('is refused where it starts, with what to write instead', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, 'Les clients commandent.', 'Les <b>clients</b><br>commandent.');
    guide.replace(ALPHA, 'association', '<i>association</i>');
    guide.replace(
      ACCUEIL,
      '## Un exemple',
      '<!-- à revoir -->\n\n<script>alert(1)</script>\n\n## Un exemple',
    );
    expect(await said(guide)).toEqual([
      'chapitres/accueil.md:11:1 erreur html | Le HTML n’est pas accepté : « <!-- à revoir --> ». | Retirez ce commentaire, ou notez-le dans « a_verifier ».',
      'chapitres/accueil.md:13:1 erreur html | Le HTML n’est pas accepté : « <script>alert(1)</script> ». | Retirez-le ; pour imprimer le signe « < », écrivez « \\< ».',
      'outils/alpha.yaml:6:11 erreur html | Le HTML n’est pas accepté : « <i> ». | Écrivez *texte* pour les italiques.',
      'outils/alpha.yaml:15:11 erreur html | Le HTML n’est pas accepté : « <b> ». | Écrivez **texte** pour le gras.',
      'outils/alpha.yaml:15:25 erreur html | Le HTML n’est pas accepté : « <br> ». | Pour aller à la ligne, finissez la ligne par une barre oblique inverse ; dans un tableau, séparez par une virgule ou un point-virgule.',
    ]);
  });

  it('is not what a lone sign is', async () => {
    await using guide = new GuideBuilder().replace(
      ALPHA,
      '20 €/mois',
      '20 €/mois si le CA < 60 k€',
    );
    expect(await said(guide)).toEqual([]);
  });
});

describe('where Markdown stands in YAML', () => {
  const link = '[x](#nulle-part)';

  it.each([
    ['a literal block', `principe: |\n    Un\n\n    deux ${link}`, 4],
    ['a folded block', `principe: >-\n    Un\n    deux\n    trois ${link}`, 4],
    ['a block with its own indentation', `principe: |2\n      Un ${link}`, 2],
    ['a plain text over two lines', `principe: Un\n      deux ${link}`, 2],
    ['a quoted text', `principe: "Un ${link}"`, 1],
  ])('finds the line of a link in %s', async (_case, rubric, line) => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, /principe: \|[\s\S]*? {2}cout:/, `${rubric}\n  cout:`);
    const text = guide.read(ALPHA);
    const first = text.split('\n').findIndex((one) => one.includes('principe:')) + 1;
    const column = line === 1 ? 13 : (text.split('\n')[first + line - 2]?.indexOf('[') ?? 0);
    const [only] = await said(guide);
    expect(only).toContain(
      `outils/alpha.yaml:${first + line - 1}:${line === 1 ? column : column + 1} erreur lien-mort`,
    );
  });

  it('checks the words of charts, and short texts, too', async () => {
    await using guide = new GuideBuilder();
    guide
      .append(ANNEES, 'en_mots: |\n  Un\n  [mot](#rien)\n')
      .replace(EDITION, 'petit guide', '[guide](#rien)');
    expect(await said(guide)).toEqual([
      'editions/essai/edition.yaml:5:12 erreur lien-mort | Le lien « #rien » ne mène nulle part. | Un lien interne mène à une fiche (#outil), à une rubrique (#outil-rubrique), à un chapitre, à #sommaire ou à #synthese.',
      'graphiques/annees.yaml:10:3 erreur lien-mort | Le lien « #rien » ne mène nulle part. | Un lien interne mène à une fiche (#outil), à une rubrique (#outil-rubrique), à un chapitre, à #sommaire ou à #synthese.',
    ]);
  });
});

describe('Markdown nested beyond reason', () => {
  it('is refused in a rubric that has nothing else to check', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, ' sert à vendre en ligne.', ` sert\n\n    ${'> '.repeat(3000)}loin`);
    expect((await said(guide))[0]).toMatch(/^outils\/alpha\.yaml:14:\d+ erreur liste-profonde /);
  });

  it('is refused where a text has hundreds of underlined headings', async () => {
    await using guide = new GuideBuilder();
    guide.append(ACCUEIL, `\n${'a\n-\n\n'.repeat(300)}`);
    expect((await said(guide))[0]).toMatch(/^chapitres\/accueil\.md:\d+:1 erreur titres-nombreux /);
  });

  it.each(['a*_', '<!--a<!--', '[a['])(
    'is refused where one paragraph has hundreds of « %s »',
    async (sign) => {
      await using guide = new GuideBuilder();
      guide.append(ACCUEIL, `\n${sign.repeat(300)}\n`);
      expect((await said(guide))[0]).toMatch(
        /^chapitres\/accueil\.md:15:1 erreur signes-nombreux /,
      );
    },
  );

  it('is refused before it is parsed', async () => {
    await using guide = new GuideBuilder();
    guide.append(METHODE, `\n${':::encadre\n'.repeat(500)}`);
    guide.append(
      ACCUEIL,
      `\n${Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n`,
    );
    expect(await said(guide)).toEqual([
      'chapitres/accueil.md:35:1 erreur liste-profonde | Cette liste a trop de niveaux. | Gardez-en deux au plus.',
      'chapitres/methode.md:26:1 erreur directive-non-fermee | Plus de 8 directives sont ouvertes à la fois. | Refermez chacune par « ::: » seul sur une ligne.',
    ]);
  });
});
