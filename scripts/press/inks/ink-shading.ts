/** Gradients in inks: the colours at their stops are those of the table, and inks change evenly between. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { decoded, withContent } from '../../pdf/content.ts';
import type { WriteColour } from './ink-content.ts';

const name = PDFName.of;

/** Puts a shading into inks, its functions with it (PDF 32000-1, 7.10 and 8.7.4.5). */
export function inkShading(shading: PDFDict, write: WriteColour): void {
  shading.set(name('ColorSpace'), name(spaceOf(write)));
  const background = shading.lookupMaybe(name('Background'), PDFArray);
  if (background) shading.set(name('Background'), inked(background, shading.context, write));
  const program = inkFunction(shading.lookup(name('Function')), write);
  if (program) shading.set(name('Function'), shading.context.register(program));
}

export const spaceOf = (write: WriteColour): string =>
  write([0, 0, 0], 'detail').operator === 'k' ? 'DeviceCMYK' : 'DeviceGray';

/** Changes a function that gives red, green and blue into one that gives inks; a program is written anew. */
function inkFunction(fn: unknown, write: WriteColour): PDFStream | undefined {
  if (fn instanceof PDFStream) return inkProgram(fn, write);
  if (!(fn instanceof PDFDict)) return undefined;
  const parts = fn.lookupMaybe(name('Functions'), PDFArray);
  for (const index of parts?.asArray().keys() ?? []) {
    const program = inkFunction(parts?.lookup(index), write);
    if (program) parts?.set(index, program.dict.context.register(program));
  }
  for (const key of ['C0', 'C1']) {
    const stop = fn.lookupMaybe(name(key), PDFArray);
    if (stop?.size() === 3) fn.set(name(key), inked(stop, fn.context, write));
  }
  fn.delete(name('Range'));
  return undefined;
}

function inked(channels: PDFArray, context: PDFContext, write: WriteColour): PDFArray {
  const values = channels
    .asArray()
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  return context.obj([...write(values, 'detail').values]);
}

/**
 * Red, green and blue on the stack to four inks, for gradients whose colours are the result of a program
 * and cannot be looked up: black is what the three lack together, so three inks never exceed 300 %.
 */
const TO_INKS =
  '1 exch sub 3 1 roll 1 exch sub 3 1 roll 1 exch sub 3 1 roll ' +
  '3 copy 2 copy gt { exch } if pop 2 copy gt { exch } if pop ' +
  '4 1 roll 3 index sub 3 1 roll 3 index sub 3 1 roll 3 index sub 3 1 roll 4 -1 roll';

const TO_GREY = '0.11 mul exch 0.59 mul add exch 0.3 mul add';

function inkProgram(fn: PDFStream, write: WriteColour): PDFStream | undefined {
  const type = fn.dict.lookupMaybe(name('FunctionType'), PDFNumber)?.asNumber();
  if (type !== 4) return undefined;
  const program = Buffer.from(decoded(fn)).toString('latin1').trim();
  const body = program.slice(program.indexOf('{') + 1, program.lastIndexOf('}'));
  const [then, range] =
    spaceOf(write) === 'DeviceCMYK' ? [TO_INKS, [0, 1, 0, 1, 0, 1, 0, 1]] : [TO_GREY, [0, 1]];
  const made = withContent(fn, Buffer.from(`{ ${body} ${then} }`, 'latin1'));
  made.dict.set(name('Range'), fn.dict.context.obj(range));
  return made;
}
