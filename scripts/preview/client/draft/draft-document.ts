/** One document of the draft in its frame, and all that works on it. */
import { patchParts } from '../../../print/in-page/patch-parts.ts';
import { ADDRESS, type DraftNotes, type DraftState } from '../../protocol.ts';
import type { Layout, Place } from '../view.ts';
import { changedPieces, patchFor, type Shown, shownOf } from './document-changes.ts';
import { createMarks, type Marks } from './marks.ts';
import { createPages, type Pages } from './pages.ts';
import { createPicker, type Picker } from './picker.ts';
import { keepingPlace, placeOf, scrollToPlace } from './scroll-place.ts';
import { createSearch, type Search } from './search.ts';

/** In ms: how long nothing changes before sheets are set as print will set them. */
const QUIET = 800;

/** Style sheets on which the setting of all parts depends. */
const SETTING_STYLES = ['polices', 'mise-en-page'];

export interface DraftDocument {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly pages: Pages;
  readonly marks: Marks;
  readonly picker: Picker;
  readonly search: Search;
  readonly shown: Shown;
  place(): Place | undefined;
  goTo(place: Place): void;
  setLayout(layout: Layout): void;
  /** @returns whether anything changed */
  patch(state: DraftState): Promise<boolean>;
}

export interface DraftDocumentOptions {
  readonly layout: Layout;
  readonly onOpen: (source: string) => void;
  /** Told when a document has been laid out again by itself. */
  readonly onSettle: (draft: DraftDocument) => void;
}

/**
 * Loads the draft of a state into a frame of `holder`, unseen until it is made visible.
 * @throws Error when the server has none
 */
export async function loadDraft(
  holder: HTMLElement,
  state: DraftState,
  { layout, onOpen, onSettle }: DraftDocumentOptions,
): Promise<DraftDocument> {
  const frame = document.createElement('iframe');
  frame.title = `Brouillon : ${state.titre}`;
  frame.className = 'brouillon-cadre';
  // Not `hidden`: what is not laid out cannot be measured.
  frame.style.visibility = 'hidden';
  frame.src = ADDRESS.draft(state.edition);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  holder.append(frame);
  await loaded;
  const doc = frame.contentDocument;
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!doc?.querySelector('main') || !window) {
    frame.remove();
    throw new Error('the server has no draft');
  }
  await doc.fonts.ready;

  const pages = createPages(doc, layout);
  pages.refresh('all');
  const picker = createPicker(doc, pages, onOpen);
  const marks = createMarks(doc, pages, onOpen);
  marks.refresh(state.notes);
  const search = createSearch(doc, window);
  let shown = shownOf(state);
  let aimed: string | undefined;
  let notes: readonly DraftNotes[] = state.notes;

  const lookAgain = () => {
    marks.refresh(notes);
    picker.refresh();
    search.refresh();
  };
  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    if (!frame.isConnected) return;
    let isOther = false;
    keepingPlace(window, pages, () => {
      isOther = pages.settle();
    });
    if (!isOther) return;
    lookAgain();
    onSettle(draft);
  };

  const patch = async (next: DraftState): Promise<boolean> => {
    const { styles, parties } = changedPieces(next, shown);
    const isReordered =
      [...shown.parties.keys()].join() !== next.parties.map(({ id }) => id).join();
    const hasNotes = JSON.stringify(next.notes) !== JSON.stringify(notes);
    notes = next.notes;
    if (styles.length === 0 && parties.length === 0 && !isReordered) {
      if (hasNotes) marks.refresh(notes);
      shown = shownOf(next);
      return hasNotes;
    }
    const isSetAnew = styles.some(({ id }) => SETTING_STYLES.includes(id));
    keepingPlace(window, pages, () => {
      patchParts(patchFor(next, shown), doc);
      shown = shownOf(next);
      pages.refresh(isSetAnew ? 'all' : new Set(parties.map(({ id }) => id)));
    });
    if (styles.some(({ id }) => id === 'polices')) {
      await doc.fonts.ready;
      keepingPlace(window, pages, () => pages.refresh('all'));
    }
    lookAgain();
    clearTimeout(settling);
    settling = setTimeout(settle, QUIET);
    return true;
  };

  const draft: DraftDocument = {
    frame,
    window,
    pages,
    marks,
    picker,
    search,
    get shown() {
      return shown;
    },
    place: () => placeOf(window, pages, aimed),
    goTo: (place) => {
      // A division of the guide is named by its heading, which stands in a part.
      const part = doc.getElementById(place.section)?.closest('main > section');
      aimed = part?.id ?? place.section;
      scrollToPlace(window, pages, { ...place, section: aimed });
    },
    setLayout: (next) => {
      keepingPlace(window, pages, () => pages.setLayout(next));
      lookAgain();
    },
    patch,
  };
  return draft;
}
