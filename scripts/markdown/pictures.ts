/** Pictures in running text: carried inside the document, since it may ask for nothing from outside. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A picture as the document carries it; sizes in CSS px. */
export interface InlinePicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The picture at a path relative to content/ or assets/, as the Markdown names it. */
export type FindPicture = (path: string) => InlinePicture | undefined;

/** Rehype plugin: each picture's path gives way to its data. One that is not found loses its source. */
export function rehypeInlinePictures(find: FindPicture) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img') return;
      const path = decodeURI(String(node.properties.src ?? '')).normalize('NFC');
      const { src, width, height } = find(path) ?? {};
      node.properties = { ...node.properties, src, width, height };
    });
  };
}
