/**
 * Identifiers of elements, by which cells name their headers. Chromium counts on from one document to the next in
 * a process, so those of a guide would depend on what was printed beside it.
 */
import { PDFArray, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type Tag, tagsIn } from './tags.ts';

const HEADERS = PDFName.of('Headers');

/** Numbers identifiers in reading order, from 1. */
export function numberIdentifiers(root: Tag): void {
  const tags = [...tagsIn(root)];
  const renamed = new Map<string, string>();
  for (const tag of tags) {
    if (tag.id === undefined) continue;
    // As long as each other: their tree is in order of their characters.
    const id = `e${String(renamed.size + 1).padStart(6, '0')}`;
    renamed.set(tag.id, id);
    tag.id = id;
  }
  for (const headers of tags.flatMap(({ attributes }) =>
    attributes.map((one) => one.lookup(HEADERS)),
  )) {
    if (!(headers instanceof PDFArray)) continue;
    for (let index = 0; index < headers.size(); index += 1) {
      const id = headers.lookup(index);
      if (!(id instanceof PDFString || id instanceof PDFHexString)) continue;
      const known = renamed.get(id.decodeText());
      if (known !== undefined) headers.set(index, PDFString.of(known));
    }
  }
}
