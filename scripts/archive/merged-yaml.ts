/** Values that several files make together, written back as the YAML of one: as an editor would type it. */
import { Document, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';
import type { Traced } from '../overlay/traced.ts';

/** In characters, as in the files of content/. */
const LINE_WIDTH = 100;

/** A text in one line that is longer than this is folded over several. */
const ONE_LINE = 80;

/** What only escapes in double quotes can hold: reading refuses these characters in a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Cs}/u;

const SINGLE_SPACES = /^\S+(?: \S+)*$/;

/** A number by what was typed: where a text is wanted, `1.10` must not become `1.1`. */
class TypedNumber {
  readonly typed: string;

  constructor(typed: string) {
    this.typed = typed;
  }
}

const typedNumber: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => value instanceof TypedNumber,
  resolve: (typed) => new TypedNumber(typed),
  stringify: ({ value }) => (value as TypedNumber).typed,
};

/**
 * Without comments, ending with a line feed. Reading it gives the same values, numbers as they were typed;
 * what was removed is not there, and an empty value is one again.
 */
export function mergedYaml(root: Traced): string {
  const document = new Document(null, {
    version: '1.2',
    schema: 'core',
    customTags: (tags) => [typedNumber, ...tags],
  });
  document.contents = nodeOf(root);
  const text = document.toString({ lineWidth: LINE_WIDTH, nullStr: '' });
  // JSON, by which the library quotes, leaves this one control character as it is.
  return text.replaceAll('\u007f', '\\x7f');
}

function nodeOf(traced: Traced): Scalar | YAMLMap | YAMLSeq {
  if (traced.kind === 'map') {
    const map = new YAMLMap<Scalar, ReturnType<typeof nodeOf>>();
    for (const [key, inner] of traced.entries) map.add(new Pair(new Scalar(key), nodeOf(inner)));
    return map;
  }
  if (traced.kind === 'list') {
    const list = new YAMLSeq();
    list.items.push(...traced.items.map(nodeOf));
    return list;
  }
  if (traced.kind === 'scalar' && traced.typed !== undefined) {
    return new Scalar(new TypedNumber(traced.typed));
  }
  const scalar = new Scalar(traced.value);
  const style = typeof traced.value === 'string' ? styleOf(traced.value) : undefined;
  if (style) scalar.type = style;
  return scalar;
}

/** Undefined for a short text: plain, or in quotes where it needs them. */
function styleOf(text: string): Scalar.Type | undefined {
  if (ESCAPED.test(text) || text.trim() === '') return Scalar.QUOTE_DOUBLE;
  if (text.includes('\n')) return Scalar.BLOCK_LITERAL;
  if (text.length <= ONE_LINE) return undefined;
  // Folded between two spaces, a text is not read as it was.
  return SINGLE_SPACES.test(text) ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
}
