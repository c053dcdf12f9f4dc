/** Tables of contents: lists of links that end in the number of the page they lead to (PDF 32000-1, 14.8.4.2). */
import { type Annotation, isAnnotation, isTag, type Kid, type Tag, tag, textOf } from './tags.ts';

/** The page, counted from 1, that a link annotation leads to; nothing where it leads outside. */
export type PageOf = (annotation: Annotation) => number | undefined;

export function nameContents(root: Tag, pageOf: PageOf): void {
  for (const kid of root.kids) {
    if (!isTag(kid)) continue;
    if (kid.role === 'L' && isContents(kid, pageOf)) asContents(kid);
    else nameContents(kid, pageOf);
  }
}

function isContents({ kids }: Tag, pageOf: PageOf): boolean {
  return kids.length > 0 && kids.every((item) => isTag(item) && isEntry(item, pageOf));
}

function isEntry({ role, kids: [link, ...others] }: Tag, pageOf: PageOf): boolean {
  if (role !== 'LI' || !link || !isTag(link) || link.role !== 'Link') return false;
  const annotation = link.kids.find(isAnnotation);
  const page = annotation && pageOf(annotation);
  const [written] = /\d+$/.exec(textOf(link).trim()) ?? [];
  return (
    page !== undefined &&
    Number(written) === page &&
    others.every((kid) => isTag(kid) && kid.role === 'L' && isContents(kid, pageOf))
  );
}

function asContents(list: Tag): void {
  list.role = 'TOC';
  list.attributes = [];
  for (const item of list.kids as Tag[]) {
    const [link, ...others] = item.kids as Tag[];
    item.role = 'TOCI';
    for (const nested of others) asContents(nested);
    item.kids = [...(link ? [tag('Reference', [link])] : []), ...(others as Kid[])];
  }
}
