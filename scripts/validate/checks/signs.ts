/** Signs that no font of the guide has: they would be printed as empty boxes. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { oncePer } from '../../memory/once-per.ts';
import type { Source } from '../../read/source.ts';
import { unprintableSigns } from '../../typography/signs.ts';

/** One file in another alphabet is one mistake: past so many signs, the count says it. */
const SHOWN = 5;

export function* checkSigns(sources: readonly Source[]): Generator<Diagnostic> {
  for (const source of sources) yield* signsIn(source);
}

const signsIn = oncePer((source: Source) => [...checkSource(source)]);

function* checkSource({ file, text }: Source): Generator<Diagnostic> {
  const signs = text
    .split('\n')
    .flatMap((content, index) =>
      isComment(content, file)
        ? []
        : unprintableSigns(content).map((sign) => ({ ...sign, line: index + 1 })),
    );
  for (const { sign, index, line } of signs.slice(0, SHOWN)) {
    const more = signs.length > SHOWN ? ` Ce fichier a ${signs.length} signes de ce genre.` : '';
    yield error(
      { file, line, column: index + 1 },
      {
        code: 'signe-absent',
        message: `Les polices du guide n’ont pas le signe « ${sign} » (${codes(sign)}).${more}`,
        hint: 'Remplacez-le par un mot ou par un signe courant.',
      },
    );
  }
}

const isComment = (line: string, file: string): boolean =>
  file.endsWith('.yaml') && /^\s*#/.test(line);

const codes = (sign: string): string =>
  [...sign]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
