/** Bytes to text: UTF-8 and nothing else, with a clear word about what was found instead. */
import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';

export interface Decoded {
  /** Line ends are `\n`, the byte order mark is gone. With a diagnostic: a best guess, to be shown. */
  readonly text: string;
  readonly diagnostic?: Diagnostic;
}

/** C0 controls but tab and line feed, and DEL: never typed on purpose, and YAML forbids them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

const HINT =
  'Dans votre éditeur, enregistrez le fichier en UTF-8 (« Enregistrer avec l’encodage »).';

export function decode(file: string, bytes: Uint8Array): Decoded {
  const utf16 = guessUtf16(bytes);
  if (utf16) {
    return wrong(file, 1, 1, 'UTF-16', normalise(new TextDecoder(utf16).decode(bytes)));
  }
  if (!isUtf8(bytes)) return notUtf8(file, bytes);
  const text = normalise(new TextDecoder().decode(bytes));
  const control = CONTROL.exec(text);
  if (!control) return { text };
  const before = text.slice(0, control.index);
  const line = before.split('\n').length;
  const column = control.index - before.lastIndexOf('\n');
  const code = text.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, '0');
  return {
    text,
    diagnostic: error(
      { file, line, column },
      {
        code: 'caractere-interdit',
        message: `Ce caractère invisible (U+${code}) n’a pas sa place dans un texte.`,
        hint: 'Effacez-le et retapez les caractères voisins : il vient souvent d’un copier-coller.',
      },
    ),
  };
}

function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** UTF-16 by its mark, or by one byte of NUL beside nearly each character. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 200);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const many = sample.length / 4;
  if (sample.length < 4) return undefined;
  if ((zeros[1] ?? 0) > many) return 'utf-16le';
  return (zeros[0] ?? 0) > many ? 'utf-16be' : undefined;
}

/** The line of the first bad byte is found first: an end of line is never a part of another character. */
function notUtf8(file: string, raw: Uint8Array): Decoded {
  // Each byte is a character of Latin-1: so the ends of lines are those of the text that is shown.
  const bytes = Buffer.from(normalise(Buffer.from(raw).toString('latin1')), 'latin1');
  let start = 0;
  for (let line = 1; ; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const one = bytes.subarray(start, end);
    if (!isUtf8(one)) {
      const column = new TextDecoder().decode(one).indexOf('\ufffd') + 1;
      const guess = new TextDecoder('windows-1252').decode(bytes);
      return wrong(file, line, column, 'Windows-1252 (ANSI)', guess);
    }
    start = end + 1;
  }
}

function wrong(file: string, line: number, column: number, guess: string, text: string): Decoded {
  const message = `Ce fichier n’est pas en UTF-8, mais sans doute en ${guess}.`;
  return {
    text,
    diagnostic: error({ file, line, column }, { code: 'encodage', message, hint: HINT }),
  };
}
