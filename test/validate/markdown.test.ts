import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ACCUEIL, ALPHA, ANNEES, EDITION, METHODE } from '../support/small-guide.ts';

describe('directives in a chapter', () => {
  it.each([
    ['an unknown one', '::graphique{id=annees}', '::grafique{id=annees}'],
    ['an unknown chart', '::graphique{id=annees}', '::graphique{id=anees}'],
    ['an unknown worked example', '::exemple{id=vente}', '::exemple{id=ventes-2}'],
    ['no identifier', '::graphique{id=annees}', '::graphique'],
    ['an empty identifier', '::graphique{id=annees}', '::graphique{id=""}'],
    ['an unknown attribute', '::graphique{id=annees}', '::graphique{id=annees titre=x}'],
    ['an unknown value', '::exemple{id=vente}', ':::encadre{ton=atention}\nTexte\n:::'],
    ['a leaf written as a container', '::exemple{id=vente}', ':::exemple{id=vente}\n:::'],
    ['a container written as a leaf', '::exemple{id=vente}', '::encadre{titre=x}'],
    ['a text between brackets', '::exemple{id=vente}', '::exemple[Vente]{id=vente}'],
    ['one that is not closed', '::exemple{id=vente}', ':::encadre\nTexte'],
    ['one that is empty', '::exemple{id=vente}', ':::encadre\n:::'],
    [
      'a figure with two paragraphs',
      '::exemple{id=vente}',
      ':::chiffre{valeur=3}\nUn\n\nDeux\n:::',
    ],
    ['a grid without list', '::exemple{id=vente}', ':::grille\nTexte\n:::'],
    ['steps without heading', '::exemple{id=vente}', ':::etapes\nTexte\n:::'],
    ['a space before the braces', '::exemple{id=vente}', '::exemple {id=vente}'],
    ['a single colon', '::exemple{id=vente}', ':exemple{id=vente}'],
    ['a fence that closes nothing', '::exemple{id=vente}', 'Texte\n:::'],
  ])('refuses %s', async (name, from, to) => {
    await using guide = new GuideBuilder().replace(ACCUEIL, from, to);
    expect({ [name]: await said(guide) }).toMatchSnapshot();
  });

  it('have no place in a rubric', async () => {
    await using guide = new GuideBuilder().replace(
      ALPHA,
      '    - Les clients',
      '\n    ::graphique{id=annees}\n\n    - Les clients',
    );
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:16:5 erreur directive-interdite | La directive « graphique » n’a sa place que dans un chapitre. | Retirez-la de ce texte.",
      ]
    `);
  });
});

describe('headings', () => {
  it('have no place in a rubric', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, "    L'outil coûte", "    ## Prix\n\n    L'outil coûte")
      .replace(ALPHA, ' sert à', ' sert à\n    ---\n    ');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:12:5 erreur titre-interdit | Un titre n’a pas sa place ici. | Écrivez plutôt quelques mots en gras en tête du paragraphe : **Mots.** Suite.",
        "outils/alpha.yaml:19:5 erreur titre-interdit | Un titre n’a pas sa place ici. | Écrivez plutôt quelques mots en gras en tête du paragraphe : **Mots.** Suite.",
      ]
    `);
  });

  it('start at the second level and skip none', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ACCUEIL, '## Un exemple', '# Un exemple')
      .replace(METHODE, '### Choisir', '##### Choisir');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "chapitres/accueil.md:11:1 erreur titre-niveau | Le titre du chapitre est dans son en-tête : un titre du texte est d’un niveau plus bas. | Commencez-le par « ## ».",
        "chapitres/methode.md:13:1 erreur titre-niveau | Ce titre de niveau 5 suit un titre de niveau 3. | Commencez-le par « #### ».",
      ]
    `);
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
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "chapitres/accueil.md:11:1 erreur html | Le HTML n’est pas accepté : « <!-- à revoir --> ». | Retirez ce commentaire, ou notez-le dans « a_verifier ».",
        "chapitres/accueil.md:13:1 erreur html | Le HTML n’est pas accepté : « <script>alert(1)</script> ». | Retirez-le ; pour imprimer le signe « < », écrivez « \\< ».",
        "outils/alpha.yaml:6:11 erreur html | Le HTML n’est pas accepté : « <i> ». | Écrivez *texte* pour les italiques.",
        "outils/alpha.yaml:15:11 erreur html | Le HTML n’est pas accepté : « <b> ». | Écrivez **texte** pour le gras.",
        "outils/alpha.yaml:15:25 erreur html | Le HTML n’est pas accepté : « <br> ». | Pour aller à la ligne, finissez la ligne par une barre oblique inverse ; dans un tableau, séparez par une virgule ou un point-virgule.",
      ]
    `);
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

describe('links', () => {
  it('may lead to cards, rubrics, chapters and parts', async () => {
    await using guide = new GuideBuilder();
    guide.replace(
      ALPHA,
      'Les clients',
      '[a](#gamma-cout) [b](#methode) [c](#sommaire) [d](#synthese) [e](#beta-documents) <https://x.fr> <a@b.fr> Les clients',
    );
    expect(await said(guide)).toEqual([]);
  });

  it.each([
    ['a place that does not exist', '#alpha', '#alfa'],
    ['a rubric that the card does not have', '#alpha', '#alpha-collectif'],
    ['a relative path', '#alpha', 'outils/alpha.yaml'],
    ['a site without scheme', '#alpha', 'www.alpha.fr/page'],
    ['a script', '#alpha', 'javascript:alert(1)'],
    ['data', '#alpha', 'data:text/html,x'],
    ['a web address that is none', '#alpha', 'https://'],
    ['a mailbox that is none', '#alpha', 'mailto:alpha'],
    ['nothing', '#alpha', ''],
    ['a definition', '(#alpha)', '[x]\n\n[x]: #alfa\n'],
  ])('refuses one to %s', async (name, from, to) => {
    await using guide = new GuideBuilder().replace(ACCUEIL, from, to);
    expect({ [name]: await said(guide) }).toMatchSnapshot();
  });

  it('must not leave the edition', async () => {
    await using guide = new GuideBuilder();
    guide.replace(EDITION, '[alpha, beta]', '[beta]');
    const lines = (await said(guide)).filter((line) => line.includes('erreur'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "chapitres/accueil.md:7:38 erreur lien-hors-edition | Le lien « #alpha » mène à « alpha », qui n’est pas dans l’édition « essai ». | Retirez le lien, ou ajoutez au plan de l’édition ce à quoi il mène.",
      ]
    `);
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
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "editions/essai/edition.yaml:5:12 erreur lien-mort | Le lien « #rien » ne mène nulle part. | Un lien interne mène à une fiche (#outil), à une rubrique (#outil-rubrique), à un chapitre, à #sommaire ou à #synthese.",
        "graphiques/annees.yaml:10:3 erreur lien-mort | Le lien « #rien » ne mène nulle part. | Un lien interne mène à une fiche (#outil), à une rubrique (#outil-rubrique), à un chapitre, à #sommaire ou à #synthese.",
      ]
    `);
  });
});

describe('Markdown nested beyond reason', () => {
  it('is refused before it is parsed', async () => {
    await using guide = new GuideBuilder();
    guide.append(METHODE, `\n${':::encadre\n'.repeat(500)}`);
    guide.append(
      ACCUEIL,
      `\n${Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n`,
    );
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "chapitres/accueil.md:35:1 erreur liste-profonde | Cette liste a trop de niveaux. | Gardez-en deux au plus.",
        "chapitres/methode.md:26:1 erreur directive-non-fermee | Plus de 8 directives sont ouvertes à la fois. | Refermez chacune par « ::: » seul sur une ligne.",
      ]
    `);
  });
});
