/** Which schema is for which file of content/: for settings of editors, and for the first line of files. */

/** Names of schemas, and the files each is for, as a glob. Chapters are not YAML, and are left out. */
export const ASSOCIATIONS: Readonly<Record<string, string>> = {
  outil: 'content/outils/*.yaml',
  exemple: 'content/exemples/*.yaml',
  graphique: 'content/graphiques/*.yaml',
  criteres: 'content/criteres.yaml',
  categories: 'content/categories.yaml',
  rubriques: 'content/rubriques.yaml',
  glossaire: 'content/glossaire.yaml',
  edition: 'content/editions/*/edition.yaml',
  'outil-local': 'content/editions/*/outils/*.yaml',
  'exemple-local': 'content/editions/*/exemples/*.yaml',
  'graphique-local': 'content/editions/*/graphiques/*.yaml',
  'criteres-local': 'content/editions/*/criteres.yaml',
  'categories-local': 'content/editions/*/categories.yaml',
  'rubriques-local': 'content/editions/*/rubriques.yaml',
  'glossaire-local': 'content/editions/*/glossaire.yaml',
};

/** Name of the schema for a file, by its path in the project, `content/outils/kuupanda.yaml`. */
export function schemaFor(file: string): string | undefined {
  return Object.keys(ASSOCIATIONS).find((name) =>
    globToPattern(ASSOCIATIONS[name] ?? '').test(file),
  );
}

/** First line of a file, by which any editor that knows the YAML language server finds its schema. */
export function schemaComment(file: string): string | undefined {
  const name = schemaFor(file);
  const up = '../'.repeat(file.split('/').length - 1);
  return name && `# yaml-language-server: $schema=${up}schemas/${name}.json`;
}

const globToPattern = (glob: string): RegExp =>
  new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
