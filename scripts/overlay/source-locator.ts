/** Finds the place of a value in the one file that holds it, from the document model of `yaml`. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import { oncePer } from '../memory/once-per.ts';
import type { Source, YamlPart } from '../read/source.ts';
import type { Locator, Path } from './locator.ts';
import { offsetInScalar } from './scalar-offset.ts';

export const sourceLocator = oncePer(locatorOf);

function locatorOf({ file, yaml, body }: Source): Locator {
  const start: Position = { file, line: 1, column: 1 };
  if (!yaml) return { file, at: () => start, keyAt: () => start, within: () => start };
  const place = (offset: number) => placeOf(file, yaml, offset);
  return {
    file,
    at: (path) => {
      if (body && isBody(path)) return { file, line: body.firstLine, column: 1 };
      return place(startOf(find(yaml, path)));
    },
    keyAt: (path) => {
      const { key, node } = find(yaml, path);
      return place(startOf(key ? { key, node: key } : { node }));
    },
    within: (path, line, column) => {
      if (body && isBody(path)) return { file, line: body.firstLine + line - 1, column };
      const found = find(yaml, path);
      if (!found.exact || !isScalar(found.node)) return place(startOf(found));
      return place(offsetInScalar(yaml.text, found.node, line, column));
    },
  };
}

const isBody = ([step, ...more]: Path): boolean => step === 'corps' && more.length === 0;

/** A value and its key, or the nearest ancestor that is written. */
interface Found {
  readonly node: Node | null;
  readonly key?: Node;
  readonly exact?: boolean;
}

function find(yaml: YamlPart, path: Path): Found {
  let found: Found = { node: yaml.document.contents, exact: true };
  for (const step of path) {
    const next = child(found.node, step);
    if (!next) return { ...found, exact: false };
    found = { ...next, exact: true };
  }
  return found;
}

function child(node: Node | null, step: string | number): Found | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
    return pair && { node: pair.value, key: pair.key };
  }
  const item = isSeq<Node>(node) ? node.items[Number(step)] : undefined;
  return item && { node: item };
}

/** Where the value starts; an empty value has no place of its own: that of its key. */
function startOf({ node, key }: Found): number {
  const [start = 0, end = 0] = node?.range ?? [];
  return key && start === end ? (key.range?.[0] ?? start) : start;
}

function placeOf(file: string, yaml: YamlPart, offset: number): Position {
  const { line, col } = yaml.lines.linePos(offset);
  return { file, line: yaml.firstLine + line - 1, column: col };
}
