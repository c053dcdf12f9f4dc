/**
 * Chromium leaves out the space at which it ends a line: the words on both sides are read as one. An
 * invisible space after the last glyph of the line keeps them apart.
 */
import type { Scanned } from './scan.ts';
import { isMarked, isTag, type Marked, type Tag } from './tags.ts';

/** What a piece of text is part of. */
export interface Surroundings {
  readonly block: Tag;
  /** An address may be cut without any space. */
  readonly link: Tag | undefined;
}

/** Roles that stand in running text, in a tree as Chromium writes it. */
const INLINE = new Set(['NonStruct', 'Strong', 'Em', 'Code', 'Link']);

export function surroundingsIn(root: Tag): ReadonlyMap<Marked, Surroundings> {
  const found = new Map<Marked, Surroundings>();
  const visit = (tag: Tag, outer: Surroundings): void => {
    const link = tag.role === 'Link' ? tag : outer.link;
    const block = INLINE.has(tag.role) ? outer.block : tag;
    for (const kid of tag.kids) {
      if (isTag(kid)) visit(kid, { block, link });
      else if (isMarked(kid)) found.set(kid, { block, link });
    }
  };
  visit(root, { block: root, link: undefined });
  return found;
}

/** In pt: lines whose heights differ by more are two. */
const LINE = 2;

/** Signs after which a line may end without a space. */
const JOINS = /[\s\u200b\-\u2010\u2013/]$/;

export function addSpaces(
  { paints, edits }: Scanned,
  contentOf: (mcid: number) => Marked | undefined,
  surroundings: ReadonlyMap<Marked, Surroundings>,
): void {
  const isOneText = (one: Marked, other: Marked): boolean => {
    if (one === other) return true;
    const here = surroundings.get(one);
    const there = surroundings.get(other);
    if (here?.block !== there?.block) return false;
    return !here?.link || here.link !== there?.link;
  };
  const texts = paints.filter(({ kind, mcid }) => kind === 'text' && mcid !== undefined);
  for (const [index, text] of texts.entries()) {
    const next = texts[index + 1];
    if (!next || !text.more || Math.abs((next.height ?? 0) - (text.height ?? 0)) < LINE) continue;
    if (JOINS.test(text.text) || /^\s/.test(next.text)) continue;
    const one = contentOf(text.mcid ?? -1);
    const other = contentOf(next.mcid ?? -1);
    if (!one || !other || !isOneText(one, other)) continue;
    const { at, space } = text.more;
    edits.push({ from: at, to: at, text: ` <${space}> Tj` });
    text.text += ' ';
  }
}
