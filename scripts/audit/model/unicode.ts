/** What the codes of a font stand for: read here, not with the code that repairs, so that one checks the other. */
import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { decoded } from '../../pdf/content.ts';
import { asDict, asName, nameAt, valueAt } from './objects.ts';

/** Text by code, from the ToUnicode map (ISO 32000-1, 9.10.3); undefined where there is none that can be read. */
export function toUnicode(font: PDFDict): ReadonlyMap<number, string> | undefined {
  const stream = valueAt(font, 'ToUnicode');
  if (!(stream instanceof PDFStream)) return undefined;
  const map = new Map<number, string>();
  const source = Buffer.from(decoded(stream)).toString('latin1');
  for (const [, kind = '', body = ''] of source.matchAll(/begin(bfchar|bfrange)(.*?)endbf/gs)) {
    const words = body.match(/<[^>]*>|\[[^\]]*\]/g) ?? [];
    if (kind === 'bfchar') {
      for (let at = 0; at + 1 < words.length; at += 2)
        map.set(code(words[at]), text(words[at + 1]));
    } else {
      for (let at = 0; at + 2 < words.length; at += 3) {
        addRange(map, code(words[at]), code(words[at + 1]), words[at + 2] ?? '');
      }
    }
  }
  return map;
}

function addRange(map: Map<number, string>, first: number, last: number, to: string): void {
  const each = to.startsWith('[') ? (to.match(/<[^>]*>/g) ?? []).map(text) : undefined;
  const start = each ? '' : text(to);
  const end = start.charCodeAt(start.length - 1);
  for (let at = first; at <= Math.min(last, first + 0xffff); at += 1) {
    const one = each?.[at - first];
    map.set(at, each ? (one ?? '') : start.slice(0, -1) + String.fromCharCode(end + at - first));
  }
}

const hex = (word = ''): string => word.replace(/[^0-9A-Fa-f]/g, '');
const code = (word: string | undefined): number => Number.parseInt(hex(word), 16);
const text = (word: string | undefined): string =>
  (hex(word).match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');

/** Whether the codes of a simple font need no ToUnicode: a standard encoding names each (ISO 14289-1, 7.21.7). */
export function hasStandardEncoding(font: PDFDict): boolean {
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = asName(encoding) ?? nameAt(asDict(encoding), 'BaseEncoding');
  const differs = asDict(encoding)?.has(PDFName.of('Differences')) ?? false;
  return (
    !differs && ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'].includes(base ?? '')
  );
}
