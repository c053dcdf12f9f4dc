/** What the HTML of prose may hold: a closed list of elements and attributes, and of what links may lead to. */
import assert from 'node:assert/strict';
import { elements, type HtmlElement } from '../support/html.ts';

const ELEMENTS = new Set(
  (
    'p h2 h3 h4 h5 h6 ul ol li strong em del a span wbr code pre blockquote table thead tbody tr th td br hr img ' +
    'sup aside div'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  'href title class alt width height start align data-page-de data-source role tabindex aria-label'.split(
    ' ',
  ),
);
/** Besides this, a picture carries its data. */
const ADDRESS = /^(?:https?:|mailto:|#)/i;

/** @param more elements and attributes that are allowed too */
export function assertHarmless(root: HtmlElement, more: readonly string[] = []): void {
  for (const { tag, attributes } of elements(root)) {
    assert.ok(ELEMENTS.has(tag) || more.includes(tag), `<${tag}>`);
    for (const [name, value] of Object.entries(attributes)) {
      assert.ok(ATTRIBUTES.has(name) || more.includes(name), `<${tag} ${name}="${value}">`);
      if (name === 'href') assert.match(value, ADDRESS);
    }
  }
}
