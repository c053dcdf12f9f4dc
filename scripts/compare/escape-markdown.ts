/** Text that Markdown shows as it is. */
import { printable } from '../diagnostics/printable.ts';

/** Signs that mean something wherever they stand. A colon is one in addresses and shortcodes only. */
const SIGNS = /[\\`*_[\]<>~|&$@]|:(?=\S)/g;

/** One line of running text with its signs escaped; it may also stand at the start of a paragraph. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'));
}
