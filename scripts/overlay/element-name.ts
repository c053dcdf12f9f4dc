/** How the instructions of an edition name the elements of a list. */
import { plain, type Traced } from './traced.ts';

/**
 * The keys that may name an element, the first that it has: `id` of a criterion, `categorie` and then
 * `partie` of a part of the plan, `titre` of a document, `poste` of a line of an example...
 */
const NAMING = ['id', 'categorie', 'nom', 'titre', 'terme', 'poste', 'libelle', 'detail', 'partie'];

/** A text is its own name; undefined if the element has none. */
export function elementName(element: Traced): string | undefined {
  return nameOf(plain(element));
}

/** The same of a plain value. */
export function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value) || value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return String(value);
  const key = NAMING.find((one) => {
    const name: unknown = Object.hasOwn(value, one) ? value[one as keyof typeof value] : undefined;
    return name !== undefined && typeof name !== 'object';
  });
  return key === undefined ? undefined : String(value[key as keyof typeof value]);
}
