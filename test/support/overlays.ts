/** Traced trees from plain values or from YAML, merged as editions are, for tests of the merge alone. */
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import type { Path } from '../../scripts/overlay/locator.ts';
import { merge } from '../../scripts/overlay/merge.ts';
import { reporter } from '../../scripts/overlay/problems.ts';
import { traceYaml } from '../../scripts/overlay/trace.ts';
import { plain, type Traced } from '../../scripts/overlay/traced.ts';
import { parseYaml } from '../../scripts/read/parse-yaml.ts';
import type { Source } from '../../scripts/read/source.ts';
import { asLine } from './check.ts';

/** A source as reading yields it. Throws if the YAML is wrong: the test would prove nothing. */
export function source(text: string, edition?: string): Source {
  const folder = edition === undefined ? 'outils' : `editions/${edition}/outils`;
  const file = `content/${folder}/alpha.yaml`;
  const { part, diagnostics } = parseYaml(file, text, 1);
  if (!part) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const place = { role: 'outils', id: 'alpha', file, text, yaml: part } as const;
  return edition === undefined ? place : { ...place, edition };
}

/** Each text over those before it: the first is common, the next ones of editions e1, e2... */
export function mergeTexts(base: string, ...overlays: readonly string[]) {
  const diagnostics: Diagnostic[] = [];
  const traced = [
    source(base),
    ...overlays.map((text, index) => source(text, `e${index + 1}`)),
  ].map((one) => traceYaml(one) as Traced);
  const root = traced.reduce((below, over) => merge(below, over, reporter(diagnostics)));
  return { root, value: plain(root), said: diagnostics.map(asLine) };
}

const MEMORY = { role: 'outils', id: 'alpha', text: '' } as const;

/** A plain value as if a file of an edition held it. */
export function traced(value: unknown, edition: string, path: Path = []): Traced {
  const file = `content/editions/${edition}/outils/alpha.yaml`;
  const origin = { source: { ...MEMORY, file, edition }, path };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => traced(item, edition, [...path, index]));
    return { kind: 'list', origin, items, removed: [] };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]): [string, Traced] => [
      key,
      traced(inner, edition, [...path, key]),
    ]);
    return { kind: 'map', origin, entries: new Map(entries), removed: new Map() };
  }
  return { kind: 'scalar', origin, value: value as string | number | boolean | null };
}

/** Merges without a word: for values in which nothing can be wrong, or it does not matter. */
export const quietly = (base: Traced, over: Traced): Traced => merge(base, over, () => undefined);
