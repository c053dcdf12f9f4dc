import type { ElementContent, Nodes, Root, Text } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { typographieFrancaise } from '../../scripts/typography/french.ts';
import { rehypeFrench } from '../../scripts/typography/rehype-french.ts';
import { corpus, toVisible } from './corpus.ts';
import { randomFrom } from './random.ts';

const processor = unified().use(rehypeFrench).use(rehypeStringify).freeze();

const typeset = (...children: ElementContent[]): Root => {
  const tree: Root = { type: 'root', children };
  processor.runSync(tree);
  return tree;
};
const html = (...children: ElementContent[]): string =>
  toVisible(processor.stringify(typeset(...children)));
const textOf = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child)).join('')
      : '';

describe('across inline elements, rehypeFrench', () => {
  it('turns the space that another node begins with', () => {
    expect(html(h('p', [h('strong', 'Prix'), ' : 3 €']))).toBe(
      '<p><strong>Prix</strong>~: 3~€</p>',
    );
  });

  it('turns the space that another node ends with', () => {
    expect(html(h('p', ['Dites ', h('em', 'oui '), '!']))).toBe('<p>Dites <em>oui|</em>!</p>');
  });

  it('glues a number to its unit', () => {
    expect(html(h('p', [h('em', '20'), ' €', h('b', ' HT')]))).toBe(
      '<p><em>20</em>~€<b>~HT</b></p>',
    );
  });

  it('adds a missing space outside the inner element', () => {
    expect(html(h('p', [h('em', '20'), '€']))).toBe('<p><em>20</em>~€</p>');
    expect(html(h('p', ['20', h('em', '€')]))).toBe('<p>20~<em>€</em></p>');
    expect(html(h('p', [h('a', { href: '/oui' }, 'la Ruche'), '!']))).toBe(
      '<p><a href="/oui">la Ruche</a>|!</p>',
    );
  });

  it('pairs quotes that open in one node and close in another', () => {
    expect(html(h('p', ['"', h('em', 'marché'), ' Cagette"']))).toBe(
      '<p>«~<em>marché</em> Cagette~»</p>',
    );
  });

  it('sees apostrophes and dots that are divided', () => {
    expect(html(h('p', ["l'", h('b', 'AMAP'), '..', h('i', '.')]))).toBe(
      '<p>l’<b>AMAP</b>…<i></i></p>',
    );
  });

  it('does not look beyond the block', () => {
    expect(html(h('li', '20'), h('li', '€'), h('p', ': oui'))).toBe(
      '<li>20</li><li>€</li><p>: oui</p>',
    );
  });

  it('does not look beyond a line break', () => {
    expect(html(h('p', ['20', h('br'), '€ ; oui']))).toBe('<p>20<br>€|; oui</p>');
  });

  it('takes up the text of a block again after an inner block', () => {
    expect(html(h('li', ['Prix :', h('ul', [h('li', '3 €')]), '2 h']))).toBe(
      '<li>Prix~:<ul><li>3~€</li></ul>2~h</li>',
    );
  });

  it('does not count a note call as digits', () => {
    expect(html(h('p', ['en 2020', h('sup', '1'), ' !']))).toBe('<p>en 2020<sup>1</sup>|!</p>');
  });

  it('typesets any division of a text as it does the whole', () => {
    const { pick, upTo } = randomFrom(1848);
    for (let round = 0; round < 1000; round++) {
      const text = `${pick(corpus).typed} ${pick(corpus).typed}`;
      const cuts = [0, upTo(text.length), upTo(text.length), text.length].sort((a, b) => a - b);
      const nodes = cuts.slice(1).map((cut, index) => {
        const value = text.slice(cuts[index], cut);
        return upTo(2) === 0 ? h('em', value) : ({ type: 'text', value } satisfies Text);
      });
      const raised = typographieFrancaise(text);
      expect(toVisible(textOf(typeset(h('p', nodes)))), text).toBe(toVisible(raised));
    }
  });

  it('changes nothing more when applied twice', () => {
    const { pick } = randomFrom(1936);
    for (let round = 0; round < 300; round++) {
      const part = () => pick([h('em', pick(corpus).typed), h('span', ` ${pick(corpus).typed}`)]);
      const once = typeset(h('p', [part(), part(), part()]));
      const first = processor.stringify(once);
      expect(html(...(once.children as ElementContent[]))).toBe(toVisible(first));
    }
  });
});

describe('rehypeFrench spares', () => {
  it.each(['code', 'kbd', 'samp', 'pre', 'script', 'style', 'svg', 'math'])('%s', (name) => {
    const spared = h(name, ['a ; "b" : 20€ 1er']);
    expect(textOf(typeset(h('div', ['Oui ', spared])))).toBe('Oui a ; "b" : 20€ 1er');
  });

  it('the text of a link that shows its own address', () => {
    const href = 'https://www.exemple.paysan/a;b!c/';
    const link = h('a', { href }, 'exemple.paysan/a;b!c');
    expect(html(h('p', ['Voir ', link, ' !']))).toBe(
      `<p>Voir <a href="${href}">exemple.paysan/a;b!c</a>|!</p>`,
    );
  });

  it('no other link', () => {
    expect(html(h('a', { href: 'https://x.fr/' }, "l'outil !"))).toBe(
      '<a href="https://x.fr/">l’outil|!</a>',
    );
  });
});

describe('ordinals', () => {
  it.each([
    ['1er mois offert', '1<sup>er</sup> mois offert'],
    ['la 1re vente', 'la 1<sup>re</sup> vente'],
    ['la 1ère vente, le 2ème marché', 'la 1<sup>re</sup> vente, le 2<sup>e</sup> marché'],
    ['le 2e et les 3es', 'le 2<sup>e</sup> et les 3<sup>es</sup>'],
    ['les 1ers et 1res', 'les 1<sup>ers</sup> et 1<sup>res</sup>'],
    ['la 2nde', 'la 2<sup>nde</sup>'],
    ['au XXe siècle', 'au XX<sup>e</sup> siècle'],
    ['le Ier siècle', 'le I<sup>er</sup> siècle'],
    ['XIXe et XXe siècles', 'XIX<sup>e</sup> et XX<sup>e</sup> siècles'],
  ])('of « %s » are raised', (text, expected) => {
    expect(html(h('p', text))).toBe(`<p>${expected}</p>`);
  });

  it.each([
    'Ce siècle',
    'le LCe',
    'COVID-19e',
    'Le 1e',
    'v1.2e',
    'le 12e\u0301',
    'www.x.fr/2e/',
    'le no 3ex',
    '25 cts, 5 g',
  ])('are not seen in « %s »', (text) => {
    expect(textOf(typeset(h('p', text))).replaceAll('\u00A0', ' ')).toBe(text);
    expect(html(h('p', text))).not.toContain('<sup>');
  });

  it('are not seen where the word goes on in the next node', () => {
    expect(html(h('p', ['1er', h('em', ''), h('em', 'an')]))).not.toContain('<sup>');
    expect(html(h('p', ['1er', h('em', ' an')]))).toContain('<sup>er</sup>');
  });

  it('stay as they are when raised already', () => {
    expect(html(h('p', ['1', h('sup', 'er'), ' mois']))).toBe('<p>1<sup>er</sup> mois</p>');
  });
});
