import { describe, expect, it } from 'vitest';
import { modelOf, textWithin } from '../../scripts/audit/model/model.ts';
import { childElements, type StructureElement } from '../../scripts/audit/model/structure.ts';
import { readPdf, type Tag } from '../support/pdf-reader.ts';
import { taggedPdf } from '../support/tagged-pdf.ts';

/** Roles of a tree as pdf.js gives it; what holds the parts of a document together has none. */
const theirs = ({ role, children }: Tag): readonly unknown[] => {
  const below = children.flatMap((child) => (typeof child === 'string' ? [] : theirs(child)));
  return role === '' || role === 'Root' ? below : [[role, below]];
};

describe('the structure tree', () => {
  it('is the one that pdf.js reads', async () => {
    const { pdf } = await taggedPdf();
    const model = modelOf(pdf);
    const [page] = pdf.getPages();
    // pdf.js leaves out what stands in form XObjects.
    const inForm = ({ kids }: StructureElement) =>
      kids.some((kid) => kid.kind === 'content' && kid.container !== page?.ref.tag);
    const ours = (element: StructureElement): unknown => [
      element.type,
      childElements(element).flatMap((child) => (inForm(child) ? [] : [ours(child)])),
    ];
    const reader = await readPdf(await pdf.save());
    expect(model.structure.top.map(ours)).toEqual(theirs(await reader.tags(1)));
    await reader.close();
  });

  it('gives the text of an element in reading order', async () => {
    const { pdf } = await taggedPdf();
    const model = modelOf(pdf);
    const [table] = model.structure.elements.filter(({ type }) => type === 'Table');
    expect(table && textWithin(model, table)).toBe('PrixOutilPrixAlpha10');
  });
});
