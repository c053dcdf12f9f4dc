import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../scripts/read/parse-yaml.ts';
import { asLine } from '../support/check.ts';

/** Problems as `line:column code | message | hint`. */
const problems = (text: string): readonly string[] =>
  parseYaml('f', text, 1).diagnostics.map((one) => asLine(one).replace(/^f:(.*?) erreur/, '$1'));

describe('slips with keys', () => {
  it.each([
    [
      'a key given twice',
      'a: 1\nb:\n  c: 1\n  c: 2\na: 2\n',
      [
        '4:3 cle-en-double | La clé « c » est écrite deux fois. | N’en gardez qu’une ; la première est à la ligne 3.',
        '5:1 cle-en-double | La clé « a » est écrite deux fois. | N’en gardez qu’une ; la première est à la ligne 1.',
      ],
    ],
    [
      'a key that is no word',
      '? [a]\n: b\n',
      [
        '1:3 yaml-cle | Une clé doit être un simple mot. | Écrivez « clé: valeur », ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'no key',
      ': b\n',
      [
        '1:1 cle-inconnue | Il manque une clé avant « : ». | Écrivez « clé: valeur », ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'a key that programs misuse',
      '__proto__: b\n',
      [
        '1:1 cle-inconnue | La clé « __proto__ » n’est pas acceptée. | Écrivez « clé: valeur », ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'a key without end',
      `${'x'.repeat(1100)}: 1\n`,
      [
        '1:1 yaml-cle | Cette clé a plus de 1 024 caractères. | Une clé est un mot court suivi d’un deux-points ; un long texte s’écrit sous « | ».',
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe('slips within texts', () => {
  it.each([
    [
      'a colon without quotes',
      'titre: Vente : le guide\n',
      [
        '1:8 yaml-deux-points | Ce texte contient un deux-points et n’est pas entre guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
      ],
    ],
    [
      'a colon in a list',
      '- note: il dit : oui\n',
      [
        '1:9 yaml-deux-points | Ce texte contient un deux-points et n’est pas entre guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
      ],
    ],
    [
      'a double quote not closed',
      'a: "texte\nb: 1\n',
      [
        '1:4 yaml-guillemet | Le guillemet « " » ouvert ici n’est pas refermé. | Refermez-le à la fin du texte.',
      ],
    ],
    [
      'a single quote not closed',
      "a: 'texte\nb: 1\n",
      [
        "1:4 yaml-guillemet | Le guillemet « ' » ouvert ici n’est pas refermé. | Refermez-le à la fin du texte ; si c’est une apostrophe, mettez le texte entre guillemets doubles.",
      ],
    ],
    [
      'an apostrophe in single quotes',
      "a: 'l'outil'\n",
      [
        '1:7 yaml-guillemet | Le texte continue après le guillemet fermant. | S’il contient des apostrophes, mettez-le entre guillemets doubles ; s’il contient des guillemets, écrivez-le sous « | ».',
      ],
    ],
    [
      'words after the quotes',
      'a: "x" y\nb: 1\n',
      [
        '1:8 yaml-guillemet | Le texte continue après le guillemet fermant. | S’il contient des apostrophes, mettez-le entre guillemets doubles ; s’il contient des guillemets, écrivez-le sous « | ».',
      ],
    ],
    [
      'a text that starts with a sign',
      'a: @x\n',
      [
        '1:4 yaml-debut | Un texte ne peut pas commencer par « @ » sans guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
      ],
    ],
    [
      'a text that starts with a percent sign',
      'a: % de CA\n',
      [
        '1:4 yaml-debut | Un texte ne peut pas commencer par « % » sans guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
      ],
    ],
    [
      'a text that starts in bold',
      'a: **gras** x\n',
      [
        '1:13 yaml-debut | Un texte ne peut pas commencer par « * » sans guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
      ],
    ],
    [
      'a text that starts with a link',
      'a: [lien](http://x.fr) voir\n',
      [
        '1:10 yaml-debut | Un texte ne peut pas commencer par « [ » sans guillemets. | Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".',
      ],
    ],
    [
      'an escape that means nothing',
      'a: "C:\\dossier"\n',
      [
        '1:7 yaml-echappement | « \\d » n’a pas de sens entre guillemets doubles. | Doublez la barre oblique inverse : « \\\\ ».',
      ],
    ],
    [
      'a hash that touches a text',
      'a: "x"#c\n',
      [
        '1:7 yaml-espace | Il manque une espace avant « # ». | Ajoutez-la, ou mettez le texte entre guillemets si « # » en fait partie.',
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
