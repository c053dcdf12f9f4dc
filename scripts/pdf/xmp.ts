/** The metadata of a PDF as XMP, which PDF/UA and PDF/X ask for beside the older dictionary (ISO 16684-1). */
import { type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

const METADATA = PDFName.of('Metadata');

export interface XmpFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Language of the document, as in its `lang`. */
  readonly language: string;
  /** The program that made it. */
  readonly creator: string;
  readonly producer: string;
  /** Both of creation and of modification. */
  readonly date: Date;
  /** Says that the document follows PDF/UA-1 (ISO 14289-1, clause 5). */
  readonly accessible?: boolean;
  /** The PDF/X version that the document follows (ISO 15930-7), with the identifiers it asks for. */
  readonly press?: { readonly version: 'PDF/X-4'; readonly documentId: string };
}

/** Gives a document its XMP, in the place of any it has. The stream stays uncompressed, for all to read. */
export function setXmp(pdf: PDFDocument, facts: XmpFacts): void {
  const stream = pdf.context.stream(Buffer.from(xmpPacket(facts), 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  const former = pdf.catalog.get(METADATA);
  if (former instanceof PDFRef) pdf.context.assign(former, stream);
  else pdf.catalog.set(METADATA, pdf.context.register(stream));
}

export function xmpPacket(facts: XmpFacts): string {
  const date = `${facts.date.toISOString().slice(0, 19)}Z`;
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternatives(facts.title)],
    ['dc:creator', list('Seq', [facts.author])],
    ['dc:description', alternatives(facts.subject)],
    ['dc:language', list('Bag', [facts.language])],
    ['dc:subject', list('Bag', facts.keywords)],
    ['pdf:Keywords', escaped(facts.keywords.join(' '))],
    ['pdf:Producer', escaped(facts.producer)],
    ['xmp:CreatorTool', escaped(facts.creator)],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ...(facts.accessible ? [['pdfuaid:part', '1']] : []),
    ...(facts.press
      ? [
          ['pdfxid:GTS_PDFXVersion', facts.press.version],
          ['pdf:Trapped', 'False'],
          ['xmpMM:DocumentID', facts.press.documentId],
          ['xmpMM:VersionID', '1'],
          ['xmpMM:RenditionClass', 'default'],
        ]
      : []),
  ];
  const lines = properties.map(([name, value]) => `<${name}>${value}</${name}>`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${NAMESPACES}>`,
    ...lines,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

const NAMESPACES = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

const list = (kind: 'Seq' | 'Bag', items: readonly string[]): string =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '');
