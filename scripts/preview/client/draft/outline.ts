/** The contents of the draft: its divisions, chapters and tools, with their pages. */
import type { Pages } from './pages.ts';
import type { OutlineEntry } from './types.ts';

/** Parts whose title is no heading. */
const NAMES: Readonly<Record<string, string>> = {
  couverture: 'Couverture',
  dos: 'Quatrième de couverture',
};

export function outlineOf(doc: Document, { arrangement }: Pages): readonly OutlineEntry[] {
  return [...doc.querySelectorAll('main > section[id]')].flatMap((part) => {
    const page = arrangement.pages.find(({ section }) => section === part.id)?.folio;
    const entry = (id: string, titre: string, niveau: 1 | 2): OutlineEntry => ({
      id,
      titre,
      niveau,
      ...(page === undefined ? {} : { page }),
    });
    const name = NAMES[part.id];
    if (name) return [entry(part.id, name, 1)];
    const division = part.querySelector('h2');
    const title = part.matches('.chapitre, .fiche') ? part.querySelector('h3') : null;
    return [
      ...(division ? [entry(division.id || part.id, wordsOf(division), 1)] : []),
      ...(title ? [entry(part.id, wordsOf(title), 2)] : []),
    ];
  });
}

const wordsOf = (heading: Element): string =>
  (heading.textContent ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
