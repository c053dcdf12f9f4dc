import { expect, it } from 'vitest';
import { xmpPacket } from '../../scripts/pdf/xmp.ts';

const FACTS = {
  title: 'Outils & ventes <2023>',
  author: 'FRAB',
  subject: 'Un guide',
  keywords: ['AmapJ', 'Cagette'],
  language: 'fr',
  creator: 'guide-comparatif 1',
  producer: 'Skia',
  date: new Date('2023-05-04T03:02:01Z'),
};

it('says title, language and dates, escaped', () => {
  const packet = xmpPacket(FACTS);
  expect(packet).toContain(
    '<rdf:li xml:lang="x-default">Outils &amp; ventes &lt;2023&gt;</rdf:li>',
  );
  expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>');
  expect(packet).toContain('<xmp:ModifyDate>2023-05-04T03:02:01Z</xmp:ModifyDate>');
  expect(packet).not.toMatch(/pdfuaid:part|GTS_PDFXVersion/);
});

it('says which standards are followed', () => {
  expect(xmpPacket({ ...FACTS, accessible: true })).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const press = { version: 'PDF/X-4', documentId: 'uuid:1' } as const;
  expect(xmpPacket({ ...FACTS, press })).toContain(
    '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
  );
});
