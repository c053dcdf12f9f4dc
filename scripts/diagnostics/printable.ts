/** Text from editors made harmless for a terminal. */

/** Controls (escape sequences among them), what turns the direction of writing, halves of characters. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line: tabs as spaces, and anything that could command the terminal as `�`. */
export function printable(text: string): string {
  return text.replace(/[\t\n]/g, ' ').replace(UNSAFE, '\ufffd');
}
