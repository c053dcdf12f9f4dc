import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { numberIdentifiers } from '../../../scripts/finish/accessible/identifiers.ts';
import { tag } from '../../../scripts/finish/accessible/tags.ts';

const { context } = await PDFDocument.create();

/** A header of a table and a cell under it, with identifiers as Chromium gives them. */
function table(first: number) {
  const id = (more: number) => `node${String(first + more).padStart(8, '0')}`;
  const headers = context.obj({ O: 'Table', Headers: [PDFString.of(id(3))] });
  const header = tag('TH', [], { id: id(3) });
  const cell = tag('TD', [], { id: id(7), attributes: [headers] });
  return { root: tag('Table', [header, cell]), header, cell, headers };
}

describe('identifiers of elements', () => {
  it('are the same wherever the browser began to count', () => {
    const told = (first: number) => {
      const { root, header, cell, headers } = table(first);
      numberIdentifiers(root);
      return [header.id, cell.id, headers.toString()];
    };
    expect(told(1)).toEqual(told(4300));
  });

  it('are those by which cells name their headers', () => {
    const { root, header, headers } = table(10);
    numberIdentifiers(root);
    expect(headers.toString()).toContain(`(${header.id})`);
  });
});
