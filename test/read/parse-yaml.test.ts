import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../scripts/read/parse-yaml.ts';
import { asLine } from '../support/check.ts';

/** Problems as `line:column code | message | hint`. */
const problems = (text: string): readonly string[] =>
  parseYaml('f', text, 1).diagnostics.map((one) => asLine(one).replace(/^f:(.*?) erreur/, '$1'));

describe('what YAML means in the guide', () => {
  it('keeps oui and non as texts, and types as in YAML 1.2', () => {
    const { part } = parseYaml('f', 'a: oui\nb: 012\nc: no\nd: 2019-05-01\ne: 1.10\n', 1);
    expect(part?.value).toEqual({ a: 'oui', b: 12, c: 'no', d: '2019-05-01', e: 1.1 });
  });

  it('reads an empty text as nothing', () => {
    expect(parseYaml('f', '# rien\n', 1).part?.value).toBeNull();
  });

  it('reports five slips at most', () => {
    expect(problems('a: @\n'.repeat(9).replaceAll('a', () => 'k'))).toHaveLength(5);
  });

  it('counts lines from where the text stands in its file', () => {
    expect(parseYaml('f', 'a: @x\n', 7).diagnostics[0]).toMatchObject({ line: 7, column: 4 });
  });
});

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

describe('what YAML could do and the guide refuses', () => {
  it.each([
    [
      'an alias',
      'a: *x\n',
      [
        '1:4 yaml-renvoi | « *x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « * » se met entre guillemets.',
      ],
    ],
    [
      'an anchor',
      'a: &x\n',
      [
        '1:4 yaml-renvoi | « &x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « & » se met entre guillemets.',
      ],
    ],
    [
      'a merge key',
      'a: &x {b: 1}\nc:\n  <<: *x\n',
      [
        '1:4 yaml-renvoi | « &x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « & » se met entre guillemets.',
        '3:7 yaml-renvoi | « *x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « * » se met entre guillemets.',
      ],
    ],
    [
      'a tag',
      'a: !x y\n',
      [
        '1:4 yaml-etiquette | Les étiquettes YAML, comme « !nom », ne sont pas acceptées. | Un texte qui commence par « ! » se met entre guillemets.',
      ],
    ],
    [
      'a tag of an older YAML',
      'a: !!binary x\n',
      [
        '1:4 yaml-etiquette | Les étiquettes YAML, comme « !nom », ne sont pas acceptées. | Un texte qui commence par « ! » se met entre guillemets.',
      ],
    ],
    [
      'a version',
      '%YAML 1.1\n---\na: yes\n',
      [
        '1:1 yaml-directive | Une ligne « %YAML » n’est pas acceptée. | Retirez cette ligne et la ligne « --- » qui la suit.',
      ],
    ],
    [
      'a directive',
      '%FOO\n---\na: 1\n',
      [
        '1:1 yaml-directive | Une ligne qui commence par « % » n’est pas acceptée. | Retirez-la, ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'brackets a thousand deep',
      `a: ${'['.repeat(1000)}`,
      [
        '1:1 yaml-profondeur | Ce fichier est imbriqué sur plus de 40 niveaux. | Vérifiez la mise en retrait, les crochets et les accolades.',
      ],
    ],
    [
      'keys fifty deep',
      Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n'),
      [
        '41:1 yaml-profondeur | Ce fichier est imbriqué sur plus de 40 niveaux. | Vérifiez la mise en retrait, les crochets et les accolades.',
      ],
    ],
    [
      'dashes fifty deep',
      `${'- '.repeat(50)}a\n`,
      [
        '1:1 yaml-profondeur | Ce fichier est imbriqué sur plus de 40 niveaux. | Vérifiez la mise en retrait, les crochets et les accolades.',
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
