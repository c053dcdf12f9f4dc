/** Tables: each header says of what it is the header (PDF 32000-1, 14.8.5.7). */
import { type PDFContext, PDFName } from '@cantoo/pdf-lib';
import { isMarked, isTag, type Kid, type Tag, tagsIn } from './tags.ts';

const SCOPE = PDFName.of('Scope');

export function nameTables(root: Tag, context: PDFContext): void {
  for (const table of tagsIn(root)) {
    if (table.role !== 'Table') continue;
    table.kids = table.kids.filter(isTag);
    const rows = [...tagsIn(table)].filter(({ role }) => role === 'TR');
    for (const [index, row] of rows.entries()) {
      const cells = row.kids.filter(isTag);
      row.kids = cells;
      for (const cell of cells) {
        if (cell.role === 'TH') cell.kids = withoutRepeats(cell.kids);
        if (cell.role !== 'TH' || cell.attributes.some((one) => one.has(SCOPE))) continue;
        cell.attributes.push(context.obj({ O: 'Table', Scope: index === 0 ? 'Column' : 'Row' }));
      }
    }
  }
}

/** A header that is painted again where its table goes on is read once. */
function withoutRepeats(kids: Kid[]): Kid[] {
  const texts = kids.map((kid) => (isMarked(kid) ? kid.text : undefined));
  if (texts.includes(undefined)) return kids;
  for (let length = 1; length <= kids.length / 2; length += 1) {
    if (texts.every((text, index) => text === texts[index % length])) return kids.slice(0, length);
  }
  return kids;
}
