/** Where two PDFs that should be the same first differ, for whoever looks for the cause. */
import { type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { openPdf } from '../finish/finish.ts';

/** The first object that differs, as each has it, cut short around what differs. */
export interface PdfDifference {
  /** `12 0 R`, or `trailer`. */
  readonly object: string;
  readonly one: string;
  readonly other: string;
}

/** In characters, before and after the place. */
const BEFORE = 60;
const AFTER = 100;

/** @returns undefined if they differ in no object: in their compression, or the order of what they hold */
export async function firstDifference(
  one: Uint8Array,
  other: Uint8Array,
): Promise<PdfDifference | undefined> {
  const [a, b] = [await openPdf(one), await openPdf(other)];
  const found = new Map(b.context.enumerateIndirectObjects().map(([ref, value]) => [ref, value]));
  for (const [ref, value] of a.context.enumerateIndirectObjects()) {
    const difference = compared(ref.toString(), asText(value), asText(found.get(ref)));
    if (difference) return difference;
    found.delete(ref);
  }
  const [more] = found as ReadonlyMap<PDFRef, PDFObject>;
  if (more) return compared(more[0].toString(), '', asText(more[1]));
  const trailers = [a, b].map(({ context }) =>
    JSON.stringify(Object.entries(context.trailerInfo).map(([key, value]) => `${key} ${value}`)),
  );
  return compared('trailer', trailers[0] ?? '', trailers[1] ?? '');
}

function asText(value: PDFObject | undefined): string {
  if (!(value instanceof PDFStream)) return String(value ?? '');
  return `${value.dict} ${Buffer.from(value.getContents()).toString('latin1')}`;
}

function compared(object: string, one: string, other: string): PdfDifference | undefined {
  if (one === other) return undefined;
  const same = [...one].findIndex((sign, index) => sign !== other[index]);
  const at = Math.max(0, (same < 0 ? one.length : same) - BEFORE);
  return {
    object,
    one: one.slice(at, at + BEFORE + AFTER),
    other: other.slice(at, at + BEFORE + AFTER),
  };
}
