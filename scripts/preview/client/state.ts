/** The state of the page of one edition, as signals, and what can be done with it. */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DraftState, PrintProgress, PrintState } from '../protocol.ts';
import { fetchDraft, fetchPrint, followEdition, online } from './connection.ts';
import { currentFits, entryPages } from './contents.ts';
import { createDraftView } from './draft/draft-view.ts';
import { MARK_KINDS } from './draft/mark-drawing.ts';
import type { MarkKind, SearchHits } from './draft/types.ts';
import { openSource, toast } from './open-source.ts';
import { allProblems, countBySeverity } from './problems.ts';
import { parseSettings, type Settings, stored } from './settings.ts';
import { statusOf } from './status.ts';
import { printMap, steady } from './steady.ts';
import { createUpdates } from './updates.ts';
import { createViews, type ViewName } from './views.ts';

export type Workspace = ReturnType<typeof createWorkspace>;

/** Under this width, in CSS px, panels cover the page and pages stand one under the other. */
const NARROW = '(max-width: 899px)';

export function createWorkspace(edition: string) {
  const kept = stored(() => localStorage, 'guide-apercu');
  const settings = signal<Settings>(parseSettings(kept.read()));
  const narrow = mediaSignal(NARROW);
  /** Without its pieces: the draft has them. */
  const draft = signal<DraftState | undefined>(undefined);
  const print = signal<PrintState | undefined>(undefined);
  const progress = signal<PrintProgress | undefined>(undefined);
  const missing = signal(false);
  const picking = signal(false);
  const query = signal('');
  const hits = signal<SearchHits>({ count: 0, current: 0 });
  /** The panel that covers the page of a narrow window. */
  const sheet = signal<'sommaire' | 'diagnostics' | undefined>(undefined);
  const helping = signal(false);

  const views = createViews({
    edition,
    settings,
    narrow,
    print,
    makeDraft: (onReady) =>
      createDraftView({ edition, onOpen: (at) => void openSource(at), onReady }),
  });
  const draftView = () => views.draft.value;

  const updates = createUpdates({
    fetchState: () => fetchDraft(edition),
    needs: (state) => views.draft.peek()?.needs(state) ?? false,
    show: async (state) => {
      if (state.version > 0) await views.showDraft(state);
      batch(() => {
        missing.value = false;
        draft.value = state;
      });
    },
    onMissing: () => {
      missing.value = draft.value === undefined;
    },
  });
  const askForPrint = () => {
    fetchPrint(edition).then(
      (state) => {
        if (state) print.value = state;
      },
      () => undefined,
    );
  };
  const refetch = () => {
    updates.refetch();
    askForPrint();
  };

  const problems = steady(() => allProblems(draft.value, print.value));
  const set = (change: Partial<Settings>) => {
    settings.value = { ...settings.value, ...change };
  };
  const toDraft = () => views.show('brouillon');

  return {
    edition,
    settings: settings as ReadonlySignal<Settings>,
    set,
    narrow,
    draft: draft as ReadonlySignal<DraftState | undefined>,
    isPrinted: computed(() => print.value !== undefined),
    missing: missing as ReadonlySignal<boolean>,
    views,
    picking: picking as ReadonlySignal<boolean>,
    hits: hits as ReadonlySignal<SearchHits>,
    query: query as ReadonlySignal<string>,
    sheet,
    helping,
    problems,
    counts: computed(() => countBySeverity(problems.value)),
    fits: steady(
      () => currentFits(draft.value?.version, print.value, draftView()?.fits.value ?? []),
      printMap,
    ),
    pages: steady(
      () => entryPages(draft.value?.version, print.value, draftView()?.outline.value ?? []),
      printMap,
    ),
    /** Identifiers of the parts of the guide. */
    order: steady(() => draft.value?.parties.map(({ id }) => id) ?? []),
    titre: computed(() => draft.value?.titre),
    isKnown: computed(() => draft.value !== undefined),
    /** Whether no draft could ever be made. */
    isEmpty: computed(() => draft.value?.version === 0),
    status: steady(() =>
      statusOf({
        online: online.value,
        busy: updates.busy.value,
        view: views.shown.value,
        draft: draft.value,
        print: print.value,
        progress: progress.value,
      }),
    ),
    start() {
      followEdition(edition, {
        onDraft: updates.receive,
        onPrint: (state) => {
          print.value = state;
        },
        onProgress: (state) => {
          progress.value = state;
        },
        onReconnect: refetch,
      });
      refetch();
      effect(() => kept.write(JSON.stringify(settings.value)));
      effect(() => draftView()?.setMarks(shownMarks(settings.value)));
      effect(() => draftView()?.setPicking(picking.value));
      effect(() => {
        document.title = titleOf(draft.value, countBySeverity(problems.value).erreur);
      });
    },
    show: (view: ViewName) => views.show(view),
    async goToSource(source: string): Promise<void> {
      await toDraft();
      if (draftView()?.goToSource(source)) sheet.value = undefined;
      else toast.value = { text: 'Rien de ce fichier n’est montré dans le brouillon.', source };
    },
    async search(text: string): Promise<void> {
      query.value = text;
      if (text) await toDraft();
      // Something else may have been typed meanwhile.
      if (query.value === text) hits.value = draftView()?.search(text) ?? { count: 0, current: 0 };
    },
    async nextHit(step: 1 | -1): Promise<void> {
      await toDraft();
      hits.value = draftView()?.nextHit(step) ?? hits.value;
    },
    async goToMark(kind: MarkKind, step: 1 | -1): Promise<void> {
      await toDraft();
      draftView()?.goToMark(kind, step);
    },
    async pick(on: boolean): Promise<void> {
      if (on) await toDraft();
      picking.value = on;
    },
  };
}

const shownMarks = ({ hiddenMarks }: Settings): ReadonlySet<MarkKind> =>
  new Set(MARK_KINDS.filter((kind) => !hiddenMarks.includes(kind)));

function titleOf(draft: DraftState | undefined, errors: number): string {
  const title = draft?.version ? draft.titre : 'Brouillon';
  return `${errors > 0 ? `(${errors}) ` : ''}${title} – aperçu`;
}

function mediaSignal(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches: Signal<boolean> = signal(list.matches);
  list.addEventListener('change', () => {
    matches.value = list.matches;
  });
  return matches;
}
