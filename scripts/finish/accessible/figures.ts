/** Drawings: those with an alternative own all that they paint; frames around them are no figures. */
import { type Group, isGroup, type Paint } from './scan.ts';
import { isDescribed, isMarked, isTag, type Marked, type Tag, tag, tagsIn } from './tags.ts';

/**
 * Chromium closes the mark of an SVG figure before its last labels and axes: what is untagged in the
 * group that holds the figure belongs to it.
 */
export function joinFigures(paints: readonly Paint[], isFigure: (mcid: number) => boolean): void {
  const figures = new Map<number, Paint[]>();
  for (const paint of paints) {
    const { mcid } = paint;
    if (mcid !== undefined && isFigure(mcid))
      figures.set(mcid, [...(figures.get(mcid) ?? []), paint]);
  }
  for (const [mcid, own] of figures) {
    const around = commonGroup(own);
    if (!around?.parent) continue;
    const within = [...paintsIn(around)];
    if (within.some((paint) => (paint.mcid ?? mcid) !== mcid)) continue;
    for (const paint of within) paint.mcid = mcid;
  }
}

function commonGroup([first, ...others]: readonly Paint[]): Group | undefined {
  let group = first?.group;
  while (group && !others.every((other) => isIn(other.group, group))) group = group.parent;
  return group;
}

function* paintsIn({ parts }: Group): Generator<Paint, void> {
  for (const part of parts) {
    if (isGroup(part)) yield* paintsIn(part);
    else yield part;
  }
}

function isIn(group: Group | undefined, outer: Group | undefined): boolean {
  let at = group;
  while (at && at !== outer) at = at.parent;
  return at !== undefined;
}

/**
 * A figure without an alternative (Matterhorn 13-004): the frame around a chart, or figures told in words.
 * Its caption becomes a paragraph, since a caption belongs into what it describes.
 */
export function nameFigures(root: Tag): void {
  for (const figure of tagsIn(root)) {
    if (figure.role !== 'Figure') continue;
    if (isDescribed(figure)) {
      // Its alternative is read in place of all that is in it.
      const content = [...tagsIn(figure)].flatMap(({ kids }) => kids.filter((kid) => !isTag(kid)));
      figure.kids = content;
    } else {
      figure.role = 'Div';
      delete figure.alt;
      figure.kids = figure.kids.map((kid) =>
        isTag(kid) && kid.role === 'Caption' ? tag('P', kid.kids) : kid,
      );
    }
  }
}

/** The content that belongs to described figures. */
export function describedContent(root: Tag): ReadonlySet<Marked> {
  const figures = [...tagsIn(root)].filter(isDescribed);
  return new Set(figures.flatMap(({ kids }) => kids.filter(isMarked)));
}
