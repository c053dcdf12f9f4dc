/** Stands in until there is one that shows pages. */
import { signal } from '@preact/signals';
import type { Fit } from '../../../print/copyfit.ts';
import { ADDRESS } from '../../protocol.ts';
import type { DraftView, MarkKind, OutlineEntry } from './types.ts';

export interface DraftViewOptions {
  readonly edition: string;
  readonly onOpen: (source: string) => void;
  readonly onReady: () => void;
}

export function createDraftView({ edition, onOpen, onReady }: DraftViewOptions): DraftView {
  const element = document.createElement('iframe');
  element.title = 'Brouillon';
  element.src = ADDRESS.draft(edition);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
  const doc = () => element.contentDocument as Document;
  const outline = signal<readonly OutlineEntry[]>([]);
  const marks = signal<Record<MarkKind, number>>({
    'a-verifier': 0,
    vide: 0,
    graphique: 0,
    local: 0,
  });
  let picking = false;
  const sections = () => [...doc().querySelectorAll<HTMLElement>('main > section')];
  const view: DraftView = {
    element,
    async apply(state) {
      const isFirst = outline.value.length === 0;
      await loaded;
      for (const { id, content } of state.parties) {
        if (!content || isFirst) continue;
        const made = doc().createElement('template');
        made.innerHTML = content;
        doc().getElementById(id)?.replaceWith(made.content);
      }
      outline.value = sections().map((section) => ({
        id: section.id,
        titre: section.querySelector('h1, h2')?.textContent?.replaceAll('\u00ad', '') ?? section.id,
        niveau: section.classList.contains('fiche') ? 2 : 1,
      }));
      marks.value = { ...marks.value, vide: doc().querySelectorAll('.non-communique').length };
      if (!isFirst) return;
      doc().addEventListener('scroll', () => {
        const place = view.place();
        if (place) view.onMove(place);
      });
      doc().addEventListener('click', (event) => {
        if (!picking && !event.altKey) return;
        const block = (event.target as Element).closest<HTMLElement>('[data-source]');
        if (block) onOpen(block.dataset.source ?? '');
      });
      onReady();
    },
    needs: () => false,
    place() {
      const found = sections().filter((one) => one.getBoundingClientRect().top < 40);
      return { section: found.at(-1)?.id ?? '', page: 0, offset: 0 };
    },
    goTo: ({ section }) => doc().getElementById(section)?.scrollIntoView(),
    goToSource(source) {
      const file = source.split(':')[0] ?? '';
      const found = doc().querySelector(`[data-source^="${CSS.escape(file)}"]`);
      found?.scrollIntoView();
      return found !== null;
    },
    setLayout: () => undefined,
    setZoom: (zoom) => {
      element.style.cssText = `transform: scale(${zoom}); transform-origin: 0 0; width: ${100 / zoom}%; height: ${100 / zoom}%`;
    },
    fittingZoom: () => (element.parentElement ? element.parentElement.clientWidth / 860 : 1),
    setMarks: () => undefined,
    setPicking: (on) => {
      picking = on;
    },
    search: (text) => (text ? { count: 3, current: 1 } : { count: 0, current: 0 }),
    nextHit: () => ({ count: 3, current: 2 }),
    fits: signal<readonly Fit[]>([]),
    outline,
    marks,
    goToMark: () => undefined,
    onMove: () => undefined,
    close: () => element.remove(),
  };
  return view;
}
