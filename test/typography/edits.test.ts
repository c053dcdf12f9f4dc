import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, type Mark } from '../../scripts/typography/edits.ts';

/** Marks are written as "<" (leans left) and ">" (leans right) inside the text. */
function read(drawn: string): { text: string; marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const sign of drawn) {
    if (sign === '<' || sign === '>')
      marks.push({ at: text.length, side: sign === '<' ? 'left' : 'right' });
    else text += sign;
  }
  return { text, marks };
}

function draw({ text, marks }: { text: string; marks: readonly Mark[] }): string {
  return [...marks].reverse().reduce((drawn, { at, side }) => {
    return drawn.slice(0, at) + (side === 'left' ? '<' : '>') + drawn.slice(at);
  }, text);
}

const edited = (drawn: string, ...edits: readonly Edit[]): string =>
  draw(applyEdits(read(drawn), edits));

describe('applyEdits', () => {
  it('returns its source when there is nothing to do', () => {
    const source = read('ab<c');
    expect(applyEdits(source, [])).toBe(source);
  });

  it('moves marks by what was put in and taken away before them', () => {
    expect(edited('ab...c<d', { start: 2, end: 5, by: '…' })).toBe('ab…c<d');
    expect(edited('ab<c>d', { start: 1, end: 1, by: '++' })).toBe('a++b<c>d');
  });

  it('gives an insertion at a mark to the side where the mark leans', () => {
    expect(edited('ab<cd', { start: 2, end: 2, by: '+' })).toBe('ab+<cd');
    expect(edited('ab>cd', { start: 2, end: 2, by: '+' })).toBe('ab>+cd');
  });

  it('gives a replacement across a mark to that side, as a whole', () => {
    expect(edited('a.<..b', { start: 1, end: 4, by: '…' })).toBe('a…<b');
    expect(edited('a.>..b', { start: 1, end: 4, by: '…' })).toBe('a>…b');
  });

  it('keeps a replacement that only touches a mark on its own side', () => {
    expect(edited('ab>  cd', { start: 2, end: 4, by: '_' })).toBe('ab>_cd');
    expect(edited('ab<  cd', { start: 2, end: 4, by: '_' })).toBe('ab<_cd');
    expect(edited('ab  >cd', { start: 2, end: 4, by: '_' })).toBe('ab_>cd');
  });

  it('never lets marks cross', () => {
    expect(edited('a.<.>.b', { start: 1, end: 4, by: '…' })).toBe('a…<>b');
  });
});
