/** A text of content/ to a source: YAML as a document, a chapter as front matter and body. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Place } from './places.ts';
import type { Source } from './source.ts';

export interface ParsedSource {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

const FRONT_MATTER = [
  'Ajoutez en tête du fichier une ligne « --- », puis « titre: » et « titre_court: »,',
  'puis une ligne « --- ».',
].join(' ');

export function parseSource(file: string, place: Place, text: string): ParsedSource {
  return place.role === 'chapitres'
    ? parseChapter(file, place, text)
    : parseCard(file, place, text);
}

function parseCard(file: string, place: Place, text: string): ParsedSource {
  const { part, diagnostics } = parseYaml(file, text, 1);
  return { source: { ...place, file, text, ...(part && { yaml: part }) }, diagnostics };
}

function parseChapter(file: string, place: Place, text: string): ParsedSource {
  const { head, body, closed } = splitFrontMatter(text);
  const source = { ...place, file, text, body };
  if (!head || !closed) {
    const code = 'en-tete';
    const problem = head
      ? { code, message: 'L’en-tête ouvert par « --- » n’est pas refermé.', hint: CLOSE }
      : { code, message: 'Ce chapitre n’a pas d’en-tête.', hint: FRONT_MATTER };
    return { source, diagnostics: [error({ file, line: 1, column: 1 }, problem)] };
  }
  const { part, diagnostics } = parseYaml(file, head.text, head.firstLine);
  return { source: { ...source, ...(part && { yaml: part }) }, diagnostics };
}

const CLOSE = 'Ajoutez une ligne « --- » après la dernière clé, avant le texte du chapitre.';
