/** Signs that no font of the guide has: they would be printed as empty boxes. */
import { visit } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { oncePer } from '../../memory/once-per.ts';
import type { Source, YamlPart } from '../../read/source.ts';
import { type Sign, unprintableSigns } from '../../typography/signs.ts';

/** One file in another alphabet is one mistake: past so many signs, the count says it. */
const SHOWN = 5;

interface PlacedSign extends Sign {
  readonly line: number;
  readonly column: number;
}

export function* checkSigns(sources: readonly Source[]): Generator<Diagnostic> {
  for (const source of sources) yield* signsIn(source);
}

const signsIn = oncePer((source: Source) => [...checkSource(source)]);

function* checkSource({ file, text, yaml }: Source): Generator<Diagnostic> {
  const signs = text
    .split('\n')
    .flatMap((content, index) =>
      isComment(content, file)
        ? []
        : unprintableSigns(content).map((sign) => ({
            ...sign,
            line: index + 1,
            column: sign.index + 1,
          })),
    )
    .concat(escapedSigns(yaml));
  for (const { sign, line, column } of signs.slice(0, SHOWN)) {
    const more = signs.length > SHOWN ? ` Ce fichier a ${signs.length} signes de ce genre.` : '';
    yield error(
      { file, line, column },
      {
        code: 'signe-absent',
        message: `Les polices du guide n’ont pas le signe ${named(sign)}.${more}`,
        hint: 'Remplacez-le par un mot ou par un signe courant.',
      },
    );
  }
}

/** Those written as `\\u…` between quotes, which stand in no line as such. */
function escapedSigns(yaml: YamlPart | undefined): readonly PlacedSign[] {
  if (!yaml?.text.includes('\\')) return [];
  const found: PlacedSign[] = [];
  visit(yaml.document, {
    Scalar(_key, { type, value, range }) {
      if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string' || !range) return;
      const [start, end] = range;
      if (!yaml.text.slice(start, end).includes('\\')) return;
      const { line, col: column } = yaml.lines.linePos(start);
      for (const sign of unprintableSigns(value))
        if (!yaml.text.slice(start, end).includes(sign.sign))
          found.push({ ...sign, line: yaml.firstLine + line - 1, column });
    },
  });
  return found;
}

const isComment = (line: string, file: string): boolean =>
  file.endsWith('.yaml') && /^\s*#/.test(line);

/** With the sign itself where there is something to see: marks and controls would garble the sentence. */
const named = (sign: string): string =>
  /^[\p{M}\p{C}\p{Z}]/u.test(sign) ? codes(sign) : `« ${sign} » (${codes(sign)})`;

/** An emoji joined of several has them all; of a tower of accents, the first ones say it. */
const MOST_CODES = 8;

const codes = (sign: string): string =>
  [...sign]
    .slice(0, MOST_CODES)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
