import { describe, expect, it } from 'vitest';
import type { Verification, Verified } from '../../scripts/cli/verify-edition.ts';
import { verifyJson, verifySummary } from '../../scripts/cli/verify-report.ts';

const NONE = { changed: [], added: [], removed: [], tools: [] };
const file = (more: Partial<Verified> = {}): Verified => ({
  file: 'guide-essai.pdf',
  same: true,
  published: 'as-built',
  kept: false,
  causes: NONE,
  ...more,
});
const verification = (...files: readonly Verified[]): Verification => ({
  edition: 'essai',
  ok: files.every(({ same }) => same),
  files,
  diagnostics: [],
});
const lines = (...files: readonly Verified[]) =>
  verifySummary([verification(...files)])
    .split('\n')
    .slice(1);

describe('what --verify says', () => {
  it('tells a file that was kept from an earlier build', () => {
    expect(lines(file({ kept: true }))).toEqual([
      '  guide-essai.pdf (gardé d’une fabrication précédente) : identique',
    ]);
  });

  it('tells a file that would be the same, and is another in dist', () => {
    expect(lines(file({ published: 'altered' }))).toEqual([
      '  guide-essai.pdf : identique ; dans dist, il a été modifié depuis sa fabrication : fabriquez-le de nouveau',
    ]);
  });

  it('asks for help where a file differs and nothing has changed', () => {
    expect(lines(file({ same: false })).join('\n')).toMatch(/différent\n.*signalez-le/);
  });

  it('says so where the content has errors', () => {
    expect(lines(file({ same: false, causes: undefined }))).toEqual([
      '  guide-essai.pdf : ne peut pas être refait, le contenu a maintenant des erreurs',
    ]);
  });

  it('is JSON for programs, and not well where there is no edition', () => {
    expect(JSON.parse(verifyJson([verification(file())]))).toMatchObject({
      ok: true,
      editions: [{ edition: 'essai', files: [{ file: 'guide-essai.pdf', same: true }] }],
    });
    expect(JSON.parse(verifyJson([]))).toEqual({ ok: false, editions: [] });
  });
});
