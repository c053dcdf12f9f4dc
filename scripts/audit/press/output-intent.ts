/** What a PDF says of the press that it was made for, checked (PDF 32000-1, 14.11.5). */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { decoded } from '../../pdf/content.ts';
import { isPressProfile } from '../../validate/checks/press.ts';
import { error } from '../check.ts';
import type { Finding } from '../report.ts';

const name = PDFName.of;

export function outputIntent(pdf: PDFDocument): Finding[] {
  const intents = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  const all = intents?.asArray().map((_, index) => intents.lookup(index)) ?? [];
  const ours = all.filter(
    (one): one is PDFDict => one instanceof PDFDict && one.lookup(name('S')) === name('GTS_PDFX'),
  );
  const [intent] = ours;
  if (!intent || ours.length > 1) {
    return [error('Le PDF n’a pas une intention de sortie (GTS_PDFX) et une seule.')];
  }
  const profile = intent.lookup(name('DestOutputProfile'));
  if (!(profile instanceof PDFStream) || !isPressProfile(decoded(profile))) {
    return [error('L’intention de sortie n’a pas de profil ICC d’une presse en quatre couleurs.')];
  }
  return intent.has(name('OutputConditionIdentifier'))
    ? []
    : [error('L’intention de sortie ne dit pas la condition d’impression.')];
}

/** What an intent names: `FOGRA39`. */
export function conditionOf(pdf: PDFDocument): string | undefined {
  const intent = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.lookup(0);
  const condition =
    intent instanceof PDFDict ? intent.lookup(name('OutputConditionIdentifier')) : undefined;
  return condition instanceof PDFString || condition instanceof PDFHexString
    ? condition.decodeText()
    : undefined;
}
