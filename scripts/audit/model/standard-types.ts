/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const HEADINGS = ['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

export const STANDARD_TYPES: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'],
  ...['NonStruct', 'Private', 'P', ...HEADINGS, 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

/** The type that a role map gives in the end; undefined for a chain that ends nowhere or runs in a circle. */
export function mapped(type: string, roles: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = roles.get(at)) {
    if (STANDARD_TYPES.has(at)) return at;
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return undefined;
}

/** Level of a numbered heading. PDF/UA-1 allows H7 and further where they are mapped to one of these. */
export function headingLevel(type: string | undefined): number | undefined {
  const [, level] = /^H([1-9]\d*)$/.exec(type ?? '') ?? [];
  return level === undefined ? undefined : Number(level);
}
