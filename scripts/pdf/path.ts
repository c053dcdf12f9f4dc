/** A path of a content stream while it is built (PDF 32000-1, 8.5.2): its bounds, and how thick it is. */
import type { Box, Matrix } from './geometry.ts';

export class Path {
  /** Offset of its first operation in the stream; -1 while it has none. */
  from = -1;
  #left = Number.POSITIVE_INFINITY;
  #bottom = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #top = Number.NEGATIVE_INFINITY;
  #corners = 0;
  #straight = true;
  #lastX = Number.NaN;
  #lastY = Number.NaN;
  #thinnestRectangle: number | undefined;

  /**
   * Adds an operation that builds the path: `m`, `l`, `c`, `v`, `y`, `h` or `re`.
   * @param ctm from the stream's units to pt of the page
   */
  add(operator: string, values: readonly number[], ctm: Matrix): void {
    if (operator === 're') {
      this.#rectangle(values, ctm);
      return;
    }
    if (operator === 'c' || operator === 'v' || operator === 'y') this.#straight = false;
    for (let at = 0; at + 1 < values.length; at += 2) {
      const [formerX, formerY] = [this.#lastX, this.#lastY];
      this.#point(values[at] ?? 0, values[at + 1] ?? 0, ctm);
      this.#corners += 1;
      if (operator !== 'l' || Number.isNaN(formerX)) continue;
      const isAxial =
        Math.abs(this.#lastX - formerX) < 0.01 || Math.abs(this.#lastY - formerY) < 0.01;
      if (!isAxial) this.#straight = false;
    }
  }

  /** In pt of the page. */
  get box(): Box {
    return { left: this.#left, bottom: this.#bottom, right: this.#right, top: this.#top };
  }

  /** The least side of its rectangles, in pt; undefined where it is none. */
  get thinnest(): number | undefined {
    if (this.#corners === 0) return this.#thinnestRectangle;
    const isRectangle = this.#straight && (this.#corners === 4 || this.#corners === 5);
    return isRectangle
      ? Math.min(this.#right - this.#left, this.#top - this.#bottom)
      : this.#thinnestRectangle;
  }

  #rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[], ctm: Matrix): void {
    this.#point(x + width, y, ctm);
    this.#point(x, y + height, ctm);
    this.#point(x + width, y + height, ctm);
    // Last: the path goes on from the corner that a rectangle begins at.
    this.#point(x, y, ctm);
    const [a, b, c, d] = ctm;
    const side = Math.min(
      Math.abs(width) * Math.sqrt(a * a + b * b),
      Math.abs(height) * Math.sqrt(c * c + d * d),
    );
    this.#thinnestRectangle = Math.min(this.#thinnestRectangle ?? side, side);
  }

  #point(x: number, y: number, ctm: Matrix): void {
    const X = ctm[0] * x + ctm[2] * y + ctm[4];
    const Y = ctm[1] * x + ctm[3] * y + ctm[5];
    if (X < this.#left) this.#left = X;
    if (X > this.#right) this.#right = X;
    if (Y < this.#bottom) this.#bottom = Y;
    if (Y > this.#top) this.#top = Y;
    this.#lastX = X;
    this.#lastY = Y;
  }
}
