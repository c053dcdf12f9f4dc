import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedYaml } from '../../scripts/archive/merged-yaml.ts';
import { traceYaml } from '../../scripts/overlay/trace.ts';
import type { Traced } from '../../scripts/overlay/traced.ts';
import { decode } from '../../scripts/read/decode.ts';
import { mergeTexts, source, traced } from '../support/overlays.ts';

/** The tree without its places: values, and numbers as they were typed. */
function bare(value: Traced): unknown {
  if (value.kind === 'map') return [...value.entries].map(([key, inner]) => [key, bare(inner)]);
  if (value.kind === 'list') return { list: value.items.map(bare) };
  if (value.kind === 'scalar' && value.typed !== undefined) return { typed: value.typed };
  return { value: value.value };
}

/** What reading makes of the text of a file. */
function readBack(text: string): Traced {
  expect(decode('x.yaml', Buffer.from(text))).toEqual({ text });
  return traceYaml(source(text)) as Traced;
}

const ODD = [
  ...['', ' ', '\n', '\n\n', ' \n', 'a\n', '\na', 'a\n\n', ' a\nb', 'a \n b ', '\ta'],
  ...[
    'true',
    'null',
    '~',
    '1.10',
    '0x1F',
    '<<',
    '---',
    '...',
    '- a',
    'a: b',
    'a #b',
    '#b',
    '[a',
    '*a',
  ],
  ...['\u0000', '\r', '\u007f', '\u0085', '\u2028', '\ufeff', '\ud800', 'e\u0301', '‮abc'],
];
const text = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: fc.constantFrom(...' \n\t-:#\'"|>&*!%@`{}[],?~aé1.', '---', '  ', '💧') }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 }),
  fc.stringMatching(/^[a-z ]{70,200}$/),
  fc
    .array(fc.stringMatching(/^[a-z:#-]{1,12}$/), { maxLength: 40 })
    .map((words) => words.join(' ')),
);
const TYPED = ['1.10', '2019', '0x1F', '0o17', '-0', '+5', '.5', '1e3', '.inf', '-.INF', '.nan'];
const number = fc
  .constantFrom(...TYPED)
  .map((typed) => ({ ...traced(Number(typed), 'a'), typed }) as Traced);
const leaf = fc.oneof(
  text.map((one) => traced(one, 'a')),
  number,
  fc.constantFrom(null, true, false).map((one) => traced(one, 'a')),
);
const key = fc.oneof(
  fc.stringMatching(/^[a-z]{1,20}$/),
  fc.constantFrom('2019', 'true', 'null', 'constructor', 'Rédaction', 'FRAB AuRA', 'a_b', 'à-côté'),
);
const list = (items: readonly Traced[]) => ({ ...traced([], 'a'), items }) as Traced;
const map = (entries: readonly (readonly [string, Traced])[]) =>
  ({ ...traced({}, 'a'), entries: new Map(entries) }) as Traced;
const entriesOf = (value: fc.Arbitrary<Traced>, minLength = 0) =>
  fc.uniqueArray(fc.tuple(key, value), { minLength, maxLength: 4, selector: ([name]) => name });
const { value } = fc.letrec<{ value: Traced }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    entriesOf(tie('value')).map(map),
    fc.array(tie('value'), { maxLength: 4 }).map(list),
  ),
}));
const file = entriesOf(value, 1).map(map);

describe('merged values, written back as YAML', () => {
  it('are read as the same values, whatever texts and numbers they hold', () => {
    fc.assert(
      fc.property(file, (root) => {
        expect(bare(readBack(mergedYaml(root)))).toEqual(bare(root));
      }),
    );
  });

  it('keep numbers as they were typed, long texts as blocks, and nothing of what was removed', () => {
    const long =
      'Un texte qui tient sur une seule ligne et qui dépasse de loin les cent signes qu’une ligne peut avoir.';
    const base = `nom: Alpha\nprix: 1.10\nretire: x\nliste: [a, b]\nvide:\nlong: ${long}\n`;
    const { root } = mergeTexts(
      base,
      'retire:\nprix: 2.50\nliste: { ajouter: [c] }\ntexte: |\n  - a\n  - b\n',
    );
    expect(mergedYaml(root)).toBe(`nom: Alpha
prix: 2.50
liste:
  - a
  - b
  - c
vide:
long: >-
  Un texte qui tient sur une seule ligne et qui dépasse de loin les cent signes qu’une ligne peut
  avoir.
texte: |
  - a
  - b
`);
  });
});
