/** The paper behind the parts: one sheet a page, with its thumb tab and what runs at its foot. */
import type { Arrangement } from './arrange.ts';

/**
 * @param over pages that hold more than they can, as "<part> <index>"
 * @param flowing parts whose margins are the same on all pages of a column
 */
export function drawPaper(
  layer: HTMLElement,
  { pages }: Arrangement,
  over: ReadonlySet<string>,
  flowing: ReadonlySet<string>,
): void {
  const doc = layer.ownerDocument;
  while (layer.children.length > pages.length) layer.lastElementChild?.remove();
  while (layer.children.length < pages.length) {
    const sheet = doc.createElement('div');
    for (const name of ['pied-left', 'pied-right']) {
      const foot = doc.createElement('div');
      foot.className = name;
      sheet.append(foot);
    }
    layer.append(sheet);
  }
  pages.forEach(({ section, index, folio, side, left, top, height }, at) => {
    const sheet = layer.children[at] as HTMLElement;
    const isOver = over.has(`${section} ${index}`);
    const names = ['feuille', side, flowing.has(section) && 'flot', isOver && 'deborde'];
    sheet.className = names.filter(Boolean).join(' ');
    sheet.dataset.de = section;
    sheet.style.cssText = `--folio:${folio};left:${left}px;top:${top}px;height:${height}px`;
  });
}
