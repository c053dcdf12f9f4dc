import { describe, expect, it } from 'vitest';
import { printedAlike } from '../../scripts/compare/same-print.ts';

describe('two texts', () => {
  it.each([
    ['lines broken elsewhere', 'Un mot\nou deux.', 'Un mot ou\ndeux.'],
    ['blanks at the end', 'Un mot.', 'Un mot.\n\n'],
    ['another indentation of the same list', '- un\n- deux\n  suite', '- un\n- deux suite'],
  ])('are printed alike in spite of %s', (_, before, after) => {
    expect(printedAlike(before, after)).toBe(true);
  });

  it.each([
    ['a word', 'Un mot.', 'Deux mots.'],
    ['a paragraph', 'Un. Deux.', 'Un.\n\nDeux.'],
    ['the level of a list', '- un\n- deux', '- un\n  - deux'],
    ['the columns of a code', '```\na\n b\n```', '```\na\nb\n```'],
  ])('are not where %s differs', (_, before, after) => {
    expect(printedAlike(before, after)).toBe(false);
  });
});
