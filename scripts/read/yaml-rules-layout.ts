/** Errors of layout: tabs, indentation, keys, brackets, what surrounds the texts. */
import { on, type YamlRule } from './yaml-rule.ts';

const opens = (rest: string): string => (rest[0] === '{' ? '{' : '[');
const keyLike = /IMPLICIT_KEY|MISSING_CHAR/;

export const LAYOUT_FIRST: readonly YamlRule[] = [
  [
    ({ code, line }) => code === 'TAB_AS_INDENT' || /^ *\t/.test(line),
    'yaml-tabulation',
    'Cette ligne est mise en retrait par une tabulation.',
    'Remplacez chaque tabulation par deux espaces.',
  ],
  [
    on('RESOURCE_EXHAUSTION'),
    'yaml-profondeur',
    'Ce fichier est trop imbriqué.',
    'Vérifiez la mise en retrait, les crochets et les accolades.',
  ],
  [
    ({ message }) => /must end with|and end with a/.test(message),
    'yaml-crochet',
    ({ rest }) => `« ${opens(rest)} » ouvert ici n’est pas refermé.`,
    ({ rest }) =>
      `Ajoutez « ${opens(rest) === '{' ? '}' : ']'} », ou mettez le texte entre guillemets.`,
  ],
  [
    on('BLOCK_AS_IMPLICIT_KEY', /sequence/),
    'yaml-retrait',
    'Ce tiret n’est pas à sa place.',
    'Alignez-le sur les autres tirets de la liste, sous la clé à laquelle elle appartient.',
  ],
  [
    ({ code, overLines }) => code === 'MULTILINE_IMPLICIT_KEY' && overLines,
    'yaml-retrait',
    'Cette ligne est plus en retrait que la précédente, qui a déjà une valeur.',
    'Alignez la clé sur la précédente ; si la ligne continue un texte, mettez-le entre guillemets.',
  ],
];

export const LAYOUT_LAST: readonly YamlRule[] = [
  [
    ({ code, line }) => keyLike.test(code) && /^\s*(?:- )?[\w-]+:\S/.test(line),
    'yaml-espace',
    'Il manque une espace après le deux-points.',
    'Écrivez « clé: valeur ».',
  ],
  [
    ({ code, line }) => keyLike.test(code) && /^\s*-[^\s-]/.test(line),
    'yaml-espace',
    'Il manque une espace après le tiret.',
    'Écrivez « - élément ».',
  ],
  [
    ({ code, message }) =>
      code === 'MULTILINE_IMPLICIT_KEY' || /^Implicit (?:map )?keys/.test(message),
    'yaml-cle',
    'Cette ligne n’est ni une clé suivie d’un deux-points, ni la suite d’un texte.',
    'Écrivez « clé: valeur », ou mettez la ligne en retrait sous le texte qu’elle continue.',
  ],
  [
    on('BAD_INDENT', /Block scalar/),
    'yaml-retrait',
    'Cette ligne est moins en retrait que la première de son texte.',
    'Donnez à toutes les lignes du texte au moins le retrait de la première.',
  ],
  [
    on('MISSING_CHAR', /explicit indentation/),
    'yaml-retrait',
    'Le texte commence par une ligne vide plus en retrait que la suite.',
    'Effacez les espaces de cette ligne vide.',
  ],
  [
    on('MISSING_CHAR', /Comments/),
    'yaml-espace',
    'Il manque une espace avant « # ».',
    'Ajoutez-la, ou mettez le texte entre guillemets si « # » en fait partie.',
  ],
  [
    ({ code }) => code === 'MISSING_CHAR' || code === 'BLOCK_IN_FLOW',
    'yaml-virgule',
    'Il manque ici une virgule ou un deux-points entre crochets ou accolades.',
    'Séparez les éléments par des virgules, ou écrivez-les chacun sur sa ligne.',
  ],
  [
    ({ code, rest }) => code === 'UNEXPECTED_TOKEN' && /^[,[\]{}]/.test(rest),
    'yaml-crochet',
    ({ rest }) => `« ${rest[0]} » n’est pas à sa place ici.`,
    'Vérifiez les virgules, les crochets et les accolades, ou mettez le texte entre guillemets.',
  ],
  [
    on('MULTIPLE_DOCS'),
    'yaml-documents',
    'Une ligne « --- » ouvre ici un second document.',
    'Retirez-la : un fichier ne contient qu’un document.',
  ],
  [
    on('BAD_INDENT'),
    'yaml-retrait',
    'Le retrait de cette ligne n’est pas celui des lignes voisines.',
    'Alignez la clé, avec des espaces, sur les autres clés du même niveau.',
  ],
  [
    on('KEY_OVER_1024_CHARS'),
    'yaml-cle',
    'Cette clé a plus de 1 024 caractères.',
    'Une clé est un mot court suivi d’un deux-points ; un long texte s’écrit sous « | ».',
  ],
  [
    on('NON_STRING_KEY'),
    'yaml-cle',
    'Une clé doit être un simple mot.',
    'Écrivez « clé: valeur », ou mettez le texte entre guillemets.',
  ],
];
