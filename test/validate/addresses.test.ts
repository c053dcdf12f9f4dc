import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA } from '../support/small-guide.ts';

const address = (length: number) => 'https://alpha.fr/'.padEnd(length, 'a');

describe('a web address', () => {
  it('of 122 characters has a code that can be read', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, /^site: .*/m, `site: ${address(122)}`);
    expect(await said(guide)).toEqual([]);
  });

  it.each([
    ['of a site', /^site: .*/m, `site: ${address(123)}`, '3:7'],
    ['in a text', 'Les clients', `Voir <${address(123)}>. Les clients`, '11:13'],
    ['of a document', /^ {4}url: .*/m, `    url: ${address(123)}`, '23:10'],
  ])('%s that is longer is a warning', async (_, before, after, place) => {
    await using guide = new GuideBuilder().replace(ALPHA, before, after);
    const [message] = await said(guide);
    expect(message).toMatch(
      /^outils\/alpha.yaml:\d+:\d+ avertissement adresse-longue \| Une adresse compte 123 /,
    );
    expect(message).toContain(`:${place} `);
  });
});
