/**
 * The HTML of the guide as a tree, to look things up in it. A reader of what the program writes, not
 * of HTML at large: each element is closed, and an attribute without value is an empty one.
 */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const VOID = ['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'];
const TOKEN =
  /<!doctype html>|<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/giy;

/** @throws Error on a tag that is not well formed, is not closed, or closes another than the last */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#document', attributes: {}, children: [] };
  const open = [root];
  // The style sheets and fonts are no matter of this reader.
  const bare = html.replace(/(<style[^>]*>)[\s\S]*?(?=<\/style>)/g, '$1');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < bare.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(bare);
    if (!token) throw new Error(`not well formed: ${bare.slice(start, start + 80)}`);
    const [, closing, name, attributes = '', selfClosing, text] = token;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decode(text));
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (closing) {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      open.pop();
      continue;
    }
    const element: HtmlElement = { tag, attributes: readAttributes(attributes), children: [] };
    parent.children.push(element);
    if (!selfClosing && !VOID.includes(tag)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (NAMED[name] ?? all);
  });
}

/** Every element inside another, in reading order. */
export function elements(root: HtmlElement): HtmlElement[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elements(child)],
  );
}

export const hasClass = (element: HtmlElement, name: string): boolean =>
  (element.attributes.class ?? '').split(' ').includes(name);

/** Elements of a tag (`h2`), a class (`.rubrique`), an identifier (`#sommaire`), or a tag and a class. */
export function all(root: HtmlElement, selector: string): HtmlElement[] {
  const [, tag, id, name] = /^(\w*)(?:#([\w-]+))?(?:\.([\w-]+))?$/.exec(selector) ?? [];
  return elements(root).filter(
    (element) =>
      (!tag || element.tag === tag) &&
      (!id || element.attributes.id === id) &&
      (!name || hasClass(element, name)),
  );
}

/** @throws Error unless there is exactly one */
export function one(root: HtmlElement, selector: string): HtmlElement {
  const found = all(root, selector);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} elements match ${selector}`);
  return only;
}

/** Text as it is read: one ordinary space for any white, soft hyphens left out. */
export function text(node: HtmlElement | string): string {
  return raw(node).replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim();
}

/** Text as it is written, with the no-break spaces and hyphens of typography. */
export function raw(node: HtmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(raw).join('');
}

/** The levels of the headings, in reading order. */
export function headingLevels(root: HtmlElement): number[] {
  return elements(root).flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
}
