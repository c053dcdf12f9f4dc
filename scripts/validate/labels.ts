/** How messages name keys and quote values. */

/** `documents.titre`: the keys of the path; its line says which item of a list it is. */
export function label(path: readonly PropertyKey[]): string {
  return path.filter((step) => typeof step === 'string').join('.') || 'élément';
}

/** What was written, short enough for a message. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object' && value !== null) return 'un groupe de clés';
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
