/** The two views of the guide: which is shown, how large, and that both are at the same place. */
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import type { DraftState, PrintState } from '../protocol.ts';
import type { DraftView } from './draft/types.ts';
import type { PdfView } from './pdf/pdf-view.ts';
import { type Settings, stored } from './settings.ts';
import type { GuideView, Layout, Place } from './view.ts';
import { decoded } from './words.ts';
import { clampZoom } from './zoom.ts';

export type ViewName = 'brouillon' | 'pdf';

export interface ViewsOptions {
  readonly edition: string;
  readonly settings: Signal<Settings>;
  readonly narrow: ReadonlySignal<boolean>;
  readonly print: ReadonlySignal<PrintState | undefined>;
  readonly makeDraft: (onReady: () => void) => DraftView;
}

export function createViews({ edition, settings, narrow, print, makeDraft }: ViewsOptions) {
  /** Where the views stand. */
  const stage = document.createElement('div');
  stage.className = 'vues';
  /** Each view stands in a box of ours: it styles its own element as it likes. */
  const boxes = { brouillon: document.createElement('div'), pdf: document.createElement('div') };
  for (const box of Object.values(boxes)) box.className = 'vue';
  boxes.pdf.hidden = true;
  stage.append(boxes.brouillon, boxes.pdf);
  const memory = stored(() => sessionStorage, `guide-apercu ${edition}`);
  const draft = signal<DraftView | undefined>(undefined);
  const pdf = signal<PdfView | undefined>(undefined);
  const shown = signal<ViewName>('brouillon');
  const place = signal<Place | undefined>(undefined);
  const zoom = signal(1);
  const layout = computed<Layout>(
    () => settings.value.layout ?? (narrow.value ? 'colonne' : 'planches'),
  );
  const choice = computed(() => settings.value.zoom[layout.value]);
  const current = (): GuideView | undefined => (shown.peek() === 'pdf' ? pdf : draft).peek();

  const resize = () => {
    const view = current();
    if (!view || stage.clientWidth === 0) return;
    zoom.value =
      choice.peek() === 'ajuster' ? clampZoom(view.fittingZoom()) : Number(choice.peek());
    view.setZoom(zoom.peek());
  };
  /** Lays the shown view out as chosen, at the place where it is, or at another. */
  const arrange = (at = current()?.place()) => {
    const view = current();
    view?.setLayout(layout.peek());
    resize();
    if (at) view?.goTo(at);
  };
  /** The draft keeps its layout while it is hidden: it measures sheets. The PDF would draw pages. */
  const expose = (name: ViewName) => {
    const isPdf = name === 'pdf';
    boxes.brouillon.classList.toggle('vue-cachee', isPdf);
    boxes.brouillon.inert = isPdf;
    boxes.pdf.hidden = !isPdf;
  };
  const adopt = (name: ViewName, view: GuideView) => {
    view.onMove = (to) => {
      if (shown.peek() === name) place.value = to;
    };
    boxes[name].append(view.element);
  };
  const printedView = async (): Promise<PdfView> => {
    const known = pdf.peek();
    if (known) return known;
    // Loaded by those who look at it.
    const { createPdfView } = await import('./pdf/pdf-view.ts');
    const made = pdf.peek() ?? createPdfView({ edition });
    if (!pdf.peek()) {
      pdf.value = made;
      adopt('pdf', made);
    }
    return made;
  };
  let asked: ViewName = 'brouillon';
  let printShown: PrintState | undefined;
  const showPrint = (view: PdfView, state: PrintState) => {
    if (state === printShown) return;
    const isFirst = printShown === undefined;
    printShown = state;
    void view.show(state);
    const at = place.peek();
    if (isFirst && at) view.goTo(at);
  };

  new ResizeObserver(resize).observe(stage);
  effect(() => {
    void layout.value;
    untracked(() => arrange());
  });
  effect(() => {
    void choice.value;
    untracked(resize);
  });
  effect(() => {
    const [view, state] = [pdf.value, print.value];
    if (shown.value === 'pdf' && view && state) untracked(() => showPrint(view, state));
  });
  effect(() => {
    if (place.value) memory.write(JSON.stringify(place.value));
  });

  return {
    stage,
    draft: draft as ReadonlySignal<DraftView | undefined>,
    shown: shown as ReadonlySignal<ViewName>,
    place: place as ReadonlySignal<Place | undefined>,
    zoom: zoom as ReadonlySignal<number>,
    layout,
    isFitted: computed(() => choice.value === 'ajuster'),
    async showDraft(state: DraftState): Promise<void> {
      const view =
        draft.peek() ?? makeDraft(() => arrange(parsePlace(memory.read()) ?? placeInAddress()));
      if (!draft.peek()) {
        adopt('brouillon', view);
        view.setLayout(layout.peek());
        draft.value = view;
      }
      await view.apply(state);
    },
    async show(name: ViewName): Promise<void> {
      asked = name;
      if (name === 'pdf') await printedView();
      if (asked !== name || shown.peek() === name) return;
      const at = current()?.place() ?? place.peek();
      place.value = at;
      // Seen first: what is not laid out cannot be measured.
      expose(name);
      shown.value = name;
      arrange(at);
    },
    goTo(to: Place): void {
      current()?.goTo(to);
      place.value = to;
    },
    setLayout(to: Layout): void {
      settings.value = { ...settings.peek(), layout: to };
    },
    /** @param to 1 is the size of paper */
    setZoom(to: number | 'ajuster'): void {
      const kept = settings.peek();
      const value = to === 'ajuster' ? to : clampZoom(to);
      settings.value = { ...kept, zoom: { ...kept.zoom, [layout.peek()]: value } };
    },
  };
}

/** A place as it was written, if it is one. */
function parsePlace(text: string | null): Place | undefined {
  try {
    const { section, page, offset } = JSON.parse(text ?? '{}') as Partial<Place>;
    if (typeof section !== 'string') return undefined;
    return { section, page: Number(page) || 0, offset: Number(offset) || 0 };
  } catch {
    return undefined;
  }
}

/** The part that the address names behind `#`. */
function placeInAddress(): Place | undefined {
  const section = decoded(location.hash.slice(1));
  return section ? { section, page: 0, offset: 0 } : undefined;
}
