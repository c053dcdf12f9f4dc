import { describe, expect, it } from 'vitest';
import { nameOf, numbersOf, operandText, operationsOf } from '../../scripts/pdf/operations.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

function read(text: string): string[] {
  const content = bytes(text);
  return [...operationsOf(content)].map(
    (operation) => `${operandText(content, operation)} | ${operation.operator}`,
  );
}

describe('the operations of a content stream', () => {
  it('come with their operands', () => {
    expect(read('q\n.5 0 0 -.5 10 20 cm\n0 0 1 rg 1 2 3 4 re f* Q')).toEqual([
      ' | q',
      '.5 0 0 -.5 10 20 | cm',
      '0 0 1 | rg',
      '1 2 3 4 | re',
      ' | f*',
      ' | Q',
    ]);
  });

  it('take strings, names, arrays and dictionaries as one operand, whatever they hold', () => {
    expect(
      read('(a \\) re (b) c)Tj[<00ff>-12(f)]TJ/Span<</ActualText (BT) /MCID 3>>BDC/F1 9 Tf'),
    ).toEqual([
      '(a \\) re (b) c) | Tj',
      '[<00ff>-12(f)] | TJ',
      '/Span<</ActualText (BT) /MCID 3>> | BDC',
      '/F1 9 | Tf',
    ]);
  });

  it('pass over comments, and take true, false and null for values', () => {
    expect(read('% q\n/X <</Y true>> DP % f\nf')).toEqual(['/X <</Y true>> | DP', ' | f']);
  });

  it('take an inline image as one, its bytes unread', () => {
    expect(read('q BI /W 2 /H 1 ID q Q EIf EI Q')).toEqual([' | q', ' | BI', ' | Q']);
  });

  it('know their place in the bytes', () => {
    const content = bytes('q 1 0 0 rg\nf');
    const [, colour] = [...operationsOf(content)];
    expect(colour).toEqual({ operator: 'rg', start: 2, at: 8, end: 10 });
  });

  it('end with the bytes, even of a stream that is cut', () => {
    expect(read('(never closed')).toEqual([]);
    expect(read('<00')).toEqual([]);
    expect(read('BI /W 2 ID abc')).toEqual([' | BI']);
  });

  it('give numbers to the last digit, and take no sign or dot alone for one', () => {
    const content = bytes('-.5 0 12.0 0.30000000000000004 1234567890.1234567 -0 . - 1.2.3 4. re');
    const [operation] = [...operationsOf(content)];
    expect(operation && numbersOf(content, operation)).toEqual([
      -0.5, 0, 12, 0.30000000000000004, 1234567890.1234567, -0, 4,
    ]);
  });

  it('give their numbers and their name', () => {
    const content = bytes('.1 -2 +3 /P#20a scn');
    const [operation] = [...operationsOf(content)];
    expect(operation && numbersOf(content, operation)).toEqual([0.1, -2, 3]);
    expect(operation && nameOf(content, operation)).toBe('P a');
  });
});
