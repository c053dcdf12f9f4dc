/** Which colour spaces of a PDF are those of screens (PDF 32000-1, 8.6). */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';

/** The family of a colour space: `DeviceRGB`, `ICCBased` with the number of its components... */
export function familyOf(space: unknown): string {
  if (space instanceof PDFName) return space.decodeText();
  if (!(space instanceof PDFArray)) return '';
  const family = space.lookupMaybe(0, PDFName)?.decodeText() ?? '';
  if (family !== 'ICCBased') return family;
  const profile = space.lookup(1);
  const components =
    profile instanceof PDFStream
      ? profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber()
      : undefined;
  return `ICCBased${components ?? ''}`;
}

const RGB = new Set(['DeviceRGB', 'RGB', 'CalRGB', 'ICCBased3']);

export const isRgbSpace = (space: unknown): boolean => RGB.has(familyOf(space));

/** Whether a name is that of a space of red, green and blue in these resources. */
export function rgbIn(resources: PDFDict | undefined): (space: string) => boolean {
  const spaces = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict);
  return (space) => RGB.has(space) || isRgbSpace(spaces?.lookup(PDFName.of(space)));
}
