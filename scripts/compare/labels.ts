/** The French name of a field: `en_bref.region` is « En bref, Présence en région ». */
import { EN_BREF } from '../validate/schemas.ts';
import type { Kind, Step } from './differ.ts';
import type { Section } from './difference.ts';
import type { Names } from './names.ts';
import { capital, fieldName, LISTS, quoted } from './vocabulary.ts';

/** The path as other programs get it: `tarifs[par mois].valeur`. */
export function fieldOf(steps: readonly Step[]): string | null {
  if (steps.length === 0) return null;
  return steps
    .map(({ name, isElement }, index) => {
      if (isElement) return `[${name}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

export function labelOf(
  section: Section,
  steps: readonly Step[],
  kind: Kind,
  names: Names,
): string {
  const [first, second, ...others] = steps;
  if (!first) return '';
  const list = LISTS[first.name];
  if (list && !second) return kind === 'moved' ? `Ordre des ${list.many}` : capital(list.many);
  if (list && second) {
    return [
      `${list.one} ${quoted(second.name)}`,
      ...others.map(({ name }) => fieldName(name)),
    ].join(', ');
  }
  const special = second && SPECIAL[`${section} ${first.name}`]?.(second.name, names);
  if (special) return special;
  const whole = WHOLE[`${section} ${first.name}`];
  if (whole && !second) return whole;
  return capital(steps.map(({ name }) => fieldName(name)).join(', '));
}

/** Fields of a group that have titles of their own. */
const SPECIAL: Readonly<Record<string, (key: string, names: Names) => string>> = {
  'tool en_bref': (key) => `En bref, ${(EN_BREF as Readonly<Record<string, string>>)[key] ?? key}`,
  'tool synthese': (key, { criteria }) => `Synthèse, ${quoted(criteria.get(key) ?? key)}`,
  'tool rubriques': (key, { rubrics }) => `Rubrique ${quoted(rubrics.get(key) ?? key)}`,
  'edition couleurs': (key) => `Couleur ${quoted(key)}`,
  'edition caracteres': (key) =>
    key === 'corps' ? 'Corps du texte courant' : `Caractères des ${fieldName(key)}`,
  'edition synthese': (key) => `${capital(fieldName(key))} de la synthèse`,
};

const WHOLE: Readonly<Record<string, string>> = {
  'chapter corps': 'Texte',
};
