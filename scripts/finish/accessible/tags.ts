/** The structure tree of a PDF in memory, where repairs are easy: read once, changed, written anew. */
import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';

/** A structure element (PDF 32000-1, 14.7.2). */
export interface Tag {
  /** `P`, `LI`, `Strong`... */
  role: string;
  alt?: string;
  lang?: string;
  /** By which cells name their headers. */
  id?: string;
  /** Attributes of tables and lists, as they were written. */
  attributes: PDFDict[];
  kids: Kid[];
}

/** Content of a page that belongs to a tag: what stands under one number of marked content. */
export interface Marked {
  readonly page: PDFRef;
  /** Of the print, one number for a page and the forms that it paints. */
  readonly mcid: number;
  /** What it reads; empty until its page is scanned, and for drawings. */
  text: string;
  /** Whether anything but text is painted under it. */
  drawn: boolean;
  /** Where it stands in the file that is written: content that others interrupt has several numbers. */
  readonly places: Place[];
}

export interface Place {
  /** The form whose content it is; the page's own where there is none. */
  readonly form: PDFRef | undefined;
  readonly mcid: number;
}

/** An annotation that belongs to a tag. */
export interface Annotation {
  readonly page: PDFRef;
  readonly annotation: PDFRef;
}

export type Kid = Tag | Marked | Annotation;

export const isTag = (kid: Kid): kid is Tag => 'role' in kid;
export const isMarked = (kid: Kid): kid is Marked => 'mcid' in kid;
export const isAnnotation = (kid: Kid): kid is Annotation => 'annotation' in kid;

export const tag = (role: string, kids: Kid[], more: Partial<Tag> = {}): Tag => ({
  attributes: [],
  ...more,
  role,
  kids,
});

/** A tag and all that are in it, in reading order. */
export function* tagsIn(root: Tag): Generator<Tag, void> {
  yield root;
  for (const kid of root.kids) if (isTag(kid)) yield* tagsIn(kid);
}

export function textOf(kid: Kid): string {
  if (isMarked(kid)) return kid.text;
  return isTag(kid) ? kid.kids.map(textOf).join('') : '';
}

/** A drawing that is read by its alternative. */
export const isDescribed = ({ role, alt }: Tag): boolean =>
  role === 'Figure' && alt !== undefined && alt.trim() !== '';

export const headingLevel = ({ role }: Tag): number | undefined =>
  /^H[1-6]$/.test(role) ? Number(role[1]) : undefined;

/** Roles that stand in a line of text. */
const INLINE = new Set(['Span', 'Strong', 'Em', 'Code', 'Quote', 'Link', 'Reference', 'Lbl']);

export const isInline = (kid: Kid): boolean =>
  !isTag(kid) || INLINE.has(kid.role) || (kid.role === 'NonStruct' && kid.kids.every(isInline));
