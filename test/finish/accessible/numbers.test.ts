import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { itemsIn, joinNumbers } from '../../../scripts/finish/accessible/numbers.ts';
import { scan } from '../../../scripts/finish/accessible/scan.ts';
import { type Marked, type Tag, tag } from '../../../scripts/finish/accessible/tags.ts';

const page = PDFRef.of(1);
const GLYPHS = new Map([
  [1, '1'],
  [2, '2'],
  [3, 'a'],
]);

const drawn = (glyph: number, height: number): string =>
  `BT /F1 10 Tf 1 0 0 1 0 ${height} Tm <000${glyph}> Tj ET`;

/** A list of two items, under the numbers 0 and 1, and a stream that paints a number beside them. */
function itemsAfter(number: string): Tag[] {
  const contents = [0, 1].map(
    (mcid): Marked => ({ page, mcid, text: '', drawn: false, places: [] }),
  );
  const items = contents.map((content) => tag('LI', [content]));
  const stream = `${number} /LI <</MCID 0>>BDC ${drawn(3, 400)} EMC /LI <</MCID 1>>BDC ${drawn(3, 380)} EMC`;
  const { paints } = scan(
    Buffer.from(stream),
    () => GLYPHS,
    () => false,
  );
  const numbers = new Map(contents.map((content) => [content.mcid, content]));
  joinNumbers(paints, page, numbers, itemsIn(tag('Document', [tag('L', items)])));
  return items;
}

describe('a number that is drawn without a tag', () => {
  it('belongs to the item of its list that has this place', () => {
    expect(itemsAfter(drawn(2, 400)).map(({ kids }) => kids.length)).toEqual([1, 2]);
  });

  it('is a page number at the foot of the page', () => {
    expect(itemsAfter(drawn(2, 20)).map(({ kids }) => kids.length)).toEqual([1, 1]);
  });
});
