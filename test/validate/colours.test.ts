import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { EDITION } from '../support/small-guide.ts';

const withColours = (colours: string) =>
  new GuideBuilder().append(EDITION, `couleurs:\n${colours}`);
const line = (guide: GuideBuilder, key: string) =>
  guide
    .read(EDITION)
    .split('\n')
    .findIndex((text) => text.includes(`${key}:`)) + 1;

describe('the colours of an edition', () => {
  it('may be any that can be read', async () => {
    await using guide = withColours('  leaf: "#1b5e20"\n  wheat: "#fff3d6"\n');
    expect(await said(guide)).toEqual([]);
  });

  it('are warned about where they are too pale for text, with a darker one that would do', async () => {
    await using guide = withColours('  leaf: "#7ac143"\n');
    expect(await said(guide)).toEqual([
      `editions/essai/edition.yaml:${line(guide, 'leaf')}:9 avertissement contraste | « leaf » (#7ac143) se lit mal sur « paper » (#ffffff) : leur contraste est de 2,2, il en faut 4,5. | Prenez une couleur plus foncée, comme "#53832e".`,
    ]);
  });

  it('are warned about where what text stands on is too dark', async () => {
    await using guide = withColours('  wheat: "#6b5a2e"\n');
    const [warning = ''] = await said(guide);
    expect(warning).toContain(`:${line(guide, 'wheat')}:10 avertissement contraste`);
    expect(warning).toContain('« ink » (#1d2a24) se lit mal sur « wheat » (#6b5a2e)');
    expect(warning).toContain('Prenez une couleur plus claire, comme "#');
  });
});
