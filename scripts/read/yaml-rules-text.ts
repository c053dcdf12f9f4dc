/** Errors within texts: quotes, colons, characters that mean something to YAML. */
import { on, type YamlRule } from './yaml-rule.ts';

const IN_QUOTES = 'Mettez tout le texte entre guillemets doubles, par exemple "Vente : le guide".';

export const TEXT: readonly YamlRule[] = [
  [
    on('MISSING_CHAR', /closing/),
    'yaml-guillemet',
    ({ rest }) => `Le guillemet « ${rest[0] === "'" ? "'" : '"'} » ouvert ici n’est pas refermé.`,
    ({ rest }) =>
      rest[0] === "'"
        ? 'Refermez-le à la fin du texte ; si c’est une apostrophe, mettez le texte entre guillemets doubles.'
        : 'Refermez-le à la fin du texte.',
  ],
  [
    on('BLOCK_AS_IMPLICIT_KEY'),
    'yaml-deux-points',
    'Ce texte contient un deux-points et n’est pas entre guillemets.',
    IN_QUOTES,
  ],
  [
    ({ code, message }) => /TAG/.test(code) || /^Tags and anchors/.test(message),
    'yaml-etiquette',
    'Les étiquettes YAML, comme « !nom », ne sont pas acceptées.',
    'Un texte qui commence par « ! » se met entre guillemets.',
  ],
  [
    on('BAD_SCALAR_START'),
    'yaml-debut',
    ({ rest }) => `Un texte ne peut pas commencer par « ${rest[0]} » sans guillemets.`,
    IN_QUOTES,
  ],
  [
    ({ message, value }) => /at node end/.test(message) && /^[*&![{]/.test(value),
    'yaml-debut',
    ({ value }) => `Un texte ne peut pas commencer par « ${value[0]} » sans guillemets.`,
    IN_QUOTES,
  ],
  [
    ({ code, value }) => code === 'UNEXPECTED_TOKEN' && /^["']/.test(value),
    'yaml-guillemet',
    'Le texte continue après le guillemet fermant.',
    'S’il contient des apostrophes, mettez-le entre guillemets doubles ; s’il contient des guillemets, écrivez-le sous « | ».',
  ],
  [
    ({ value }) => /^[|>]/.test(value),
    'yaml-bloc',
    'Le texte doit commencer à la ligne qui suit « | » ou « > ».',
    'Allez à la ligne et mettez le texte en retrait de deux espaces.',
  ],
  [
    on('BAD_DQ_ESCAPE'),
    'yaml-echappement',
    ({ rest }) => `« ${rest.slice(0, 2)} » n’a pas de sens entre guillemets doubles.`,
    'Doublez la barre oblique inverse : « \\\\ ».',
  ],
  [
    on('BAD_DIRECTIVE'),
    'yaml-directive',
    'Une ligne qui commence par « % » n’est pas acceptée.',
    'Retirez-la, ou mettez le texte entre guillemets.',
  ],
];
