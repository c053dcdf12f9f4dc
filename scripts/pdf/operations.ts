/**
 * The operations of a content stream, each with its place in the bytes, so that what is around it can be
 * read, cut or completed without writing the rest anew (PDF 32000-1, 7.8.2).
 */

export interface Operation {
  /** `re`, `Tj`, `BDC`... An inline image is one operation, `BI`, from there to its `EI`. */
  readonly operator: string;
  /** Offset of the first byte of its first operand. */
  readonly start: number;
  /** Offset of the operator itself: its operands stand between `start` and here. */
  readonly at: number;
  /** Offset after the operator. */
  readonly end: number;
}

const Kind = { Regular: 0, Space: 1, Delimiter: 2 } as const;

const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = Kind.Space;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = Kind.Delimiter;

const PERCENT = 0x25;
const OPEN_PAREN = 0x28;
const CLOSE_PAREN = 0x29;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const BACKSLASH = 0x5c;

/** The operations of a decoded content stream, in order. Bytes that belong to none are passed over. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation, void> {
  let at = 0;
  let start = -1;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (KINDS[byte] === Kind.Space) {
      at += 1;
      continue;
    }
    if (byte === PERCENT) {
      at = endOfComment(bytes, at);
      continue;
    }
    if (start < 0) start = at;
    if (KINDS[byte] === Kind.Delimiter) {
      at = endOfDelimited(bytes, at);
      continue;
    }
    let end = endOfRegular(bytes, at + 1);
    if (isOperator(bytes, at, end)) {
      const operator = operatorAt(bytes, at, end);
      if (operator === 'BI') end = endOfInlineImage(bytes, end);
      yield { operator, start, at, end };
      start = -1;
    }
    at = end;
  }
}

/** The numbers among the operands of an operation that has no string and no array, in order. */
export function numbersOf(bytes: Uint8Array, { start, at }: Operation): readonly number[] {
  const numbers: number[] = [];
  let from = start;
  while (from < at) {
    if (KINDS[bytes[from] ?? 0] === Kind.Space) {
      from += 1;
      continue;
    }
    let end = from + 1;
    while (end < at && KINDS[bytes[end] ?? 0] !== Kind.Space) end += 1;
    const value = numberAt(bytes, from, end);
    if (!Number.isNaN(value)) numbers.push(value);
    from = end;
  }
  return numbers;
}

/** Digit by digit, without a string: most operands are short numbers, and there are a million of them. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start];
  const isNegative = first === 0x2d;
  let at = isNegative || first === 0x2b ? start + 1 : start;
  let digits = 0;
  let scale = 0;
  const [from, most] = [at, at + 15];
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e && scale === 0) scale = 1;
    else if (byte >= 0x30 && byte <= 0x39 && at < most) {
      digits = digits * 10 + byte - 0x30;
      scale *= 10;
    } else return Number(latin1(bytes, start, end));
  }
  if (at === from + Math.sign(scale)) return Number.NaN;
  // Both are whole numbers that floats hold exactly, so the quotient is the nearest to what is written.
  const value = scale > 1 ? digits / scale : digits;
  return isNegative ? -value : value;
}

/** The operands of an operation as they are written. */
export function operandText(bytes: Uint8Array, { start, at }: Operation): string {
  return latin1(bytes, start, at).trim();
}

/** The first name among the operands, without its slash: of a resource, or a marked-content tag. */
export function nameOf(bytes: Uint8Array, operation: Operation): string | undefined {
  const [, written] = /\/([^\s()<>[\]{}/%]*)/.exec(operandText(bytes, operation)) ?? [];
  return written?.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A word is an operator unless it is a number or a keyword that stands for a value. */
function isOperator(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  // + - . and digits: only numbers begin so.
  if (first === 0x2b || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)) {
    return false;
  }
  const length = end - start;
  // `true`, `null` and `false`: no other word of these lengths needs reading.
  return length < 4 || length > 5 || !['true', 'false', 'null'].includes(latin1(bytes, start, end));
}

/** Operators by their bytes as one number: each is made a string once. */
const OPERATORS = new Map<number, string>();

function operatorAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return latin1(bytes, start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0);
  let operator = OPERATORS.get(key);
  if (operator === undefined) {
    operator = latin1(bytes, start, end);
    OPERATORS.set(key, operator);
  }
  return operator;
}

function endOfRegular(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && KINDS[bytes[at] ?? 0] === Kind.Regular) at += 1;
  return at;
}

function endOfComment(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

/** The end of a string or a name; of the bracket alone for what nests, whose inside is walked over. */
function endOfDelimited(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === OPEN_PAREN) return endOfString(bytes, at);
  if (byte === SLASH) return endOfRegular(bytes, at + 1);
  if (byte === LESS && bytes[at + 1] !== LESS) {
    const close = bytes.indexOf(GREATER, at);
    return close < 0 ? bytes.length : close + 1;
  }
  return at + 1;
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN_PAREN) depth += 1;
    else if (byte === CLOSE_PAREN) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}

/** After `EI` between white space: the bytes of the image are not words. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  const space = (at: number) => at >= bytes.length || KINDS[bytes[at] ?? 0] === Kind.Space;
  const isWord = (at: number, one: number, two: number) =>
    bytes[at] === one && bytes[at + 1] === two && space(at - 1) && space(at + 2);
  let at = from;
  while (at < bytes.length && !isWord(at, 0x49, 0x44)) at += 1;
  while (at < bytes.length && !isWord(at, 0x45, 0x49)) at += 1;
  return Math.min(at + 2, bytes.length);
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
