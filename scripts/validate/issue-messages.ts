/** What zod has found, said in French: which key, what is wrong, what to do. */
import type { Problem } from '../diagnostics/problem.ts';
import { formatProblem } from './format-messages.ts';
import { label, shown } from './labels.ts';
import type { Issue } from './schema-problems.ts';
import { wrongSize } from './size-messages.ts';
import { wrongChoice, wrongType } from './type-messages.ts';

/**
 * @param value what was written, undefined if nothing was
 * @param isMissing whether the key itself is not there
 */
export function describeIssue(issue: Issue, value: unknown, isMissing: boolean): Problem {
  const name = label(issue.path);
  if (isMissing) return missing(issue);
  if (value === null || value === undefined || isBlank(value)) return empty(name);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, value);
    case 'invalid_value':
      return wrongChoice(name, issue.values.map(String), value);
    case 'invalid_union':
      return wrongChoice(name, optionsOf(issue), value);
    case 'too_big':
    case 'too_small':
      return wrongSize(name, issue, value);
    case 'invalid_format':
      return formatProblem(name, issue.format, issue.pattern, value);
    case 'invalid_key':
      return formatProblem(name, 'regex', undefined, issue.path.at(-1));
    default:
      return {
        code: 'valeur-invalide',
        message: `« ${name} » : valeur inattendue « ${shown(value)} ».`,
        hint: 'Prenez un fichier voisin pour modèle.',
      };
  }
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function missing(issue: Issue): Problem {
  const key = String(issue.path.at(-1));
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : optionsOf(issue);
  return {
    code: 'cle-manquante',
    message: `La clé « ${key} » manque.`,
    hint:
      values.length > 0
        ? `Ajoutez « ${key}: » et l’une de ces valeurs : ${values.join(', ')}.`
        : `Ajoutez « ${key}: »${FOLLOWED[issue.code === 'invalid_type' ? issue.expected : ''] ?? ' et sa valeur'}.`,
  };
}

const FOLLOWED: Readonly<Record<string, string>> = {
  array: ', suivi d’une liste',
  object: ', suivi de ses clés en retrait',
  record: ', suivi de ses clés en retrait',
};

function empty(name: string): Problem {
  return {
    code: 'valeur-vide',
    message: `« ${name} » est vide.`,
    hint: 'Complétez cette ligne ; si la clé est facultative, vous pouvez la retirer.',
  };
}

/** zod adds the possible values to the issue, but not to its type. */
function optionsOf(issue: Issue): readonly string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}
