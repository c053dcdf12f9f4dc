/** The draft as pages that follow what is typed: one document in a frame, changed in place. */
import { signal } from '@preact/signals';
import type { Fit } from '../../../print/copyfit.ts';
import type { DraftState } from '../../protocol.ts';
import type { Layout, Place } from '../view.ts';
import { lacksPieces } from './document-changes.ts';
import { type DraftDocument, loadDraft } from './draft-document.ts';
import { forwardInput } from './forward-input.ts';
import { MARK_KINDS } from './mark-drawing.ts';
import { outlineOf } from './outline.ts';
import type { DraftView, MarkKind, OutlineEntry } from './types.ts';

export interface DraftViewOptions {
  readonly edition: string;
  /** @param source "file:line" of the block that was chosen */
  readonly onOpen: (source: string) => void;
  /** Told once, when there is something to see. */
  readonly onReady: () => void;
}

const NO_MARKS = { 'a-verifier': 0, vide: 0, graphique: 0, local: 0 };

export function createDraftView({ onOpen, onReady }: DraftViewOptions): DraftView {
  const element = document.createElement('div');
  element.className = 'brouillon-vue';
  element.style.cssText = 'position:relative;overflow:hidden;width:100%;height:100%';
  const fits = signal<readonly Fit[]>([]);
  const outline = signal<readonly OutlineEntry[]>([]);
  const marks = signal<Readonly<Record<MarkKind, number>>>(NO_MARKS);

  let current: DraftDocument | undefined;
  let queue: Promise<void> = Promise.resolve();
  let layout: Layout = 'planches';
  let zoom = 1;
  let shownMarks: ReadonlySet<MarkKind> = new Set(MARK_KINDS);
  let isPicking = false;
  let wantedPlace: Place | undefined;
  let wantedText = '';

  const dress = ({ frame, window }: DraftDocument) => {
    frame.style.cssText = `position:absolute;inset:0 auto auto 0;border:0;width:${100 / zoom}%;height:${100 / zoom}%;transform:scale(${zoom});transform-origin:0 0`;
    window.document.documentElement.style.setProperty('--zoom', String(zoom));
  };

  /** Tells what is to be known outside, where it is other than before. */
  const tell = ({ window, pages, marks: { counts } }: DraftDocument) => {
    if (!same(pages.fits, fits.value)) fits.value = pages.fits;
    const entries = outlineOf(window.document, pages);
    if (!same(entries, outline.value)) outline.value = entries;
    if (!same(counts, marks.value)) marks.value = counts;
  };

  const follow = (draft: DraftDocument) => {
    let isWaiting = false;
    draft.window.addEventListener('scroll', () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        const place = draft === current ? draft.place() : undefined;
        if (place) view.onMove(place);
      });
    });
    forwardInput(draft.frame, draft.window);
  };

  /** A document of its own, prepared unseen beside the one it replaces. */
  const replace = async (state: DraftState) => {
    const next = await loadDraft(element, state, { layout, onOpen, onSettle: tell });
    next.marks.setShown(shownMarks);
    if (isPicking) next.picker.setPicking(true);
    const place = wantedPlace ?? current?.place();
    const former = current;
    current = next;
    if (next.pages.layout !== layout) next.setLayout(layout);
    dress(next);
    if (place) next.goTo(place);
    wantedPlace = undefined;
    if (wantedText !== '') next.search.find(wantedText);
    follow(next);
    tell(next);
    former?.frame.remove();
    if (!former) onReady();
  };

  const show = async (state: DraftState) => {
    if (state.parties.length === 0) return;
    if (!current || state.cadre !== current.shown.cadre) await replace(state);
    else if (await current.patch(state)) tell(current);
  };

  const view: DraftView = {
    element,
    fits,
    outline,
    marks,
    onMove: () => undefined,
    apply: (state) => {
      queue = queue
        .then(() => show(state))
        .catch((fault) => console.error('The draft could not be shown.', fault));
      return queue;
    },
    needs: (state) => lacksPieces(state, current?.shown),
    place: () => current?.place(),
    goTo: (place) => {
      if (current) current.goTo(place);
      else wantedPlace = place;
    },
    setLayout: (next) => {
      layout = next;
      if (!current) return;
      current.setLayout(next);
      tell(current);
    },
    setZoom: (next) => {
      const place = current?.place();
      zoom = next;
      if (!current) return;
      dress(current);
      if (place) current.goTo(place);
    },
    fittingZoom: () => {
      if (!current) return 1;
      const { window, pages } = current;
      const scrollbar = window.innerWidth - window.document.documentElement.clientWidth;
      return element.clientWidth / (pages.arrangement.width + scrollbar + 1);
    },
    goToSource: (source) => current?.picker.goToSource(source) ?? false,
    setMarks: (shown) => {
      shownMarks = shown;
      current?.marks.setShown(shown);
    },
    goToMark: (kind, step) => current?.marks.goTo(kind, step),
    setPicking: (on) => {
      isPicking = on;
      current?.picker.setPicking(on);
    },
    search: (text) => {
      wantedText = text;
      return current?.search.find(text) ?? { count: 0, current: 0 };
    },
    nextHit: (step) => current?.search.next(step) ?? { count: 0, current: 0 },
  };
  return view;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
