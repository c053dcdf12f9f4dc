/** The date of an edition, which its files bear: that of what they say, not of when they were made. */
import type { GuideDocument } from './document.ts';

/** @returns the day that it is published, or else the first of its year; midnight UTC */
export function editionDate({ annee, date }: Pick<GuideDocument, 'annee' | 'date'>): Date {
  return new Date(date ?? Date.UTC(annee, 0));
}
