/** A text too long, a list too short, a number out of bounds. */
import type { Problem } from '../diagnostics/problem.ts';
import { shown } from './labels.ts';
import type { Issue } from './schema-problems.ts';

type SizeIssue = Extract<Issue, { code: 'too_big' | 'too_small' }>;

export function wrongSize(name: string, issue: SizeIssue, value: unknown): Problem {
  const isOver = issue.code === 'too_big';
  const bound = Number(isOver ? issue.maximum : issue.minimum);
  const limit = `${bound} ${isOver ? 'au plus' : 'au moins'}`;
  if (typeof value === 'string') {
    const length = value.trim().length;
    return {
      code: 'texte-trop-long',
      message: `« ${name} » compte ${length} caractères, ${limit}.`,
      hint: `Raccourcissez ce texte de ${count(length - bound, 'caractère')}.`,
    };
  }
  if (Array.isArray(value)) {
    return {
      code: value.length === 0 ? 'liste-vide' : 'longueur-liste',
      message:
        value.length === 0
          ? `« ${name} » : la liste est vide.`
          : `« ${name} » compte ${count(value.length, 'élément')}, ${limit}.`,
      hint: isOver
        ? `Retirez ${count(value.length - bound, 'élément')}.`
        : `Écrivez-y au moins ${count(bound, 'élément')}.`,
    };
  }
  const strict = 'inclusive' in issue && issue.inclusive === false;
  return {
    code: 'nombre-hors-limites',
    message: `« ${name} » : ${shown(value)} est trop ${isOver ? 'grand' : 'petit'}.`,
    hint: strict ? `Écrivez un nombre plus grand que ${bound}.` : `Écrivez un nombre de ${limit}.`,
  };
}

const count = (number: number, noun: string): string => `${number} ${noun}${number > 1 ? 's' : ''}`;
