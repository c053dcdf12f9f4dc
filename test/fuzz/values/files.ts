/** Files as people and programs damage them: real ones with changes anywhere, and heaps of bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PROGRAM_ROOT } from '../../../scripts/program.ts';
import { type Kind, piece } from './text.ts';

/** A file of content/, its path relative to the project. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** The texts of the real guide. */
export const REAL: readonly TextFile[] = readdirSync(join(PROGRAM_ROOT, 'content'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.(?:yaml|md)$/.test(path) && !path.endsWith('LICENCE.md'))
  .sort()
  .map((path) => ({
    file: `content/${path.replaceAll('\\', '/')}`,
    text: readFileSync(join(PROGRAM_ROOT, 'content', path), 'utf8'),
  }));

/** Takes away, repeats or puts in, at a place from 0 (start) to 1 (end). */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly how: 'cut' | 'double' | 'end' | 'insert' | 'indent' | 'swap';
  readonly by: string;
}

const change = (kinds: readonly Kind[]): fc.Arbitrary<Change> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 60 }),
    how: fc.constantFrom('cut', 'double', 'insert', 'insert', 'indent', 'swap', 'end'),
    by: piece(...kinds),
  });

function changed(text: string, { at, length, how, by }: Change): string {
  const start = Math.floor(at * text.length);
  const [before, some, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  if (how === 'cut') return before + after;
  if (how === 'double') return before + some + some + after;
  if (how === 'end') return before;
  if (how === 'insert') return before + by + some + after;
  const lines = text.split('\n');
  const index = Math.min(lines.length - 1, before.split('\n').length - 1);
  if (how === 'indent')
    return lines.with(index, `${' '.repeat(length % 5)}${lines[index]}`).join('\n');
  const other = (index + length) % lines.length;
  return lines
    .with(index, lines[other] ?? '')
    .with(other, lines[index] ?? '')
    .join('\n');
}

/** One of some files with a few changes in it. */
export const damaged = (
  files: readonly TextFile[],
  kinds: readonly Kind[] = ['yaml', 'markdown', 'html', 'unicode', 'french'],
): fc.Arbitrary<TextFile> =>
  fc
    .tuple(fc.constantFrom(...files), fc.array(change(kinds), { minLength: 1, maxLength: 4 }))
    .map(([{ file, text }, changes]) => ({ file, text: changes.reduce(changed, text) }));

/** Bytes of any kind: noise, texts in any encoding, and real files of which some bytes are others. */
export const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  damaged(REAL).map(({ text }) => new Uint8Array(Buffer.from(text.slice(0, 2000), 'utf8'))),
  damaged(REAL).map(({ text }) => new Uint8Array(Buffer.from(text.slice(0, 2000), 'utf16le'))),
  damaged(REAL).map(({ text }) => new Uint8Array(Buffer.from(text.slice(0, 2000), 'latin1'))),
  fc
    .tuple(
      fc.constantFrom(...REAL),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 5 }),
    )
    .map(([{ text }, some]) => {
      const all = new Uint8Array(Buffer.from(text));
      for (const [at, byte] of some) all[at % all.length] = byte;
      return all;
    }),
);
