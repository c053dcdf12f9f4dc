/** Typography: what it may change is stated sign by sign; all else comes out as it went in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { typographieFrancaise } from '../../../scripts/typography/french.ts';
import { hyphenateFrench, SOFT_HYPHEN } from '../../../scripts/typography/hyphenate.ts';
import { protectedSpans } from '../../../scripts/typography/protected-spans.ts';
import { rehypeFrench } from '../../../scripts/typography/rehype-french.ts';
import { rehypeHyphenate } from '../../../scripts/typography/rehype-hyphenate.ts';
import { unprintableSigns } from '../../../scripts/typography/signs.ts';
import { assertLinear } from '../growth.ts';
import { law } from '../law.ts';
import { ADDRESSES, anyText, soup } from '../values/text.ts';

const running = fc.oneof(
  { weight: 3, arbitrary: soup(['french', 'address'], 16) },
  { weight: 1, arbitrary: soup(['french', 'unicode', 'address', 'html'], 16) },
  { weight: 1, arbitrary: anyText(16) },
);

/** Signs run together in ways that nobody writes may read otherwise once they are parted: etc...123 456. */
const apart = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(soup(['french'], most), soup(['address'], 1), soup(['unicode'], 1)), {
      maxLength: 8,
    })
    .map((all) => all.join(' '));
const words = apart(2);

/**
 * What no rule may change, with one space for each blank: quotes, apostrophes, dashes and the dots of an
 * ellipsis count as one sign each, œ as oe, × as x.
 */
const skeleton = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/["«»“”]/g, '"')
    .replace(/’/g, "'")
    .replace(/--|–/g, '-')
    .replace(/…|\.{3}/g, '.')
    .replace(/[œŒ]|oe/gi, 'œ')
    .replace(/×/g, 'x');

const bare = (text: string): string => skeleton(text).replace(/ /g, '');

/** Places of the blanks, as numbers of signs before them. */
function breaks(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let signs = 0;
  for (const sign of skeleton(text)) {
    if (sign === ' ') found.add(signs);
    else signs += sign.length;
  }
  return found;
}

/** Words end with their nodes: half an address in each of two nodes is none to begin with. */
const tree = fc
  .array(fc.tuple(fc.constantFrom('', 'em', 'strong', 'a', 'code', 'p', 'li', 'br'), apart(1)), {
    minLength: 1,
    maxLength: 6,
  })
  .map(
    (pieces): Root => ({
      type: 'root',
      children: [
        h(
          'p',
          pieces.map(
            ([tag, value]): ElementContent =>
              tag === ''
                ? { type: 'text', value: `${value} ` }
                : tag === 'br'
                  ? h('br')
                  : h(tag, `${value} `),
          ),
        ),
      ],
    }),
  );

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const tagsOf = (node: Nodes): readonly string[] =>
  node.type === 'element' || node.type === 'root'
    ? [
        ...(node.type === 'element' && node.tagName !== 'sup' ? [node.tagName] : []),
        ...node.children.flatMap(tagsOf),
      ]
    : [];

/** A tree of its own, typeset, and with its words divided. */
function typeset(root: Root, divides = false): Root {
  const tree = structuredClone(root);
  rehypeFrench()(tree);
  if (divides) rehypeHyphenate()(tree);
  return tree;
}

/** The endings of ordinals are shortened there: 2ème, 1ère. */
const withoutOrdinals = (text: string): string => bare(text).replace(/(?:[eè]m|è)(?=e|re)/g, '');

export const typographyLaws = [
  law('no letter, digit or sign is lost, added or moved', running, (text) => {
    assert.equal(bare(typographieFrancaise(text)), bare(text));
  }),

  law('no space is taken away, and none parts two letters', running, (text) => {
    const [before, after] = [breaks(text), breaks(typographieFrancaise(text))];
    for (const place of before) assert.ok(after.has(place), `no space any more at ${place}`);
    const signs = bare(text);
    for (const place of after) {
      if (before.has(place)) continue;
      assert.doesNotMatch(signs.slice(place - 1, place + 1), /^\p{L}\p{L}$/u);
      // A mark on a quotation mark makes no letter.
      assert.doesNotMatch(
        signs.slice(place - 1, place + 1),
        /^[\p{L}\p{N}\ud800-\udbff][\p{M}\udc00-\udfff]/u,
      );
    }
  }),

  law('typesetting twice changes nothing more, where words are apart', words, (text) => {
    const once = typographieFrancaise(text);
    assert.equal(typographieFrancaise(once), once);
  }),

  law(
    'addresses stay to the letter, whatever is around them',
    fc.tuple(running, fc.constantFrom(...ADDRESSES), running),
    ([before, address, after]) => {
      const out = typographieFrancaise(`${before} ${address} ${after}`);
      assert.ok(out.includes(address), out);
      assert.ok(hyphenateFrench(out).includes(address), out);
    },
  ),

  law('what is protected is found again, in order', running, (text) => {
    const out = typographieFrancaise(text);
    let from = 0;
    for (const { start, end } of protectedSpans(text)) {
      const found = out.indexOf(text.slice(start, end), from);
      assert.ok(found >= from, text.slice(start, end));
      from = found + end - start;
    }
  }),

  law(
    'dividing words only adds soft hyphens, between letters, three from the ends',
    running,
    (text) => {
      const out = hyphenateFrench(text);
      assert.equal(out.replaceAll(SOFT_HYPHEN, ''), text.replaceAll(SOFT_HYPHEN, ''));
      assert.equal(hyphenateFrench(out), out);
      const typed = text.split(SOFT_HYPHEN).length;
      const good = out.match(/(?<=[a-zß-öø-ÿœ]{2})\u00ad(?=[a-zß-öø-ÿœ]{3})/g)?.length ?? 0;
      assert.ok(out.split(SOFT_HYPHEN).length - typed <= good, out);
    },
  ),

  law('a tree keeps its elements and its text, but for raised endings', tree, (root) => {
    const [tags, text] = [tagsOf(root), textOf(root)];
    const set = typeset(root);
    assert.deepEqual(tagsOf(set), tags);
    assert.equal(withoutOrdinals(textOf(set)), withoutOrdinals(text));
    const whole = typeset(root, true);
    assert.equal(
      textOf(whole).replaceAll(SOFT_HYPHEN, ''),
      textOf(set).replaceAll(SOFT_HYPHEN, ''),
    );
  }),

  law('a tree that was typeset is typeset', tree, (root) => {
    const once = typeset(root, true);
    assert.deepEqual(typeset(once, true), once);
  }),

  law('code stays as it is', fc.tuple(running, running), ([before, code]) => {
    const root: Root = { type: 'root', children: [h('p', [before, h('code', code), ' fin'])] };
    const [paragraph] = typeset(root, true).children;
    const found =
      paragraph?.type === 'element'
        ? paragraph.children.find((one) => one.type === 'element' && one.tagName === 'code')
        : undefined;
    assert.equal(found && textOf(found), code);
  }),

  law('signs that fonts lack are told whole and where they are', anyText(), (text) => {
    for (const { sign, index } of unprintableSigns(text)) {
      assert.equal(text.slice(index, index + sign.length), sign);
    }
  }),

  law(
    'typesetting takes as long as the text is',
    fc.oneof(soup(['french'], 3), soup(['address', 'french'], 2), anyText(2)),
    (fragment) => {
      assertLinear(fragment, (text) => hyphenateFrench(typographieFrancaise(text)));
    },
    { share: 0.3 },
  ),
];
