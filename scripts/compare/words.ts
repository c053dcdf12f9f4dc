/** A value of a difference as a line of text. */
import type { Difference } from './difference.ts';
import type { Names } from './names.ts';
import { oneLine } from './passages.ts';
import { fieldName, quoted } from './vocabulary.ts';

/**
 * One line; empty for an item as a whole, whose label says it all.
 * @param value `before` or `after` of the difference, on a side that has it
 */
export function inWords(
  value: unknown,
  { section, field, kind }: Difference,
  names: Names,
): string {
  if (section !== 'plan' && field === null && kind !== 'moved') return '';
  if (field?.startsWith('rubriques.') && isBlank(value)) return '(vide : « Non communiqué »)';
  const titles = titlesFor(field, names);
  if (titles && typeof value === 'string') return titles.get(value) ?? value;
  return plainWords(value);
}

/** For fields that hold the identifier of something, the titles to show in its place. */
export function titlesFor(field: string | null, names: Names): Names['groups'] | undefined {
  if (field === 'categorie') return names.categories;
  return field === 'groupe' ? names.groups : undefined;
}

export const isBlank = (value: unknown): boolean => String(value ?? '').trim() === '';

function plainWords(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (Array.isArray(value)) return value.map(plainWords).join(' ; ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${fieldName(key)} : ${innerWords(inner)}`)
      .join(' ; ');
  }
  return isBlank(value) ? '(vide)' : oneLine(String(value));
}

const innerWords = (value: unknown): string =>
  typeof value === 'object' && value !== null ? `(${plainWords(value)})` : plainWords(value);

/** What the answer starts with: `3 différences entre « a » et « b »`. */
export function howMany([a, b]: readonly [string, string], count: number): string {
  const between = `entre ${quoted(a)} et ${quoted(b)}`;
  if (count === 0) return `Aucune différence ${between}`;
  return `${count} différence${count > 1 ? 's' : ''} ${between}`;
}

/** `Outil « Beta », seulement dans « essai »`, or the label alone. */
export function labelled({ label, kind }: Difference, [a, b]: readonly [string, string]): string {
  if (kind === 'removed') return `${label}, seulement dans ${quoted(a)}`;
  return kind === 'added' ? `${label}, seulement dans ${quoted(b)}` : label;
}
