/** What the codes of a font stand for, as its ToUnicode map tells it (PDF 32000-1, 9.10.3). */
import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { decoded } from './content.ts';

/** Text by code of a glyph. */
export type Glyphs = ReadonlyMap<number, string>;

/** The text of each code of a font; nothing for a font that has no map. */
export function glyphsOf(font: PDFDict | undefined): Glyphs {
  const stream = font?.lookup(PDFName.of('ToUnicode'));
  const glyphs = new Map<number, string>();
  if (!(stream instanceof PDFStream)) return glyphs;
  const map = Buffer.from(decoded(stream)).toString('latin1');
  for (const [, entries = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of entries.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      glyphs.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, entries = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    addRanges(glyphs, entries);
  return glyphs;
}

/** `<first> <last> <text of the first>`, or a text for each code in brackets. */
function addRanges(glyphs: Map<number, string>, entries: string): void {
  for (const [, from = '', to = '', text, texts] of entries.matchAll(
    /<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g,
  )) {
    const first = Number.parseInt(from, 16);
    const last = Number.parseInt(to, 16);
    const each = [...(texts ?? '').matchAll(/<(\w+)>/g)].map(([, one = '']) => utf16(one));
    for (let code = first; code <= last; code += 1) {
      glyphs.set(code, text ? later(utf16(text), code - first) : (each[code - first] ?? ''));
    }
  }
}

/** The text whose last unit is so many further on. */
function later(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

/** Hexadecimal UTF-16, big-endian, to text; the byte order mark is left out. */
export function utf16(hex: string): string {
  let text = '';
  for (let at = 0; at + 4 <= hex.length; at += 4) {
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  }
  return text.replace(/^\ufeff/, '');
}
