/** Finds the place of a value in its file, from the document model of `yaml`. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Source, YamlPart } from '../read/source.ts';
import type { Locator, Path } from './content.ts';

/** A locator that also finds the key of a mapping, where an unknown key is to be shown. */
export interface SourceLocator extends Locator {
  /** Position of the key that is the last step of `path`; as `at` if it has none. */
  keyAt(path: Path): Position;
}

export function locatorOf(source: Source): SourceLocator {
  const { file, yaml, body } = source;
  const at = (path: Path): Position =>
    yaml ? position(file, yaml, path, 'value') : { file, line: 1, column: 1 };
  return {
    file,
    at,
    keyAt: (path) => (yaml ? position(file, yaml, path, 'key') : { file, line: 1, column: 1 }),
    within: (path, line, column) =>
      path.length === 0 && body ? { file, line: body.firstLine + line - 1, column } : at(path),
  };
}

function position(file: string, yaml: YamlPart, path: Path, wanted: 'key' | 'value'): Position {
  let node: unknown = yaml.document.contents;
  let key: unknown;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(yaml.document);
    const next = isMap(node)
      ? node.items.find(
          (pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === String(step),
        )
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (next === undefined) return point(file, yaml, node as Node | null);
    key = isPair(next) ? next.key : next;
    node = isPair(next) ? next.value : next;
  }
  const found = wanted === 'key' && isNode(key) ? key : (node ?? key);
  return point(file, yaml, found as Node | null);
}

function point(file: string, yaml: YamlPart, node: Node | null): Position {
  const offset = node?.range?.[0] ?? 0;
  const before = yaml.text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line: yaml.firstLine + line - 1, column: offset - before.lastIndexOf('\n') };
}
