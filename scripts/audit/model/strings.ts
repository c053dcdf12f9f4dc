/** The bytes of the strings among the operands of a text operation (ISO 32000-1, 7.3.4). */
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** All strings of `[(a) -20 <0041>] TJ`, one after the other. */
export function shownBytes(operands: string): readonly number[] {
  const bytes: number[] = [];
  let at = 0;
  while (at < operands.length) {
    if (operands[at] === '(') at = literal(operands, at + 1, bytes);
    else if (operands[at] === '<') at = hexadecimal(operands, at + 1, bytes);
    else at += 1;
  }
  return bytes;
}

function hexadecimal(operands: string, from: number, bytes: number[]): number {
  const close = operands.indexOf('>', from);
  const end = close < 0 ? operands.length : close;
  const digits = operands.slice(from, end).replace(/\s/g, '');
  for (let at = 0; at < digits.length; at += 2) {
    bytes.push(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16) || 0);
  }
  return end + 1;
}

function literal(operands: string, from: number, bytes: number[]): number {
  let depth = 1;
  let at = from;
  for (; at < operands.length; at += 1) {
    const sign = operands[at] ?? '';
    if (sign === '\\') {
      const [octal] = /^[0-7]{1,3}/.exec(operands.slice(at + 1, at + 4)) ?? [];
      const next = operands[at + 1] ?? '';
      if (octal) bytes.push(Number.parseInt(octal, 8) & 255);
      else if (next !== '\n' && next !== '\r') bytes.push(ESCAPES[next] ?? next.charCodeAt(0));
      at += octal ? octal.length : 1;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) break;
    bytes.push(sign.charCodeAt(0));
  }
  return at + 1;
}
