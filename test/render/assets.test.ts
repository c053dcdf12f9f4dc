import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import {
  FONT_CUTS,
  fontFaces,
  illustration,
  styleSheets,
  withOwnIds,
} from '../../scripts/render/assets.ts';
import { parseHtml } from '../support/html.ts';

const folders = {
  templates: join(PROGRAM_ROOT, 'templates'),
  assets: join(PROGRAM_ROOT, 'assets'),
};

describe('the fonts', () => {
  it('are there in each cut, for French and for the rarer Latin letters', () => {
    const faces = fontFaces();
    for (const { family, weight, style } of FONT_CUTS) {
      const start = `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};`;
      expect(faces.split(start)).toHaveLength(3);
    }
  });

  it('are inside the style sheet', () => {
    const sources = [...fontFaces().matchAll(/src:url\((.{22})/g)].map(([, source]) => source);
    expect(new Set(sources)).toEqual(new Set(['data:font/woff2;base64']));
  });

  it('are only those that the style sheets name, besides generic families', () => {
    const named = [...styleSheets(folders).matchAll(/font-family:\s*"([^"]+)"/g)];
    const families = FONT_CUTS.map(({ family }) => family);
    expect(named.filter(([, family]) => !families.includes(family ?? ''))).toEqual([]);
  });
});

describe('an illustration', () => {
  it.each(['cover', 'ouverture', 'sillons', 'dos'])('« %s » can stand in HTML', (name) => {
    const svg = illustration(folders, name);
    expect(svg).toMatch(/^<svg[\s>]/);
    expect(() => parseHtml(svg)).not.toThrow();
    expect(svg).not.toMatch(/<script|<image|<foreignObject|<!--/);
  });

  it('can stand twice: its identifiers, and what refers to them, become its own', () => {
    const svg =
      '<svg><clipPath id="a"><use href="#b"/></clipPath><path id="b" clip-path="url(#a)"/></svg>';
    expect(withOwnIds(svg, 'socleo')).toBe(
      '<svg><clipPath id="socleo-a"><use href="#socleo-b"/></clipPath><path id="socleo-b" clip-path="url(#socleo-a)"/></svg>',
    );
  });
});
