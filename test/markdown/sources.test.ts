import { describe, expect, it } from 'vitest';
import { proseToHtml } from '../../scripts/markdown/html.ts';

const TEXT = `Un paragraphe
sur deux lignes.

## Un titre

- un point

:::encadre{titre="Noter"}
Un conseil.
:::

:::etapes
Avant la première.

### La première

Un texte.

### La seconde
:::

::graphique{id=annees}`;

/** As if the text had been written from line 11 of a file. */
const lines = TEXT.split('\n').map((_, index) => `essor.md:${index + 11}`);

const placed = (html: string) =>
  [...html.matchAll(/<(\w+)[^>]* data-source="essor\.md:(\d+)"/g)].map(
    ([, tag, line]) => `${tag} ${line}`,
  );

describe('the place of what was written', () => {
  it('is borne by each block of a text, each step, and nothing within', () => {
    const html = proseToHtml(TEXT, { lines });
    expect(placed(html)).toEqual([
      'p 11',
      'h2 14',
      'ul 16',
      'aside 18',
      'div 22',
      'p 23',
      'li 25',
      'li 29',
    ]);
  });

  it('is left to the figures that know their own', () => {
    const figures = { graphique: () => '<figure data-source="annees.yaml:1"></figure>' };
    const html = proseToHtml('::graphique{id=annees}', {
      lines: ['essor.md:1'],
      figures: { ...figures, exemple: () => '' },
    });
    expect(html).toBe('<figure data-source="annees.yaml:1"></figure>');
  });

  it('is not said where nobody gives it', () => {
    expect(proseToHtml('Une ligne.')).toBe('<p>Une ligne.</p>');
  });
});
