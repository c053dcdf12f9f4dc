/** Pictures in running text: carried inside the document, since it may ask for nothing from outside. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A picture as the document carries it; sizes in CSS px. */
export interface InlinePicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The picture at a path relative to content/ or assets/, as an editor wrote it. */
export type FindPicture = (path: string) => InlinePicture | undefined;

/** The key of a picture: as written, without `./` and percent signs, composed as in Unicode's NFC. */
export function picturePath(written: string): string {
  let path = written;
  try {
    path = decodeURIComponent(written);
  } catch {
    // A lone percent sign is part of the name.
  }
  return path.normalize('NFC').replace(/^(?:\.\/)+/, '');
}

/** Rehype plugin: each picture's path gives way to its data. One that is not found loses its source. */
export function rehypeInlinePictures(find: FindPicture) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img') return;
      const { src, width, height } = find(String(node.properties.src ?? '')) ?? {};
      node.properties = { ...node.properties, src, width, height };
    });
  };
}
