/** What `yaml` lets through and the guide does not: directives, anchors, aliases, odd and doubled keys. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import type { YamlProblem } from './yaml-rule.ts';

/**
 * Problems of a document that was parsed without error, in order. Keys are compared here, in linear
 * time: the parser's own check compares each key with all others.
 */
export function* walkYaml(document: Document.Parsed, text: string): Generator<YamlProblem> {
  const directive = /^%(?:YAML|TAG)\b/m.exec(text);
  if (directive && isDirected(document)) {
    yield {
      offset: directive.index,
      code: 'yaml-directive',
      message: `Une ligne « ${directive[0]} » n’est pas acceptée.`,
      hint: 'Retirez cette ligne et la ligne « --- » qui la suit.',
    };
  }
  yield* walkNode(document.contents, text);
}

/** Whether a line says which YAML this is, or renames its tags. */
const isDirected = ({ directives }: Document.Parsed): boolean =>
  directives !== undefined && (directives.yaml.explicit || Object.keys(directives.tags).length > 1);

function* walkNode(node: unknown, text: string): Generator<YamlProblem> {
  if (!isNode(node)) return;
  if (isAlias(node)) yield reference(start(node), `*${node.source}`, '*');
  else if (node.anchor) {
    const written = `&${node.anchor}`;
    const from = Math.max(0, start(node) - written.length - 2);
    yield reference(Math.max(from, text.indexOf(written, from)), written, '&');
  }
  if (isSeq(node)) for (const item of node.items) yield* walkNode(item, text);
  else if (isMap(node)) yield* walkMap(node.items, text);
}

/** Anchors and aliases are refused: where a value comes from would no longer be plain to see. */
function reference(offset: number, written: string, sign: string): YamlProblem {
  return {
    offset,
    code: 'yaml-renvoi',
    message: `« ${written} » : les ancres et les renvois de YAML ne sont pas acceptés.`,
    hint: `Un texte qui commence par « ${sign} » se met entre guillemets.`,
  };
}

function* walkMap(items: readonly Pair[], text: string): Generator<YamlProblem> {
  const seen = new Map<string, number>();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value ?? '') : '';
    const offset = start(key);
    const first = seen.get(name);
    if (name === '' || name === '__proto__') {
      yield {
        offset,
        code: 'cle-inconnue',
        message: name ? `La clé « ${name} » n’est pas acceptée.` : 'Il manque une clé avant « : ».',
        hint: 'Écrivez « clé: valeur », ou mettez le texte entre guillemets.',
      };
    } else if (first !== undefined) {
      yield {
        offset,
        code: 'cle-en-double',
        message: `La clé « ${name} » est écrite deux fois.`,
        hint: (lineOf) => `N’en gardez qu’une ; la première est à la ligne ${lineOf(first)}.`,
      };
    } else {
      seen.set(name, offset);
    }
    yield* walkNode(value, text);
  }
}

const start = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
