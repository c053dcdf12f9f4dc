/** What a PDF says of the press that it was made for (ISO 15930-7; PDF 32000-1, 14.11.5). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { GuideDocument } from '../../compose/document.ts';
import { PROGRAM_ROOT } from '../../program.ts';
import type { PressProfile } from './ink-profile.ts';

/** The profile of an edition: its own, or the one that the program brings, of coated paper in offset. */
export async function profileOf({
  imprimeur,
}: Pick<GuideDocument, 'imprimeur'>): Promise<PressProfile> {
  if (imprimeur.profil) return imprimeur.profil;
  usual ??= readFile(join(PROGRAM_ROOT, 'assets', 'profils', 'FOGRA39.icc')).then((bytes) => ({
    bytes,
    condition: 'FOGRA39',
  }));
  return usual;
}

/** Read once: editions that are built together share it. */
let usual: Promise<PressProfile> | undefined;

/** Gives a document its output intent, with the profile inside, in the place of any it has. */
export function setOutputIntent(pdf: PDFDocument, { bytes, condition }: PressProfile): void {
  const { context } = pdf;
  const profile = context.stream(deflateSync(bytes), {
    N: 4,
    Alternate: 'DeviceCMYK',
    Filter: 'FlateDecode',
  });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFHexString.fromText(condition),
    Info: PDFHexString.fromText(condition),
    RegistryName: PDFHexString.fromText('http://www.color.org'),
    DestOutputProfile: context.register(profile),
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
