import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mark } from '../../../scripts/finish/accessible/mark.ts';
import { scan } from '../../../scripts/finish/accessible/scan.ts';
import type { Marked } from '../../../scripts/finish/accessible/tags.ts';

const GLYPHS = new Map([
  [1, ' '],
  [2, 'a'],
  [3, 'b'],
  [4, '-'],
]);

const content = (mcid: number): Marked => ({
  page: PDFRef.of(1),
  mcid,
  text: '',
  drawn: false,
  places: [],
});

/** A stream with new marks: its texts are paragraphs, and number 9 is a figure. */
function remarked(stream: string, form?: PDFRef) {
  const scanned = scan(
    Buffer.from(stream),
    () => GLYPHS,
    (name) => name === 'Marks',
  );
  const contents = new Map<number, Marked>();
  const made = mark(
    scanned,
    (mcid) => {
      const known = contents.get(mcid) ?? content(mcid);
      contents.set(mcid, known);
      return { content: known, role: mcid === 9 ? 'Figure' : 'P', described: mcid === 9 };
    },
    form,
  );
  const written = Buffer.from(made.bytes).toString('latin1').replace(/\s+/g, ' ').trim();
  return { written, contents, numbered: made.numbered, paints: scanned.paints };
}

const TEXT = 'BT /F1 10 Tf 1 0 0 1 0 400 Tm <0002> Tj ET';

describe('the marks of a stream', () => {
  it('make an artifact of a drawing under the number of a text', () => {
    const { written } = remarked('/P <</MCID 0>>BDC 0 0 9 9 re f EMC');
    expect(written).toBe('/Artifact <</Type/Layout>>BDC 0 0 9 9 re f EMC');
  });

  it('make a footer of untagged text at the foot of the page', () => {
    const { written } = remarked(TEXT.replace('400', '20'));
    expect(written).toBe(
      `/Artifact <</Type/Pagination/Subtype/Footer>>BDC ${TEXT.replace('400', '20')} EMC`,
    );
  });

  it('leave a drawing to the figure that describes it', () => {
    const { written } = remarked('/Figure <</MCID 9>>BDC 0 0 9 9 re f EMC');
    expect(written).toBe('/Figure <</MCID 0>>BDC 0 0 9 9 re f EMC');
  });

  it('enclose whole groups where Chromium opens and closes across them', () => {
    const { written } = remarked(`q /P <</MCID 3>>BDC ${TEXT} Q q EMC 0 0 9 9 re f Q`);
    expect(written).toBe(
      `/P <</MCID 0>>BDC q ${TEXT} Q EMC /Artifact <</Type/Layout>>BDC q 0 0 9 9 re f Q EMC`,
    );
  });

  it('give a text that a rule interrupts two numbers', () => {
    const { written, contents, numbered } = remarked(
      `/P <</MCID 5>>BDC ${TEXT} 0 0 9 1 re f ${TEXT} EMC`,
    );
    expect(written.match(/MCID \d/g)).toEqual(['MCID 0', 'MCID 1']);
    expect(contents.get(5)?.places.map(({ mcid }) => mcid)).toEqual([0, 1]);
    expect(numbered).toEqual([contents.get(5), contents.get(5)]);
  });

  it('are left to a form that has marks of its own', () => {
    expect(remarked('/P <</MCID 0>>BDC /Marks Do EMC').written).toBe('/Marks Do');
    expect(remarked('/Plain Do').written).toContain('/Artifact');
  });

  it('say of which form a number is', () => {
    const form = PDFRef.of(7);
    const { contents } = remarked(`/P <</MCID 2>>BDC ${TEXT} EMC`, form);
    expect(contents.get(2)?.places).toEqual([{ form, mcid: 0 }]);
  });
});

describe('soft hyphens', () => {
  const hyphen = '/Span<</ActualText <FEFF00AD> >> BDC 5 0 Td <0001> Tj EMC';
  const begun = 'BT /F1 10 Tf 1 0 0 1 0 400 Tm <0002> Tj';

  it('are taken out of a word that stands in one line', () => {
    const { written, paints } = remarked(
      `/P <</MCID 0>>BDC ${begun} ${hyphen} 0 0 Td <0003> Tj ET EMC`,
    );
    expect(written).toBe(`/P <</MCID 0>>BDC ${begun} 5 0 Td 0 0 Td <0003> Tj ET EMC`);
    expect(paints[0]?.text).toBe('ab');
  });

  it('are what the hyphen at the end of a line reads', () => {
    const { written } = remarked(
      `/P <</MCID 0>>BDC ${begun} ${hyphen} ET BT /F1 10 Tf 1 0 0 1 9 400 Tm <0004> Tj ET EMC`,
    );
    expect(written).toContain('/Span <</ActualText <FEFF00AD>>>BDC <0004> Tj EMC');
  });

  it('leave a hyphen alone that was written', () => {
    const { written } = remarked(`/P <</MCID 0>>BDC ${begun} ET BT <0004> Tj ET EMC`);
    expect(written).not.toContain('Span');
  });
});
