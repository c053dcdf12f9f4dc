/** Headings that skip no level (ISO 14289-1, 7.4.2): one that goes too deep is brought up. */
import { headingLevel, type Tag, tagsIn } from './tags.ts';

export function nameHeadings(root: Tag): void {
  let before = 0;
  for (const heading of tagsIn(root)) {
    const level = headingLevel(heading);
    if (level === undefined) continue;
    before = Math.min(level, before + 1);
    heading.role = `H${before}`;
  }
}
