/** The tags of the reference edition, read by our own checker and by pdf.js, against its HTML. */
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { auditAccessibility } from '../../scripts/audit/audit.ts';
import { compose } from '../../scripts/compose/compose.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { referenceBuild } from '../support/built-guide.ts';
import { type HtmlElement, parseHtml } from '../support/html.ts';
import { letters, readPdf, spoken, tagsBelow } from '../support/pdf-reader.ts';
import { htmlOf } from '../support/rendered.ts';

const made = await referenceBuild();
const bytes = await made.pdf();
const pdf = await readPdf(bytes);

/** What is heard of HTML: its texts in order, and the alternatives of its pictures. */
function heard({ tag, attributes, children }: HtmlElement): string {
  if (attributes['aria-hidden'] || UNHEARD.includes(tag)) return '';
  if (attributes.class?.startsWith('matrice-critere')) return '';
  if (attributes['aria-label'] && tag === 'svg') return attributes['aria-label'];
  if (tag === 'img') return attributes.alt ?? '';
  return children.map((child) => (typeof child === 'string' ? child : heard(child))).join('');
}

/** Captions of tables are said by the headings above them, and are not painted. */
const UNHEARD = ['head', 'template', 'caption'];

/** Page numbers are written while the guide is printed. */
const words = (text: string): string => letters(text).replace(/\d/g, '');

describe('the tags of the guide of 2023', () => {
  it('are those of PDF/UA-1', async () => {
    const { checks } = auditAccessibility(await PDFDocument.load(bytes, { updateMetadata: false }));
    expect(
      checks.flatMap(({ id, findings }) => findings.map(({ message }) => [id, message])),
    ).toEqual([]);
  });

  it('are read in the order of the HTML, whole', async () => {
    const { content } = validateEdition(await readContent(PROGRAM_ROOT), 'aura-2023');
    if (!content) throw new Error('the reference edition has errors');
    const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdf.tags(index + 1));
    const read = (await Promise.all(pages)).map(spoken).join('');
    // pdf.js does not follow tags into forms, in which the turned heads of the matrix stand.
    expect(words(read)).toBe(words(heard(parseHtml(htmlOf(compose(resolveEdition(content)))))));
  });

  it('have contents with an entry for each link, and definitions as terms and texts', async () => {
    const roles = tagsBelow(await pdf.tags(3)).map(({ role }) => role);
    expect(roles.filter((role) => role === 'TOCI')).toHaveLength(17);
    expect(roles).toContain('Reference');
    expect(tagsBelow(await pdf.tags(2)).filter(({ role }) => role === 'Lbl')).toHaveLength(7);
  });

  it('say of each link what it says and where it leads', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const contents = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Link'))
        return [];
      const said = object.get(PDFName.of('Contents'));
      return [said instanceof PDFHexString ? said.decodeText() : ''];
    });
    expect(contents.length).toBeGreaterThan(100);
    for (const said of contents) expect(said).toMatch(/^(Page \d+ : |Site |Courriel )\S/);
    expect(contents).toContain('Page 24 : Cagette');
  });
});
