import { describe, expect, it } from 'vitest';
import { nearestSource, parseSource } from '../../scripts/preview/client/draft/sources.ts';

describe('a place of content', () => {
  it('is a file with a line, perhaps a column, perhaps neither', () => {
    expect(parseSource('content/a.yaml:12')).toEqual({ file: 'content/a.yaml', line: 12 });
    expect(parseSource('content/a.yaml:12:3')).toEqual({ file: 'content/a.yaml', line: 12 });
    expect(parseSource('content/a.yaml')).toEqual({ file: 'content/a.yaml', line: 1 });
  });
});

describe('the block that shows a place', () => {
  const blocks = ['a.yaml:1', 'a.yaml:20', 'a.yaml:8', 'b.yaml:3', 'a.yaml:20', 'b.yaml:9'];
  const found = (source: string) => nearestSource(blocks, source);

  it('is the last that begins before it in the same file, in whatever order they are shown', () => {
    expect([found('a.yaml:8'), found('a.yaml:12'), found('a.yaml:7'), found('b.yaml:99')]).toEqual([
      2, 2, 0, 5,
    ]);
  });

  it('is the outermost of those that begin on one line', () => {
    expect(found('a.yaml:21')).toBe(1);
  });

  it('is the first of the file where all begin after it', () => {
    expect(found('b.yaml:1')).toBe(3);
  });

  it('is none where nothing of the file is shown', () => {
    expect(found('c.yaml:1')).toBe(-1);
  });
});
