/** Lengths of a PDF: one point is a 72nd of an inch (PDF 32000-1, 8.3.2.3). */

export const PT_PER_MM = 72 / 25.4;
