/** Where pages of notes must stand so that parts begin where they must and the guide can be stapled. */
import type { PrintedSection } from './in-page/watch-print.ts';

/** A stapled guide is made of folded sheets of four pages. */
const PAGES_PER_SHEET = 4;

/** Where pages stand that no section follows. */
export const END = '';

/**
 * Identifiers of the sections before which a page of notes must stand, one entry a page, in order.
 * Sections that must begin on a left page get one where they would not. Before the back cover, or at
 * the end where there is none, stand as many as make the total a multiple of four.
 * @param sections the parts in order, without the pages of notes that the guide already holds
 */
export function blankPages(sections: readonly PrintedSection[]): readonly string[] {
  const blanks: string[] = [];
  let page = 1;
  sections.forEach((section, index) => {
    if (section.left && page % 2 !== 0) {
      blanks.push(section.id);
      page += 1;
    }
    if (index === sections.length - 1) {
      const missing = -(page - 1 + section.pages) % PAGES_PER_SHEET;
      const count = (missing + PAGES_PER_SHEET) % PAGES_PER_SHEET;
      const isCover = section.expectedPages === 1;
      for (let added = 0; added < count; added += 1) blanks.push(isCover ? section.id : END);
    }
    page += section.pages;
  });
  return blanks;
}
