/** What a check is made of, and how what it finds is said in French. */
import type { AuditModel } from './model/model.ts';
import { pageOf } from './model/model.ts';
import type { StructureElement } from './model/structure.ts';
import type { Check, Finding } from './report.ts';

export interface AuditCheck extends Check {
  readonly run: (model: AuditModel) => readonly Finding[];
}

/** @param page counted from 1, where it can be told */
export const error = (message: string, page?: number): Finding => ({
  severity: 'error',
  message,
  page,
});
export const warning = (message: string): Finding => ({ severity: 'warning', message });

/** One finding where something does not hold for the document as a whole. */
export const unless = (holds: boolean, message: string): readonly Finding[] =>
  holds ? [] : [error(message)];

export interface Wording {
  /** What is wrong with one: « un dessin n’est ni balisé ni marqué comme décor ». */
  readonly one: string;
  /** The same for several, after their number: « dessins ne sont ni balisés… ». */
  readonly many: string;
  /** What to do about it: a sentence. */
  readonly remedy: string;
  readonly severity?: Finding['severity'];
}

type Page = number | undefined;

/** One finding for all the places where the same thing is wrong, or none. */
export function atPages(places: readonly Page[], wording: Wording): readonly Finding[] {
  if (places.length === 0) return [];
  const { one, many, remedy, severity = 'error' } = wording;
  const pages = [...new Set(places.flatMap((page) => page ?? []))].sort((a, b) => a - b);
  const fault = places.length === 1 ? one : `${places.length} ${many}`;
  const where = placesSaid(pages);
  const sentence = where ? `${where} : ${fault}` : fault[0]?.toUpperCase() + fault.slice(1);
  return [{ severity, message: `${sentence}. ${remedy}`, page: pages[0] }];
}

/** The same for elements of the structure. */
export const atElements = (
  model: AuditModel,
  elements: readonly StructureElement[],
  wording: Wording,
): readonly Finding[] =>
  atPages(
    elements.map((element) => pageOf(model, element)),
    wording,
  );

const SAID = 5;

function placesSaid(pages: readonly number[]): string {
  if (pages.length === 0) return '';
  if (pages.length === 1) return `Page ${pages[0]}`;
  const more = pages.length - SAID;
  if (more > 1) return `Pages ${pages.slice(0, SAID).join(', ')} et ${more} autres`;
  return `Pages ${pages.slice(0, -1).join(', ')} et ${pages.at(-1)}`;
}

/** Several things, each said once and in order, as an enumeration in quotes: « A », « B » et 3 autres. */
export function quoted(things: readonly string[]): string {
  const all = [...new Set(things)];
  const said = all.slice(0, SAID).map((thing) => `« ${thing} »`);
  return all.length > SAID ? `${said.join(', ')} et ${all.length - SAID} autres` : said.join(', ');
}
