/** One source against its schema: its value, what of it can be used, and what is wrong with it. */
import { isScalar } from 'yaml';
import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, YamlPart } from '../read/source.ts';
import type { Draft, Drafted } from './drafts.ts';
import { locatorOf } from './locator.ts';
import { rootProblem } from './root-problem.ts';
import { type Issue, schemaProblems } from './schema-problems.ts';
import { remove, replace, valueAt } from './values.ts';

export interface DraftResult<T> {
  readonly drafted: Drafted<T>;
  readonly diagnostics: readonly Diagnostic[];
}

export function draftSource<S extends z.ZodType>(
  source: Source,
  schema: S,
): DraftResult<z.infer<S>> {
  const locator = locatorOf(source);
  const { id, yaml } = source;
  const nothing = { id, source: locator, draft: undefined, value: undefined, raw: undefined };
  if (!yaml) return { drafted: nothing, diagnostics: [] };
  const { value: raw, result } = parseTexts(schema, yaml);
  if (result.success) {
    const drafted = { id, source: locator, draft: result.data as Draft<z.infer<S>> };
    return { drafted: { ...drafted, value: result.data, raw }, diagnostics: [] };
  }
  const { issues } = result.error;
  const root = rootProblem(raw, source.role, issues, locator);
  if (root) return { drafted: nothing, diagnostics: [root] };
  return {
    drafted: { ...nothing, draft: salvage(raw, issues) as Draft<z.infer<S>>, raw },
    diagnostics: schemaProblems(raw, issues, schema, locator),
  };
}

/**
 * Parses, taking numbers where a text is wanted as they were typed: `2019` and `1.10` need no quotes.
 */
function parseTexts<S extends z.ZodType>(schema: S, yaml: YamlPart) {
  const result = schema.safeParse(yaml.value);
  let { value } = yaml;
  for (const { code, path, ...issue } of result.error?.issues ?? []) {
    if (code !== 'invalid_type' || !('expected' in issue) || issue.expected !== 'string') continue;
    const node = yaml.document.getIn(path, true);
    if (typeof valueAt(value, path) !== 'number' || !isScalar(node) || !node.source) continue;
    if (value === yaml.value) value = structuredClone(value);
    replace(value, path, node.source);
  }
  return value === yaml.value ? { value, result } : { value, result: schema.safeParse(value) };
}

/** What was written without what is wrong in it. */
function salvage(raw: unknown, issues: readonly Issue[]): unknown {
  const rest = structuredClone(raw);
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) remove(rest, [...issue.path, key]);
    } else {
      remove(rest, issue.path);
    }
  }
  return rest;
}
