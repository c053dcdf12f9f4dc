/** The lines of a source around a problem, with a mark under it, made safe and short for a terminal. */
import { createRequire } from 'node:module';
import type { codeFrameColumns } from '@babel/code-frame';
import { printable } from './printable.ts';

export interface FramePlace {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

/** Lines shown before and after the one that is meant. */
const ABOVE = 2;
const BELOW = 1;
/** Columns of source shown, from as far before the problem as there is room. */
const WIDTH = 96;
const BEFORE = 64;

/**
 * The frame without colour, each line starting with `>` or a space; undefined where the source has no
 * such line, or nothing around it. Tabs count as one column, as they do in positions.
 */
export function codeFrame(source: string, { line, column }: FramePlace): string | undefined {
  const lines = linesAround(source, line);
  const target = lines.texts[line - lines.first];
  if (target === undefined || lines.texts.every((text) => text.trim() === '')) return undefined;
  const from = column > WIDTH ? column - BEFORE : 0;
  const shown = lines.texts.map((text) => cut(text, from)).join('\n');
  const at = { line, column: Math.min(column, target.length + 1) - from };
  return frame()(
    shown,
    { start: at },
    {
      startLine: lines.first,
      linesAbove: ABOVE,
      linesBelow: BELOW,
      // It knows JavaScript only.
      highlightCode: false,
    },
  );
}

function linesAround(source: string, line: number): { first: number; texts: readonly string[] } {
  const first = Math.max(1, line - ABOVE);
  let start = 0;
  for (let skipped = 1; skipped < first; skipped += 1) {
    const feed = source.indexOf('\n', start);
    if (feed < 0) return { first, texts: [] };
    start = feed + 1;
  }
  const texts: string[] = [];
  while (texts.length < line - first + 1 + BELOW) {
    const feed = source.indexOf('\n', start);
    const isLast = feed < 0;
    const text = source.slice(start, isLast ? undefined : feed);
    // The end of the file is no line.
    if (!isLast || text !== '' || first + texts.length <= line) texts.push(text);
    if (isLast) break;
    start = feed + 1;
  }
  return { first, texts };
}

function cut(text: string, from: number): string {
  const window = text.slice(from, from + WIDTH);
  const head = from > 0 && window ? `…${window.slice(1)}` : window;
  return printable(text.length > from + WIDTH ? `${head.slice(0, -1)}…` : head);
}

type Options = Parameters<typeof codeFrameColumns>[2] & { readonly startLine: number };
type Frame = (lines: string, place: { start: FramePlace }, options: Options) => string;

let loaded: Frame | undefined;

/** Loaded when there is something to show: a guide without fault need not wait for it. */
function frame(): Frame {
  loaded ??= (createRequire(import.meta.url)('@babel/code-frame') as { codeFrameColumns: Frame })
    .codeFrameColumns;
  return loaded;
}
