/** The world around a command, for tests: what it writes is kept, nothing reaches the terminal. */
import { Writable } from 'node:stream';
import type { Console } from '../../scripts/cli/console.ts';
import type { GuideBuilder } from './guide-builder.ts';

/** A stream that keeps what is written, as a terminal or not. */
export function keeping(isTTY: boolean) {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream, written };
}

/** @param terminal whether both streams are one */
export function consoleOf(guide: Pick<GuideBuilder, 'root'>, terminal = false) {
  const [out, err] = [keeping(terminal), keeping(terminal)];
  const world: Console = {
    stdout: out.stream,
    stderr: err.stream,
    signal: new AbortController().signal,
    version: '0.0.0',
    root: guide.root,
  };
  return { world, stdout: () => out.written.join(''), stderr: () => err.written.join('') };
}
