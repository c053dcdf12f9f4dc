import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedYaml } from '../../scripts/archive/merged-yaml.ts';
import { traceYaml } from '../../scripts/overlay/trace.ts';
import type { Traced } from '../../scripts/overlay/traced.ts';
import { decode } from '../../scripts/read/decode.ts';
import { source, traced } from '../support/overlays.ts';

/** The tree without its places: values, and numbers as they were typed. */
function bare(value: Traced): unknown {
  if (value.kind === 'map') return [...value.entries].map(([key, inner]) => [key, bare(inner)]);
  if (value.kind === 'list') return { list: value.items.map(bare) };
  return value.kind === 'scalar' && value.typed !== undefined
    ? { typed: value.typed }
    : { value: value.value };
}

/** What reading makes of it. */
function again(text: string): Traced {
  expect(decode('x.yaml', Buffer.from(text))).toEqual({ text });
  return traceYaml(source(text)) as Traced;
}

const words = fc.string({
  unit: fc.constantFrom(
    ' ',
    '\n',
    '  ',
    '\t',
    ...'-:#\'"|>&*!%@`{}[],?~',
    'a',
    'é',
    '1',
    '.',
    '---',
    '💧',
  ),
});
const anyText = fc.oneof(
  words,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 }),
  fc.stringMatching(/^[a-z ]{70,200}$/),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n\n',
    'a\n',
    '\na',
    'a\n\n',
    'oui',
    'true',
    'null',
    '~',
    '1.10',
    '0x1F',
    '<<',
    '---',
    '...',
    '\u007f',
    '\u0000',
    '\r',
    '\u2028',
    '\ufeff',
    '\ud800',
  ),
);
const number = fc
  .constantFrom('1.10', '2019', '0x1F', '0o17', '-0', '+5', '.5', '1e3', '.inf', '-.INF', '.nan')
  .map((typed): Traced => ({ ...traced(Number(typed), 'a'), typed }) as Traced);
const leaf = fc.oneof(
  anyText.map((text) => traced(text, 'a')),
  number,
  fc.constantFrom(null, true, false).map((value) => traced(value, 'a')),
);
const key = fc.oneof(
  fc.stringMatching(/^[a-z]{1,20}$/),
  fc.constantFrom('2019', 'true', 'null', 'constructor', 'a b', 'FRAB AuRA', 'à-côté'),
);
const { tree } = fc.letrec<{ tree: Traced; map: Traced }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('map'),
    fc
      .array(tie('tree'), { maxLength: 4 })
      .map((items): Traced => ({ ...traced([], 'a'), items }) as Traced),
  ),
  map: fc
    .uniqueArray(fc.tuple(key, tie('tree')), { maxLength: 4, selector: ([name]) => name })
    .map((entries): Traced => ({ ...traced({}, 'a'), entries: new Map(entries) }) as Traced),
}));
const document = fc
  .uniqueArray(fc.tuple(key, tree), { minLength: 1, maxLength: 4, selector: ([name]) => name })
  .map((entries): Traced => ({ ...traced({}, 'a'), entries: new Map(entries) }) as Traced);

describe('merged values, written back as YAML', () => {
  it('are read as the same values, whatever texts and numbers they hold', () => {
    fc.assert(
      fc.property(document, (root) => {
        expect(bare(again(mergedYaml(root)))).toEqual(bare(root));
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });
});
