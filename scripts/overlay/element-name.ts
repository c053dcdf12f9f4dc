/** How the instructions of an edition name the elements of a list. */
import type { Traced } from './traced.ts';

/**
 * The keys that may name an element, the first that it has: `id` of a criterion, `categorie` and then
 * `partie` of a part of the plan, `titre` of a document, `poste` of a line of an example...
 */
const NAMING = ['id', 'categorie', 'nom', 'titre', 'poste', 'libelle', 'detail', 'partie'];

/** A text is its own name; undefined if the element has none. */
export function elementName(element: Traced): string | undefined {
  if (element.kind === 'scalar') return String(element.value);
  if (element.kind !== 'map') return undefined;
  for (const key of NAMING) {
    const value = element.entries.get(key);
    if (value && value.kind !== 'map' && value.kind !== 'list') return String(textOf(value));
  }
  return undefined;
}

const textOf = (value: Traced): unknown =>
  value.kind === 'scalar' || value.kind === 'text' ? value.value : undefined;
