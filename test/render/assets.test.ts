import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import {
  FONT_CUTS,
  fontFaces,
  illustrationSymbols,
  styleSheets,
} from '../../scripts/render/assets.ts';
import { parseHtml } from '../support/html.ts';

const folders = {
  templates: join(PROGRAM_ROOT, 'templates'),
  assets: join(PROGRAM_ROOT, 'assets'),
};

describe('the fonts', () => {
  const facesOf = (html: string, { family, weight, style }: (typeof FONT_CUTS)[number]) => {
    const start = `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};`;
    return fontFaces([html]).split(start).length - 1;
  };

  it('are there in each cut', () => {
    for (const cut of FONT_CUTS) expect(facesOf('Œuvre', cut)).toBe(1);
  });

  it('have their rarer Latin letters where the document has some', () => {
    for (const cut of FONT_CUTS) expect(facesOf('Dvořák', cut)).toBe(2);
  });

  it('are inside the style sheet', () => {
    const sources = [...fontFaces(['é']).matchAll(/src:url\((.{22})/g)].map(([, source]) => source);
    expect(new Set(sources)).toEqual(new Set(['data:font/woff2;base64']));
  });

  it('are only those that the style sheets name, besides generic families', () => {
    const named = [...styleSheets(folders).matchAll(/font-family:\s*"([^"]+)"/g)];
    const families = FONT_CUTS.map(({ family }) => family);
    expect(named.filter(([, family]) => !families.includes(family ?? ''))).toEqual([]);
  });
});

describe('the illustrations', () => {
  const symbols = illustrationSymbols(folders);

  it.each(['cover', 'ouverture', 'sillons', 'dos'])(
    'hold « %s », to be shown by its name',
    (name) => {
      expect(symbols).toContain(`<symbol id="dessin-${name}" viewBox="0 0 216`);
    },
  );

  it('can stand in HTML, and run nothing', () => {
    expect(() => parseHtml(`<svg>${symbols}</svg>`)).not.toThrow();
    expect(symbols).not.toMatch(/<script|<image|<foreignObject|<!--/);
  });

  it('share no identifier, and refer to none that is not there', () => {
    const ids = [...symbols.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of symbols.matchAll(/(?:href="#|url\(#)([\w-]+)/g)) expect(ids).toContain(id);
  });
});
