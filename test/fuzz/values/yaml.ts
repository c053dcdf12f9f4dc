/** Values as YAML files hold them, keys that mean something to JavaScript among them. */
import fc from 'fast-check';
import { soup, wholeCharacters } from './text.ts';

export const KEYS = [
  'nom',
  'titre',
  'id',
  'rubriques',
  'cout',
  'principe',
  'plan',
  'partie',
  'a_verifier',
  'ajouter',
  'retirer',
  'modifier',
  'remplacer',
  'ordre',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '0',
  '-1',
  'é',
  'a b',
  'true',
  'null',
];

export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A text that YAML can hold: whole characters, no controls. */
export const yamlText: fc.Arbitrary<string> = soup(
  ['french', 'yaml', 'markdown', 'unicode'],
  5,
).map((text) =>
  wholeCharacters(text)
    .replace(/[\p{Cc}\ufeff\u2028\u2029]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    // The writer of `yaml` loses blanks at the end of a line; the reader is what is tried here.
    .replace(/[ \t]+\n/g, '\n'),
);

const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...KEYS) },
  yamlText.filter((text) => text !== '' && text !== '__proto__'),
);

const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    yamlText,
    fc.constantFrom<Value>(0, 1.5, -3, true, false),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const anyTree: fc.Arbitrary<Value> = tree;

/** A map or a list, as a file holds one. */
export const yamlValue: fc.Arbitrary<Value> = fc.oneof(
  fc.dictionary(key, anyTree, { maxKeys: 5, noNullPrototype: true }),
  fc.array(anyTree, { maxLength: 4 }),
);

type Step = string | number;

/** The scalars in a value that are written, with their paths. */
export function* valuesIn(
  value: Value,
  path: readonly Step[] = [],
): Generator<{ path: readonly Step[]; value: Value }> {
  if (typeof value !== 'object' || value === null) yield { path, value };
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* valuesIn(one, [...path, index]);
  else
    for (const [name, one] of Object.entries(value)) yield* valuesIn(one as Value, [...path, name]);
}
