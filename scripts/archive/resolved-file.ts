/** A file of an edition as it would stand in a content/ of its own, where no edition starts from another. */
import type { MergedSource } from '../overlay/edition-sources.ts';
import { withoutKey } from '../overlay/traced.ts';
import { editionFolder } from '../read/places.ts';
import { schemaComment } from '../schema/associations.ts';
import { mergedYaml } from './merged-yaml.ts';

export interface ResolvedFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * One file stays as it was written, comments included; several become one, whose comment names them.
 * @throws TypeError where one of them could not be read: an edition that has errors is not resolved
 */
export function resolvedFile(source: MergedSource): ResolvedFile {
  const path = pathOf(source);
  const [first, ...others] = source.layers;
  if (!source.root || !first) throw new TypeError(`no values of ${source.locator.file}`);
  if (others.length === 0) return { path, text: withSchemaOf(path, first.file, first.text) };
  const schema = schemaComment(path);
  const head = [
    ...(schema ? [schema] : []),
    '# Fichiers réunis, chacun par-dessus le précédent :',
    ...source.layers.map(({ file }) => `#   ${file}`),
  ];
  const yaml = `${head.join('\n')}\n${mergedYaml(withoutKey(source.root, 'base'))}`;
  const { body } = source;
  if (!body || body.kind === 'map' || body.kind === 'list') return { path, text: yaml };
  return { path, text: `---\n${yaml}---\n${body.value}` };
}

function pathOf({ role, id }: MergedSource): string {
  switch (role) {
    case 'editions':
      return `${editionFolder(id)}/edition.yaml`;
    case 'chapitres':
      return `content/${role}/${id}.md`;
    case 'outils':
    case 'exemples':
    case 'graphiques':
      return `content/${role}/${id}.yaml`;
    default:
      return `content/${role}.yaml`;
  }
}

/** A file that leaves its edition's folder finds its schema elsewhere. */
function withSchemaOf(path: string, from: string, text: string): string {
  const [before, after] = [schemaComment(from), schemaComment(path)];
  const isFirst = before !== undefined && after !== undefined && text.startsWith(`${before}\n`);
  return isFirst ? after + text.slice(before.length) : text;
}
