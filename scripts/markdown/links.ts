/** Links as they must be on paper: an address that can be read, a page number that can be turned to. */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Parameters by which sites follow who comes from where: the page is the same without them. */
const TRACKING = /(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)=[^&#]*&?/gi;

/**
 * A web address as it is printed, to be typed: without scheme, without a final slash, without what only
 * follows its readers, letters with accents as they are typed and not as `%C3%A9`. `www.` is kept, since
 * some sites do not answer without it.
 */
export function printedAddress(url: string): string {
  const short = url.replace(TRACKING, '').replace(/[?&](?=#|$)/, '');
  const bare = short.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  return bare.replace(/(?:%[89a-f][0-9a-f])+/gi, decoded);
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

/** The characters of an address, with a place to break after each `/`, `.`, `-`, `?` and `=`. */
export function addressContent(address: string): ElementContent[] {
  const pieces = address.split(/(?<=[/.\-?=_])(?=[^/.])/u);
  return pieces.flatMap((piece, index) =>
    index === 0 ? [text(piece)] : [element('wbr', {}, []), text(piece)],
  );
}

/** An address as HTML, for templates. */
export function addressHtml(url: string): string {
  const pieces = addressContent(printedAddress(url));
  return pieces
    .map((piece) => (piece.type === 'text' ? escapeHtml(piece.value) : '<wbr>'))
    .join('');
}

const escapeHtml = (value: string): string =>
  value.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`);

/** The printed number of the page on which `id` stands, to be filled in once pages are known. */
export function pageNumber(id: string): Element {
  return element('span', { className: ['page-de'], dataPageDe: id }, [text('00')]);
}

const textOf = (node: ElementContent | Root): string =>
  'children' in node
    ? node.children.map((c) => textOf(c as ElementContent)).join('')
    : 'value' in node
      ? node.value
      : '';

/**
 * Rehype plugin: external links show their address (in place of their text where it is the address
 * already, after it otherwise), internal links show the page they lead to.
 * @param targets identifiers that the guide prints; a link to any other is left as its text
 */
export function rehypePrintedLinks(targets?: ReadonlySet<string>) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return undefined;
      const href = String(node.properties.href ?? '');
      if (href.startsWith('#')) {
        if (leadsNowhere(href, targets)) return asItsText(node);
        node.children.push(text(' (p. '), pageNumber(href.slice(1)), text(')'));
        return SKIP;
      }
      const address = printedAddress(href);
      const shown = printedAddress(textOf(node).trim());
      const printed = element('span', { className: ['adresse'] }, addressContent(address));
      node.children =
        shown === address ? [printed] : [...node.children, text(' ('), printed, text(')')];
      return SKIP;
    });
  };
}

/**
 * Rehype plugin: links as a screen wants them, with neither addresses nor page numbers beside them.
 * @param targets as in rehypePrintedLinks
 */
export function rehypeScreenLinks(targets?: ReadonlySet<string>) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return undefined;
      return leadsNowhere(String(node.properties.href ?? ''), targets) ? asItsText(node) : SKIP;
    });
  };
}

const leadsNowhere = (href: string, targets?: ReadonlySet<string>): boolean =>
  targets !== undefined && href.startsWith('#') && !targets.has(href.slice(1));

function asItsText(link: Element): typeof SKIP {
  link.tagName = 'span';
  link.properties = {};
  return SKIP;
}
