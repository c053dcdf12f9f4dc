/** A source's YAML as a traced tree: each value with its own place in the file. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Source } from '../read/source.ts';
import type { Path } from './locator.ts';
import type { Traced, TracedScalar } from './traced.ts';

/** Undefined if the YAML could not be read. */
export function traceYaml(source: Source): Traced | undefined {
  return source.yaml && traceNode(source.yaml.document.contents, source, []);
}

/** What the body of a chapter is called beside the keys of its front matter. */
export const BODY: Path = ['corps'];

/** The Markdown body of a chapter. */
export function traceBody(source: Source): TracedScalar | undefined {
  if (!source.body) return undefined;
  return { kind: 'scalar', value: source.body.text, origin: { source, path: BODY } };
}

function traceNode(node: unknown, source: Source, path: Path): Traced {
  const origin = { source, path };
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): [string, Traced] => {
      const name = String(isScalar(key) ? key.value : key);
      return [name, traceNode(value, source, [...path, name])];
    });
    return { kind: 'map', origin, entries: new Map(entries), removed: new Map() };
  }
  if (isSeq(node)) {
    const items = node.items.map((item, index) => traceNode(item, source, [...path, index]));
    return { kind: 'list', origin, items, removed: [] };
  }
  // Aliases are refused when the file is read: what is left is a scalar, or nothing.
  const value = isScalar(node) ? (node.value as TracedScalar['value']) : null;
  const typed = isScalar(node) && typeof value === 'number' ? node.source : undefined;
  return { kind: 'scalar', value, origin, ...(typed !== undefined && { typed }) };
}
