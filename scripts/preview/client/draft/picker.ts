/** Clicks in the draft: a block's source while picking or with a key held, links otherwise. */
import type { Pages } from './pages.ts';
import { bringIntoView, firstRect } from './reveal.ts';
import { nearestSource } from './sources.ts';

export interface Picker {
  setPicking(on: boolean): void;
  /** After parts changed. */
  refresh(): void;
  goToSource(source: string): boolean;
}

const held = ({ altKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey;

export function createPicker(
  doc: Document,
  pages: Pages,
  onOpen: (source: string) => void,
): Picker {
  const window = doc.defaultView as Window;
  const frame = viewfinder(doc);
  let isPicking = false;
  let hovered: Element | undefined;

  const blockAt = (target: EventTarget | null): Element | undefined => {
    const element = target as Element | null;
    if (typeof element?.closest !== 'function') return undefined;
    // In the margin of a page stands its part.
    const section = (element.closest('.feuille') as HTMLElement | null)?.dataset.de;
    const start = section ? doc.getElementById(section) : element;
    return start?.closest('[data-source]') ?? undefined;
  };
  const sourceOf = (block: Element | undefined) => block?.getAttribute('data-source') ?? '';

  const aim = (block: Element | undefined) => {
    if (block) frame.around(pages.rectOf(block), sourceOf(block));
    else frame.hide();
  };

  doc.addEventListener('mousemove', (event) => {
    const wasHeld = hovered !== undefined && frame.isVisible();
    hovered = blockAt(event.target);
    if (isPicking || held(event)) aim(hovered);
    else if (wasHeld) aim(undefined);
  });
  doc.addEventListener('mouseleave', () => {
    hovered = undefined;
    aim(undefined);
  });
  doc.addEventListener('keydown', (event) => {
    if (['Alt', 'Control', 'Meta'].includes(event.key)) aim(hovered);
    const focused = doc.activeElement?.closest('[data-source]') ?? undefined;
    if (isPicking && event.key === 'Enter' && focused === doc.activeElement) {
      event.preventDefault();
      onOpen(sourceOf(focused));
    }
  });
  doc.addEventListener('keyup', (event) => {
    if (!isPicking && !held(event)) aim(undefined);
  });
  doc.addEventListener('focusin', () => {
    if (isPicking && doc.activeElement?.matches('[data-source]')) aim(doc.activeElement);
  });
  doc.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('.repere')) return;
    const block = blockAt(target);
    if ((isPicking || held(event)) && block) {
      event.preventDefault();
      onOpen(sourceOf(block));
      return;
    }
    const href = target.closest('a')?.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      event.preventDefault();
      const to = doc.getElementById(decodeURIComponent(href.slice(1)));
      if (to) show(to);
    } else if (/^https?:/.test(href)) {
      event.preventDefault();
      window.open(href, '_blank', 'noopener,noreferrer');
    }
  });

  const refresh = () => {
    for (const block of doc.querySelectorAll<HTMLElement>('main [data-source]')) {
      if (isPicking) block.tabIndex = 0;
      else block.removeAttribute('tabindex');
    }
    if (hovered && !hovered.isConnected) {
      hovered = undefined;
      frame.hide();
    }
  };

  /** Brings an element into sight and points at it for a moment. */
  const show = (element: Element) => {
    bringIntoView(window, firstRect(element));
    frame.flash(pages.rectOf(element));
  };

  return {
    setPicking: (on) => {
      isPicking = on;
      doc.body.classList.toggle('pointage', on);
      refresh();
      aim(undefined);
    },
    refresh: () => {
      if (isPicking || hovered) refresh();
    },
    goToSource: (source) => {
      const blocks = [...doc.querySelectorAll('main [data-source]:not(.verifications)')];
      const block = blocks[nearestSource(blocks.map(sourceOf), source)];
      if (block) show(block);
      return block !== undefined;
    },
  };
}

/** A frame around a block, with the place of its source. */
function viewfinder(doc: Document) {
  const frame = doc.createElement('div');
  frame.className = 'viseur';
  frame.setAttribute('aria-hidden', 'true');
  const label = doc.createElement('span');
  frame.append(label);
  doc.body.append(frame);
  const put = ({ x, y, width, height }: DOMRect) => {
    frame.style.cssText = `left:${x - 3}px;top:${y - 3}px;width:${width + 6}px;height:${height + 6}px`;
  };
  return {
    isVisible: () => frame.classList.contains('visible'),
    around: (rect: DOMRect, source: string) => {
      put(rect);
      label.textContent = source;
      // A label above the window would not be read.
      const room = rect.y - (doc.defaultView?.scrollY ?? 0);
      frame.className = room < 40 ? 'viseur visible dedans' : 'viseur visible';
    },
    hide: () => frame.classList.remove('visible'),
    flash: (rect: DOMRect) => {
      frame.className = 'viseur';
      put(rect);
      label.textContent = '';
      frame.classList.add('visible');
      // Seen once before it fades.
      frame.getBoundingClientRect();
      frame.classList.add('eclair');
    },
  };
}
