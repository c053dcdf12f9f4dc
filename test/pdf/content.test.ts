import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import {
  decoded,
  pageContent,
  resource,
  setPageContent,
  withContent,
} from '../../scripts/pdf/content.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytes = (written: string) => Buffer.from(written, 'latin1');

async function onePage(...contents: string[]) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([100, 100]);
  const refs = contents.map((content) => pdf.context.register(pdf.context.flateStream(content)));
  page.node.set(PDFName.of('Contents'), pdf.context.obj(refs));
  return { pdf, page };
}

it('reads the streams of a page as one', async () => {
  const { page } = await onePage('q 1 0 0 rg', 'f Q');
  expect(text(pageContent(page))).toBe('q 1 0 0 rg\nf Q\n');
});

it('puts one stream in the place of several, and keeps it through saving', async () => {
  const { pdf, page } = await onePage('q', 'Q');
  setPageContent(pdf, page, bytes('0 g f'));
  setPageContent(pdf, page, bytes('1 g f'));
  const saved = await PDFDocument.load(await pdf.save());
  expect(text(pageContent(saved.getPage(0)))).toBe('1 g f');
});

it('reads a page without content as empty', async () => {
  const pdf = await PDFDocument.create();
  expect(pageContent(pdf.addPage())).toHaveLength(0);
});

it('gives a form other bytes under the same dictionary', async () => {
  const { pdf, page } = await onePage('/X1 Do');
  const form = pdf.context.flateStream('f', { Type: 'XObject', Subtype: 'Form' });
  const ref = pdf.context.register(form);
  page.node.setXObject(PDFName.of('X1'), ref);
  pdf.context.assign(ref, withContent(form, bytes('S')));
  const found = resource(page.node.Resources(), 'XObject', 'X1');
  expect(found.ref).toBe(ref);
  const stream = found.value as typeof form;
  expect(text(decoded(stream))).toBe('S');
  expect(stream.dict.get(PDFName.of('Subtype'))).toBe(PDFName.of('Form'));
});
