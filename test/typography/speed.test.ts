import { expect, it } from 'vitest';
import { typographieFrancaise } from '../../scripts/typography/french.ts';
import { hyphenateFrench } from '../../scripts/typography/hyphenate.ts';
import { protectedSpans } from '../../scripts/typography/protected-spans.ts';
import { corpus } from './corpus.ts';

/** As long as the whole guide, in UTF-16 units. */
const GUIDE = 60_000;
/** Milliseconds; measured at 25, the rest is for a busy machine. */
const LIMIT = 60;

it('typesets and divides the text of a whole guide in under 60 ms, warm', () => {
  const sentence = 'Les producteurs organisent leurs ventes et leurs distributions en ligne. ';
  const paragraph = corpus.slice(0, 20).map(({ typed }) => `${typed}. ${sentence}`);
  const guide = Array.from(
    { length: Math.ceil(GUIDE / paragraph.join('').length) },
    () => paragraph,
  ).flat();
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now();
    for (const text of guide) hyphenateFrench(typographieFrancaise(text));
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(LIMIT);
});

it.each([' ', '1', '0', '-', '.', '+3', 'a+'])('takes no time over 60,000 times « %s »', (sign) => {
  const row = sign.repeat(GUIDE / sign.length);
  const start = process.cpuUsage();
  hyphenateFrench(typographieFrancaise(row));
  protectedSpans(`${row} a.b`);
  // In ms of the processor; with the square of the length, several thousand.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
