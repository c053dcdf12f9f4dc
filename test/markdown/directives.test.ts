import { describe, expect, it } from 'vitest';
import { DIRECTIVES } from '../../scripts/markdown/directives.ts';
import { proseToHtml } from '../../scripts/markdown/html.ts';
import { all, elements, hasClass, one, parseHtml, text } from '../support/html.ts';

const figures = {
  graphique: (id: string) => `<figure id="graphique-${id}"></figure>`,
  exemple: (id: string) => `<table id="exemple-${id}"></table>`,
};
const prose = (markdown: string) => parseHtml(proseToHtml(markdown, { figures }));

describe('a directive of a chapter', () => {
  it('« chiffre » is a sentence that begins with its figure', () => {
    const html = prose(':::chiffre{valeur="58 plateformes"}\nactives à la fin de 2020\n:::');
    const paragraph = one(html, 'p.chiffre');
    expect(text(paragraph)).toBe('58 plateformes actives à la fin de 2020');
    expect(text(one(paragraph, '.chiffre-valeur'))).toBe('58 plateformes');
  });

  it('« encadre » is an aside with its title as a heading', () => {
    const html = prose(':::encadre{titre="L\'essentiel"}\nDemandez à voir l\'outil.\n:::');
    const aside = one(html, 'aside.encadre');
    expect(text(one(aside, 'h2'))).toBe('L’essentiel');
    expect(text(one(aside, 'p'))).toBe('Demandez à voir l’outil.');
  });

  it('« encadre » has no heading without a title', () => {
    expect(all(prose(':::encadre\nDemandez.\n:::'), 'h2')).toEqual([]);
  });

  it('« encadre » is marked where it warns, and only there', () => {
    expect(all(prose(':::encadre{ton=attention}\nUn.\n:::'), '.encadre-attention')).toHaveLength(1);
    expect(all(prose(':::encadre{ton=neutre}\nUn.\n:::'), '.encadre-attention')).toEqual([]);
  });

  it('« grille » holds its list', () => {
    const grid = one(prose(':::grille\n- Paiement\n- Paniers\n:::'), 'div.grille');
    expect(all(grid, 'li').map(text)).toEqual(['Paiement', 'Paniers']);
  });

  it('« etapes » is a numbered list with a step for each heading', () => {
    const html = prose(
      ':::etapes\n### Listez vos besoins\n\nUn.\n\nDeux.\n\n### Essayez\n\nTrois.\n:::',
    );
    const steps = one(html, 'ol.etapes').children.filter((child) => typeof child !== 'string');
    expect(steps.map(text)).toEqual(['Listez vos besoinsUn.Deux.', 'EssayezTrois.']);
    expect(steps.every((step) => hasClass(step, 'etape'))).toBe(true);
  });

  it('« etapes » keeps what stands before its first heading above the list', () => {
    const html = prose(':::etapes\nEn deux étapes.\n\n### Listez\n\nUn.\n:::');
    expect(elements(html).map(({ tag }) => tag)).toEqual(['div', 'p', 'ol', 'li', 'h3', 'p']);
  });

  it('« etapes » keeps the figures of a step', () => {
    const html = prose(':::etapes\n### Comparez\n\n::graphique{id=annees}\n:::');
    expect(all(one(html, 'li.etape'), '#graphique-annees')).toHaveLength(1);
  });

  it('« graphique » and « exemple » are the figures of that name', () => {
    const html = prose('::graphique{id=annees}\n\n::exemple{id=vente-1}');
    expect(all(html, '#graphique-annees')).toHaveLength(1);
    expect(all(html, '#exemple-vente-1')).toHaveLength(1);
  });

  it('« nouvelle-page » is an empty element that breaks the page', () => {
    expect(one(prose('Un.\n\n::nouvelle-page\n\nDeux.'), '.nouvelle-page').children).toEqual([]);
  });

  it('leaves nothing where its name is not known', () => {
    expect(text(prose('Un.\n\n::inconnue{id=x}\n\nDeux.'))).toBe('Un. Deux.');
  });

  it.each(Object.entries(DIRECTIVES))(
    '« %s », which is allowed, is rendered',
    (name, directive) => {
      const attributes = Object.keys(directive.attributes).map((key) => `${key}=x`);
      const opening = `${name}{${attributes.join(' ')}}`;
      const markdown =
        directive.kind === 'leaf' ? `::${opening}` : `:::${opening}\n### Titre\n\nTexte\n:::`;
      expect(elements(prose(markdown))).not.toEqual([]);
    },
  );
});
