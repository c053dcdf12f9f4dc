/** Links that show the very address they lead to. */
import type { Element, Nodes } from 'hast';

/** Whether `element` is a link whose text is its own address, scheme and "www." aside. */
export function showsOwnAddress(element: Element): boolean {
  const { href } = element.properties;
  return (
    element.tagName === 'a' &&
    typeof href === 'string' &&
    bareAddress(textOf(element)) === bareAddress(href)
  );
}

/** Invisible break opportunities may have been put into a long address. */
const INVISIBLE = /[\u00AD\u200B\u2060]/g;

function bareAddress(address: string): string {
  const clean = decoded(address).replace(INVISIBLE, '').trim().toLowerCase();
  return clean.replace(/^(?:[a-z]+:\/\/|mailto:|tel:)?(?:www\.)?/, '').replace(/\/$/, '');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address; // A stray "%": not an encoded address, compared as it is.
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
