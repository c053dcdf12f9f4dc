/** Every part with its licence and the verdict on it, as text and as JSON. */
import type { CarriedPart } from './carried-parts.ts';
import { judgeLicence } from './judge-licence.ts';
import { EXCEPTIONS } from './licence-policy.ts';
import type { Part } from './parts.ts';

export interface JudgedPart {
  readonly name: string;
  readonly version: string | null;
  /** As its publisher says it. */
  readonly licence: string | null;
  /** Under which it is used here; none where it is refused. */
  readonly taken: readonly string[];
  readonly refused: string | null;
  readonly use: 'run' | 'development';
  /** Where it lies, if it is no package of npm. */
  readonly path: string | null;
  readonly note: string | null;
}

export function judgeParts(
  packages: readonly Part[],
  carried: readonly CarriedPart[],
): readonly JudgedPart[] {
  const judged = (name: string, licence: string | undefined) => {
    const { taken, refused = null } = judgeLicence(name, licence);
    return { name, licence: licence ?? null, taken, refused };
  };
  return [
    ...packages.map(({ name, version = null, licence, development }): JudgedPart => {
      const exception = EXCEPTIONS.find((one) => one.packages.test(name));
      const use = development ? 'development' : 'run';
      return {
        ...judged(name, licence),
        version,
        use,
        path: null,
        note: exception?.reason ?? null,
      };
    }),
    ...carried.map(({ name, licence, path, note = null }): JudgedPart => {
      return { ...judged(name, licence), version: null, use: 'run', path, note };
    }),
  ];
}

/** A line for each part, sorted, then the notes on some, and how many there are of each licence. */
export function licenceText(parts: readonly JudgedPart[]): string {
  const rows = parts.map(({ name, version, licence, taken, use, path }) => {
    const choice = taken.join(' AND ');
    const shown = choice === licence ? choice : `${choice || 'REFUSED'} (of ${licence})`;
    return [path ? `${name}, in ${path}` : `${name} ${version}`, use, shown] as const;
  });
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(
    ([name, use, licence]) => `${name.padEnd(width)}  ${use.padEnd(11)}  ${licence}`,
  );
  const notes = [...new Map(parts.flatMap(({ name, note }) => (note ? [[note, name]] : [])))];
  return [
    ...lines,
    '',
    ...notes.map(([note, name]) => `${name}: ${note}`),
    '',
    ...counts(parts),
    '',
  ].join('\n');
}

function counts(parts: readonly JudgedPart[]): readonly string[] {
  const count = new Map<string, number>();
  for (const name of parts.flatMap(({ taken }) => taken))
    count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].sort(([, one], [, other]) => other - one).map(([name, n]) => `${n} ${name}`);
}
