import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../scripts/read/parse-yaml.ts';
import { asLine } from '../support/check.ts';

/** Problems as `line:column code | message | hint`. */
const problems = (text: string): readonly string[] =>
  parseYaml('f', text, 1).diagnostics.map((one) => asLine(one).replace(/^f:(.*?) erreur/, '$1'));

describe('slips of layout', () => {
  it.each([
    [
      'a tab before a key',
      'a:\n\tb: 1\n',
      [
        '2:1 yaml-tabulation | Cette ligne est mise en retrait par une tabulation. | Remplacez chaque tabulation par deux espaces.',
      ],
    ],
    [
      'a tab before a dash',
      'a:\n  - x\n\t- y\n',
      [
        '3:1 yaml-tabulation | Cette ligne est mise en retrait par une tabulation. | Remplacez chaque tabulation par deux espaces.',
      ],
    ],
    [
      'a tab in a block',
      'a:\n  b: |\n    x\n\ty\nc: 1\n',
      [
        '4:1 yaml-tabulation | Cette ligne est mise en retrait par une tabulation. | Remplacez chaque tabulation par deux espaces.',
      ],
    ],
    [
      'a key too far right',
      'a:\n  b: 1\n   c: 2\n',
      [
        '3:4 yaml-retrait | Cette ligne est plus en retrait que la précédente, qui a déjà une valeur. | Alignez la clé sur la précédente ; si la ligne continue un texte, mettez-le entre guillemets.',
      ],
    ],
    [
      'a text that goes on with a colon',
      'a: texte\n  suite : x\n',
      [
        '2:3 yaml-retrait | Cette ligne est plus en retrait que la précédente, qui a déjà une valeur. | Alignez la clé sur la précédente ; si la ligne continue un texte, mettez-le entre guillemets.',
      ],
    ],
    [
      'a key too far left',
      'a:\n    b: 1\n  c: 2\n',
      [
        '3:1 yaml-retrait | Le retrait de cette ligne n’est pas celui des lignes voisines. | Alignez la clé, avec des espaces, sur les autres clés du même niveau.',
      ],
    ],
    [
      'a dash too far left',
      'a:\n  - x\n - y\n',
      [
        '3:1 yaml-retrait | Ce tiret n’est pas à sa place. | Alignez-le sur les autres tirets de la liste, sous la clé à laquelle elle appartient.',
      ],
    ],
    [
      'a dash among keys',
      'a:\n  b: 1\n  - c\n',
      [
        '3:1 yaml-retrait | Ce tiret n’est pas à sa place. | Alignez-le sur les autres tirets de la liste, sous la clé à laquelle elle appartient.',
      ],
    ],
    [
      'a key among dashes',
      'a:\n  - b: 1\n  c: 2\n',
      [
        '3:1 yaml-retrait | Le retrait de cette ligne n’est pas celui des lignes voisines. | Alignez la clé, avec des espaces, sur les autres clés du même niveau.',
      ],
    ],
    [
      'a line without key',
      'a: 1\ntexte seul\nb: 2\n',
      [
        '2:1 yaml-cle | Cette ligne n’est ni une clé suivie d’un deux-points, ni la suite d’un texte. | Écrivez « clé: valeur », ou mettez la ligne en retrait sous le texte qu’elle continue.',
      ],
    ],
    [
      'a block whose text goes back to the left',
      'a:\n  p: |\n    texte\n  suite\n  q: 1\n',
      [
        '4:3 yaml-cle | Cette ligne n’est ni une clé suivie d’un deux-points, ni la suite d’un texte. | Écrivez « clé: valeur », ou mettez la ligne en retrait sous le texte qu’elle continue.',
      ],
    ],
    [
      'a block that starts with too far an empty line',
      'a: |\n      \n  x\n',
      [
        '3:3 yaml-retrait | Le texte commence par une ligne vide plus en retrait que la suite. | Effacez les espaces de cette ligne vide.',
      ],
    ],
    [
      'no space after the colon',
      'a:1\nb: 2\n',
      ['1:1 yaml-espace | Il manque une espace après le deux-points. | Écrivez « clé: valeur ».'],
    ],
    [
      'no space after the dash',
      'a:\n-x\n-y\n',
      ['2:1 yaml-espace | Il manque une espace après le tiret. | Écrivez « - élément ».'],
    ],
    [
      'a text beside the bar',
      'a: |texte\n  b\n',
      [
        '1:5 yaml-bloc | Le texte doit commencer à la ligne qui suit « | » ou « > ». | Allez à la ligne et mettez le texte en retrait de deux espaces.',
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe('slips with brackets and documents', () => {
  it.each([
    [
      'a list not closed',
      'a: [1, 2\nb: 3\nc: 4\n',
      [
        '1:4 yaml-crochet | « [ » ouvert ici n’est pas refermé. | Ajoutez « ] », ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'braces not closed',
      'a: { b: 1, c: 2\n',
      [
        '1:4 yaml-crochet | « { » ouvert ici n’est pas refermé. | Ajoutez « } », ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'a comma missing',
      'a: {b: 1 c: 2}\n',
      [
        '1:8 yaml-virgule | Il manque ici une virgule ou un deux-points entre crochets ou accolades. | Séparez les éléments par des virgules, ou écrivez-les chacun sur sa ligne.',
      ],
    ],
    [
      'a comma too many',
      'a: [1,,2]\n',
      [
        '1:7 yaml-crochet | « , » n’est pas à sa place ici. | Vérifiez les virgules, les crochets et les accolades, ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'a bracket too many',
      'a: [1]]\n',
      [
        '1:7 yaml-crochet | « ] » n’est pas à sa place ici. | Vérifiez les virgules, les crochets et les accolades, ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'two documents',
      'a: 1\n---\nb: 2\n',
      [
        '2:1 yaml-documents | Une ligne « --- » ouvre ici un second document. | Retirez-la : un fichier ne contient qu’un document.',
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
