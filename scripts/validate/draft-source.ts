/** One merged source against its schema: its value, what of it can be used, and what is wrong with it. */
import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MergedSource } from '../overlay/edition-sources.ts';
import { plain, removalAt, type Traced, tracedAt } from '../overlay/traced.ts';
import type { Draft, Drafted } from './drafts.ts';
import { rootProblem } from './root-problem.ts';
import { type Issue, schemaProblems } from './schema-problems.ts';
import { remove, replace } from './values.ts';

export interface DraftResult<T> {
  readonly drafted: Drafted<T>;
  readonly diagnostics: readonly Diagnostic[];
}

export function draftSource<S extends z.ZodType>(
  source: MergedSource,
  schema: S,
): DraftResult<z.infer<S>> {
  const { id, root, body, locator, layers: files } = source;
  const nothing = { id, root, body, files, source: locator, draft: undefined, value: undefined };
  if (!root) return { drafted: { ...nothing, raw: undefined }, diagnostics: [] };
  const { value: raw, result } = parseTexts(schema, root);
  if (result.success) {
    const draft = result.data as Draft<z.infer<S>>;
    return { drafted: { ...nothing, draft, value: result.data, raw }, diagnostics: [] };
  }
  const { issues } = result.error;
  const problem = rootProblem(raw, source.role, issues, locator);
  if (problem) return { drafted: { ...nothing, raw: undefined }, diagnostics: [problem] };
  return {
    drafted: { ...nothing, draft: salvage(raw, issues) as Draft<z.infer<S>>, raw },
    diagnostics: schemaProblems(
      raw,
      issues,
      schema,
      locator,
      (path) => removalAt(root, path) !== undefined,
    ),
  };
}

/**
 * Parses, taking numbers where a text is wanted as they were typed: `2019` and `1.10` need no quotes.
 */
function parseTexts<S extends z.ZodType>(schema: S, root: Traced) {
  const value = plain(root);
  const result = schema.safeParse(value);
  let changed = false;
  for (const { code, path, ...issue } of result.error?.issues ?? []) {
    if (code !== 'invalid_type' || !('expected' in issue) || issue.expected !== 'string') continue;
    const found = tracedAt(root, path as (string | number)[]);
    if (found?.kind !== 'scalar' || found.typed === undefined) continue;
    replace(value, path, found.typed);
    changed = true;
  }
  return { value, result: changed ? schema.safeParse(value) : result };
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
