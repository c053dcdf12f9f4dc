/** Lists: items of a label and a body, numbers said to be numbers (PDF 32000-1, 14.8.4.3.3 and 14.8.5.5). */
import { type PDFContext, PDFName } from '@cantoo/pdf-lib';
import { isTag, type Kid, type Tag, tag, tagsIn, textOf } from './tags.ts';

const ITEMS = new Set(['LI', 'L', 'Caption']);

export function nameLists(root: Tag, context: PDFContext): void {
  for (const list of tagsIn(root)) {
    if (list.role !== 'L') continue;
    list.kids = list.kids.flatMap((kid): Kid[] =>
      isTag(kid) ? [ITEMS.has(kid.role) ? kid : tag('LI', [kid])] : [],
    );
    const items = list.kids.filter(isTag).filter(({ role }) => role === 'LI');
    const labels = items.map((item, index) => nameItem(item, index + 1));
    const numbering = labels.includes('number') ? 'Decimal' : 'None';
    const has = list.attributes.some((attributes) => attributes.has(PDFName.of('ListNumbering')));
    if (!has) list.attributes.push(context.obj({ O: 'List', ListNumbering: numbering }));
  }
}

/**
 * Gives an item its body. Its label is Chromium's, a number that is drawn before it, or the term of a
 * definition (scripts/print/in-page/name-for-tags.ts).
 */
function nameItem(item: Tag, number: number): 'number' | 'other' {
  const [first, ...others] = item.kids;
  if (!first) return 'other';
  const isTerm =
    isTag(first) && first.role === 'Em' && others.every((kid) => isTag(kid) && kid.role === 'P');
  const isNumber = !isTag(first) && textOf(first).trim().replace(/\.$/, '') === String(number);
  const isLabel = isTag(first) && first.role === 'Lbl';
  if (!isTerm && !isNumber && !isLabel) {
    if (!isTag(first) || first.role !== 'LBody') item.kids = [tag('LBody', item.kids)];
    return 'other';
  }
  const label = isLabel ? first : tag('Lbl', isTag(first) ? first.kids : [first]);
  item.kids = others.length > 0 ? [label, tag('LBody', others)] : [label];
  return isNumber || /^\d+\.?$/.test(textOf(label).trim()) ? 'number' : 'other';
}
