/** The issues that zod finds in a file, as diagnostics at their places. */
import type * as z from 'zod';
import { closest, suggestion } from '../diagnostics/closest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import type { Locator, Path } from '../overlay/locator.ts';
import { freeBeside } from './free-names.ts';
import { describeIssue } from './issue-messages.ts';
import { knownKeys } from './schema-keys.ts';
import { existsAt, valueAt } from './values.ts';

export type Issue = z.core.$ZodIssue;

export function schemaProblems(
  raw: unknown,
  issues: readonly Issue[],
  schema: z.ZodType,
  locator: Locator,
  isRemoved: (path: Path) => boolean,
): readonly Diagnostic[] {
  const unknown = issues.flatMap((issue) => unknownKeys(issue, raw, schema, locator));
  const mistyped = new Set(unknown.map(({ meant }) => meant?.join('\0')));
  return [
    ...unknown.map(({ path, hint }) =>
      error(locator.keyAt(path), {
        code: 'cle-inconnue',
        message: `Clé inconnue « ${String(path.at(-1))} ».`,
        hint,
      }),
    ),
    ...issues
      .filter(({ code, path }) => code !== 'unrecognized_keys' && !mistyped.has(path.join('\0')))
      .map((issue) => {
        const path = steps(issue.path);
        const value = valueAt(raw, path);
        const isMissing = value === undefined && !existsAt(raw, path);
        const place = issue.code === 'invalid_key' ? locator.keyAt(path) : locator.at(path);
        if (isMissing && isRemoved(path)) return error(place, needed(String(path.at(-1))));
        return error(place, describeIssue(issue, value, isMissing));
      }),
  ];
}

/** A local edition takes away what it may only change. */
const needed = (key: string) => ({
  code: 'cle-obligatoire',
  message: `« ${key} » est obligatoire : une édition ne peut pas le retirer.`,
  hint: 'Écrivez une valeur après la clé, ou effacez cette ligne pour garder celle de la base.',
});

interface UnknownKey {
  readonly path: readonly (string | number)[];
  readonly hint: string | undefined;
  /** The path of the key that was meant, if that key is missing. */
  readonly meant: readonly (string | number)[] | undefined;
}

function unknownKeys(
  issue: Issue,
  raw: unknown,
  schema: z.ZodType,
  locator: Locator,
): readonly UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = steps(issue.path);
  const known = knownKeys(schema, path, raw);
  return issue.keys.map((key) => {
    const missing = known.filter((one) => !existsAt(raw, [...path, one]));
    const free = freeBeside(key, path, known, locator, (one) => existsAt(raw, [...path, one]));
    const close = closest(key, free);
    return {
      path: [...path, key],
      hint: suggestion(key, free, 'Clés possibles ici') ?? 'Retirez-la.',
      meant: close === undefined || !missing.includes(close) ? undefined : [...path, close],
    };
  });
}

/** zod's paths may hold symbols in theory; YAML has none. */
const steps = (path: readonly PropertyKey[]): readonly (string | number)[] =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));
