import { describe, expect, it } from 'vitest';
import { colourOf, PALETTE } from '../../scripts/colours/palette.ts';
import type { GuideDocument } from '../../scripts/compose/document.ts';
import { colourRules } from '../../scripts/render/colours.ts';
import { cssString, pageRules } from '../../scripts/render/page-rules.ts';
import { guide, guideOfSheet } from '../support/edition.ts';

const rulesOf = (document: GuideDocument): string =>
  pageRules(document, (token) => colourOf(token, document.couleurs));

/** The declarations of a named page. */
function rule(styles: string, page: string, side: 'left' | 'right'): string {
  const start = styles.indexOf(`@page ${page}:${side}{`);
  return start < 0 ? '' : styles.slice(start, `${styles}\n`.indexOf('\n', start));
}

describe('a CSS string', () => {
  it('keeps letters, figures and plain punctuation', () => {
    expect(cssString('Drôme & Ardèche, édition (2024)')).toBe('"Drôme & Ardèche, édition (2024)"');
  });

  it.each(['"', "'", '\\', '\n', '<', '>', ';', '{', '}', '/', '*'])(
    'cannot be closed, nor can its style sheet, by %j',
    (sign) => {
      const written = cssString(`a${sign}b`);
      expect(written).toBe(`"a\\${sign.codePointAt(0)?.toString(16)} b"`);
    },
  );
});

describe('the page boxes', () => {
  it('have the folio and the section at the outer edge, the guide at the inner one', () => {
    const styles = rulesOf(guideOfSheet({ nom: 'Socleo' }));
    const left = rule(styles, 'p-panier-du-vercors', 'left');
    expect(left).toContain('@bottom-left{content:counter(page) "\\2003 " "Socleo";');
    expect(left).toContain('@bottom-right{content:"Guide comparatif · Drôme · 2024";');
    const right = rule(styles, 'p-panier-du-vercors', 'right');
    expect(right).toContain('@bottom-right{content:"Socleo" "\\2003 " counter(page);');
    expect(right).toContain('@bottom-left{content:"Guide comparatif');
  });

  it('are one for each chapter, for each sheet, and for each other part that has a folio', () => {
    const pages = [...rulesOf(guide()).matchAll(/@page (p-[\w-]+):left/g)].map(([, name]) => name);
    expect(pages).toEqual([
      'p-credits',
      'p-sommaire',
      'p-essor',
      'p-choisir',
      'p-synthese',
      'p-panier-du-vercors',
      'p-maraichvente',
      'p-halle-en-ligne',
    ]);
  });

  it('cannot be left by a name that closes the style element', () => {
    const styles = rulesOf(guideOfSheet({ nom: '</style><b>Socleo' }));
    expect(rule(styles, 'p-panier-du-vercors', 'left')).toContain('\\3c \\2f style\\3e ');
  });
});

describe('a thumb tab', () => {
  const tabOf = (id: string, side: 'left' | 'right' = 'right', styles = rulesOf(guide())) => {
    const [, svg = '', place] =
      /background:url\("data:image\/svg\+xml,(.*?)"\) no-repeat (calc\(.*?)\/calc\(8mm/.exec(
        rule(styles, `p-${id}`, side),
      ) ?? [];
    return { svg: decodeURIComponent(svg), place };
  };

  it('has the colour and the shape of its category', () => {
    expect(tabOf('panier-du-vercors').svg).toContain(`fill="${PALETTE.leaf}"`);
    expect(tabOf('panier-du-vercors').svg).toContain('<circle');
    expect(tabOf('halle-en-ligne').svg).toContain(`fill="${PALETTE.clay}"`);
    expect(tabOf('halle-en-ligne').svg).not.toContain('<circle');
  });

  it('stands at one height in a category, and at another in the next', () => {
    const heights = ['panier-du-vercors', 'maraichvente', 'halle-en-ligne'].map(
      (id) => tabOf(id).place?.split(' calc(')[1],
    );
    expect(heights[0]).toBe(heights[1]);
    expect(heights[2]).not.toBe(heights[0]);
  });

  it('touches the outer edge of the page', () => {
    expect(tabOf('maraichvente', 'left').place).toMatch(/^calc\(0mm \+ 0px\) /);
    expect(tabOf('maraichvente', 'right').place).toMatch(/^calc\(202mm \+ var\(--fond-perdu\)\) /);
  });

  it('is not there on the pages of contents and credits', () => {
    expect(tabOf('sommaire').place).toBeUndefined();
    expect(tabOf('credits').place).toBeUndefined();
  });
});

describe('colours', () => {
  it('are the palette, where the edition has none', () => {
    const tokens = Object.entries(PALETTE).map(([token, value]) => `--${token}:${value}`);
    expect(colourRules({})).toBe(`:root{${tokens.join(';')}}`);
  });

  it('are those of the edition where it gives them, on its pages and in its tabs', () => {
    const couleurs = { leaf: '#123456' };
    expect(colourRules(couleurs)).toContain('--leaf:#123456;');
    expect(colourRules(couleurs)).toContain(`--clay:${PALETTE.clay};`);
    const styles = rulesOf(guide({ edition: { couleurs } }));
    expect(rule(styles, 'p-maraichvente', 'left')).toContain(encodeURIComponent('#123456'));
  });
});
