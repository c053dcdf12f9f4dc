/** Search in what the draft shows: all hits are marked, one of them is the one that is looked at. */
import { findAll, foldText } from './fold-text.ts';
import { bringIntoView, firstRect } from './reveal.ts';
import type { SearchHits } from './types.ts';

export interface Search {
  find(text: string): SearchHits;
  next(step: 1 | -1): SearchHits;
  /** After the text changed. */
  refresh(): void;
}

/** Text that is shown, character by character: where each stands. */
interface ShownText {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each character of `text`: index of its node, and its place in it; -1 between blocks. */
  readonly node: readonly number[];
  readonly offset: readonly number[];
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, div, figcaption, section, ul, ol';
const UNSEEN = '[aria-hidden="true"], svg, caption, .tampon';
const MOST = 2000;

export function createSearch(doc: Document, window: Window & typeof globalThis): Search {
  let shown: ShownText | undefined;
  let wanted = '';
  let ranges: readonly Range[] = [];
  let current = 0;

  const collect = () => {
    shown ??= shownText(doc);
    const { text, nodes, node, offset } = shown;
    ranges = findAll(text, wanted, MOST).flatMap((at) => {
      const last = at + wanted.length - 1;
      const start = nodes[node[at] ?? -1];
      const end = nodes[node[last] ?? -1];
      if (!start || !end) return [];
      const range = doc.createRange();
      range.setStart(start, offset[at] ?? 0);
      range.setEnd(end, (offset[last] ?? 0) + 1);
      return [range];
    });
  };

  const mark = () => {
    const here = ranges[current - 1];
    if (window.CSS.highlights) {
      const { highlights } = window.CSS;
      highlights.clear();
      if (ranges.length === 0) return;
      highlights.set('recherche', new window.Highlight(...ranges));
      if (here) {
        const one = new window.Highlight(here);
        one.priority = 1;
        highlights.set('recherche-ici', one);
      }
      return;
    }
    const selection = doc.getSelection();
    selection?.removeAllRanges();
    if (here) selection?.addRange(here);
  };

  const go = (index: number): SearchHits => {
    current = index;
    mark();
    const here = ranges[current - 1];
    if (here) bringIntoView(window, firstRect(here));
    return { count: ranges.length, current };
  };

  return {
    find: (text) => {
      wanted = foldText(text).text.trim();
      collect();
      // The first that the reader has not scrolled past.
      const ahead = ranges.findIndex((range) => firstRect(range).bottom > 0);
      return go(ranges.length === 0 ? 0 : Math.max(0, ahead) + 1);
    },
    next: (step) => {
      const { length } = ranges;
      return go(length === 0 ? 0 : ((current - 1 + step + length) % length) + 1);
    },
    refresh: () => {
      shown = undefined;
      if (wanted === '') return;
      collect();
      current = Math.min(current, ranges.length);
      mark();
    },
  };
}

function shownText(doc: Document): ShownText {
  const nodes: Text[] = [];
  const node: number[] = [];
  const offset: number[] = [];
  const texts: string[] = [];
  const main = doc.querySelector('main') as HTMLElement;
  // 4: text nodes
  const walker = doc.createTreeWalker(main, 4);
  let block: Element | null | undefined;
  for (let found = walker.nextNode(); found; found = walker.nextNode()) {
    const parent = found.parentElement;
    if (!parent || parent.closest(UNSEEN)) continue;
    const own = parent.closest(BLOCKS);
    if (block !== undefined && own !== block) {
      texts.push('\n');
      node.push(-1);
      offset.push(0);
    }
    block = own;
    const { text, from } = foldText((found as Text).data);
    if (text === '') continue;
    texts.push(text);
    for (const at of from) {
      node.push(nodes.length);
      offset.push(at);
    }
    nodes.push(found as Text);
  }
  return { text: texts.join(''), nodes, node, offset };
}
