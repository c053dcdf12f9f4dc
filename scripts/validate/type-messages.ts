/** A value of the wrong kind, or not one of the possible ones. */
import { closest } from '../diagnostics/closest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { shown } from './labels.ts';

const TYPES: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  string: ['un texte est attendu', 'Mettez la valeur entre guillemets : "…".'],
  number: ['un nombre est attendu', 'Écrivez le nombre sans unité, avec un point : 0.5.'],
  int: ['un nombre entier est attendu', 'Écrivez le nombre sans décimale ni unité : 2023.'],
  array: ['une liste est attendue', 'Écrivez chaque élément sur sa ligne, précédé de « - ».'],
  object: ['un groupe de clés est attendu', 'Écrivez ses clés en dessous, en retrait.'],
  record: ['un groupe de clés est attendu', 'Écrivez ses clés en dessous, en retrait.'],
};

export function wrongType(name: string, expected: string, value: unknown): Problem {
  const [what, usual] = TYPES[expected] ?? ['une autre valeur est attendue', ''];
  return {
    code: 'type-inattendu',
    message: `« ${name} » : ${what}, pas ${described(value)}.`,
    hint:
      expected === 'number' && typeof value === 'string'
        ? (asNumber(value) ?? usual)
        : expected === 'string' && typeof value === 'object'
          ? 'Écrivez le texte sur la ligne de sa clé, ou dessous après « | ».'
          : usual.replace('…', shown(value)),
  };
}

function described(value: unknown): string {
  if (typeof value === 'object') return shown(value);
  return `${typeof value === 'string' ? 'le texte ' : ''}« ${shown(value)} »`;
}

/** How to type a number that was typed as a text: `"2023"`, `0,5`, `1 200`. */
function asNumber(text: string): string | undefined {
  const number = text.replace(/\s/g, '').replace(',', '.');
  if (!/^-?\d+(?:\.\d+)?$/.test(number)) return undefined;
  const how = number === text ? 'sans guillemets' : 'avec un point et sans espace';
  return `Écrivez ${number}, ${how}.`;
}

export function wrongChoice(name: string, values: readonly string[], value: unknown): Problem {
  const list = `${values.length > 1 ? 'Valeurs possibles' : 'Seule valeur possible'} : ${values.join(', ')}.`;
  const close = typeof value === 'string' ? closest(value, values) : undefined;
  return {
    code: 'valeur-inconnue',
    message: `« ${name} » : valeur inconnue « ${shown(value)} ».`,
    hint: close ? `${list} Vouliez-vous dire « ${close} » ?` : list,
  };
}
