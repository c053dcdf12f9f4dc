/** The order of a French index: accents and capitals count last, and leading articles do not. */

const collator = new Intl.Collator('fr', { ignorePunctuation: true, numeric: true });

/** @returns the items in the order of their names */
export function inFrenchOrder<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}

const ARTICLE = /^(?:(la|le|les)\s+|(l['’]))(?=\S)/iu;

/** A name without its leading article: « Ruche qui dit Oui ! ». */
export function withoutArticle(name: string): string {
  return name.replace(ARTICLE, '');
}

/** A name as an index has it, its article behind: « Ruche qui dit Oui ! (La) ». */
export function indexEntry(name: string): string {
  const article = ARTICLE.exec(name)?.[0].trim();
  const rest = withoutArticle(name);
  return article ? `${rest.charAt(0).toUpperCase()}${rest.slice(1)} (${article})` : name;
}
