/** A small guide with all the parts that an edition may add, and more addresses than a sheet has room for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Build, build } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { letters, type PdfReader, plain, readPdf } from '../support/pdf-reader.ts';
import { codesOf } from '../support/qr-reader.ts';
import { ALPHA, EDITION } from '../support/small-guide.ts';

const CITED = Array.from({ length: 24 }, (_, index) => `https://alpha.example.fr/page-${index}`);

describe('a guide with how to read a sheet, a glossary and an index', () => {
  let guide: GuideBuilder;
  let made: Build;
  let pdf: PdfReader;

  beforeAll(async () => {
    guide = new GuideBuilder()
      .write('content/glossaire.yaml', '- { terme: AMAP, definition: Des contrats. }\n')
      .replace(EDITION, '- partie: sommaire', '- partie: sommaire\n  - partie: lecture')
      .replace(EDITION, '- partie: dos', '- partie: glossaire\n  - partie: index\n  - partie: dos')
      .replace(
        ALPHA,
        '    - Les clients commandent.',
        `    - Les clients commandent : ${CITED.map((url) => `<${url}>`).join(', ')}.`,
      );
    made = await build({ root: guide.root });
    pdf = await readPdf(await made.pdf());
  });
  afterAll(async () => {
    await made[Symbol.asyncDispose]();
    await guide[Symbol.asyncDispose]();
  });

  const pageOf = (id: string) =>
    made.result.built?.facts.sections.find((one) => one.id === id)?.firstPage ?? 0;

  it('has no problem but the codes that find no room, and begins its sheets on left pages', () => {
    const codes = new Set(made.result.diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(['adresse-sans-code']);
    expect(pdf.pageCount % 4).toBe(0);
    expect(['alpha', 'beta', 'gamma'].map((id) => pageOf(id) % 2)).toEqual([0, 0, 0]);
  });

  it('prints each of them on a page, with its name at the top and in the foot', async () => {
    for (const [id, title] of [
      ['lecture', 'Comment lire une fiche'],
      ['glossaire', 'Glossaire'],
      ['index', 'Index'],
    ] as const) {
      const text = letters(await pdf.text(pageOf(id)));
      expect(text.split(letters(title)).length - 1, id).toBe(2);
    }
  });

  it('has them in its contents and in its outline, and explains a sheet once', async () => {
    const contents = plain(await pdf.text(pageOf('sommaire')));
    expect(contents).toMatch(new RegExp(`glossaire\\s+${pageOf('glossaire')}`));
    expect(contents).toMatch(new RegExp(`index\\s+${pageOf('index')}`));
    expect(contents).not.toContain('le bandeau');
    const outline = await pdf.outline();
    const found = outline.filter(({ title }) => /^(?:Index|Glossaire|Comment lire)/.test(title));
    expect(found.map(({ page }) => page)).toEqual(['lecture', 'glossaire', 'index'].map(pageOf));
  });

  it('prints in its index the page of each tool', async () => {
    const text = plain(await pdf.text(pageOf('index')));
    for (const id of ['alpha', 'beta', 'gamma']) {
      expect(text).toMatch(new RegExp(`${id}\\s+${pageOf(id)}`));
    }
  });

  it('has the codes of the first addresses of a sheet, and says which others it has not', async () => {
    const read = (await codesOf(pdf, pageOf('alpha') + 1)).map(({ text }) => text);
    const shown = CITED.filter((url) => read.includes(url));
    const dropped = made.result.diagnostics.map(({ message }) => message);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(CITED.slice(0, shown.length));
    expect(dropped).toHaveLength(CITED.length - shown.length);
    expect(dropped[0]).toContain(`alpha.example.fr/page-${shown.length} »`);
  });
});
