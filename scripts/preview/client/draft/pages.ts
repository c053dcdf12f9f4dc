/** The parts of a document as pages on screen: sheets fitted, parts divided, paper behind them, folios. */
import { blankPages } from '../../../print/blank-pages.ts';
import type { Fit } from '../../../print/copyfit.ts';
import { insertNotes } from '../../../print/in-page/insert-notes.ts';
import type { Layout } from '../view.ts';
import { type Arrangement, arrange, type Extent, type PageBox } from './arrange.ts';
import { writeFolios } from './folios.ts';
import { PAPER } from './paper.ts';
import { drawPaper } from './paper-sheets.ts';
import { firstRect } from './reveal.ts';
import { createSheetFits } from './sheet-fits.ts';

/** Parts that are as long as their text. */
const FLOWING =
  '.sommaire, .chapitre, .synthese, .page-lecture, .index, .glossaire, .verifications';
const BLEEDING = '.couverture, .dos, .fiche, .ouverture';

export interface Pages {
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  readonly extents: readonly Extent[];
  readonly fits: readonly Fit[];
  /** Lays out again what a change of some parts, or of all, asks for. */
  refresh(changed: ReadonlySet<string> | 'all'): void;
  /**
   * Sets sheets that changed as print will: until then they were set as near to before as they hold.
   * @returns whether that made a difference
   */
  settle(): boolean;
  setLayout(layout: Layout): void;
  /** The page on which an element begins; undefined if it is not shown. */
  pageOf(element: Element): PageBox | undefined;
  /** Where an element stands, in CSS px from the top left of what is shown. */
  rectOf(element: Element | Range): DOMRect;
}

export function createPages(doc: Document, first: Layout): Pages {
  const { body } = doc;
  const main = doc.querySelector('main') as HTMLElement;
  // Columns that follow in rows make true pages; without them, a part is one long page.
  const isDivided = CSS.supports('column-wrap', 'wrap');
  const paper = doc.createElement('div');
  paper.className = 'feuilles';
  paper.setAttribute('aria-hidden', 'true');
  body.prepend(paper);
  body.classList.add(isDivided ? 'pages-vraies' : 'longues', first);

  const fits = createSheetFits(doc);
  let layout = first;
  let extents = new Map<string, Extent>();
  let blanks: readonly string[] = [];
  let arrangement: Arrangement = { pages: [], width: 0, height: 0 };
  let firstPages = new Map<string, PageBox>();
  let drawn = '';

  const parts = () => [...main.children] as HTMLElement[];

  const measure = (part: HTMLElement): Extent => {
    const { id } = part;
    if (part.matches('.fiche')) return { id, pages: 2 };
    const isDividedPart = isDivided && part.matches(FLOWING);
    if (isDividedPart) return { id, pages: columnsOf(part) };
    if (part.matches('.couverture, .dos, .notes')) return { id, pages: 1 };
    if (part.matches('.synthese')) {
      // Its two halves are pages wherever each holds on one, without columns.
      const holds = (half: Element) => half.getBoundingClientRect().height <= PAPER.text.within;
      part.classList.add('deux-pages');
      if ([...part.children].every(holds)) return { id, pages: 2 };
      part.classList.remove('deux-pages');
    }
    const { height } = part.getBoundingClientRect();
    const isOpener = part.matches('.ouverture');
    const room = isOpener ? PAPER.text.bleeding : PAPER.text.within;
    const pages = Math.max(1, Math.ceil((height - 1) / room));
    const long = height + PAPER.foot + (isOpener ? 0 : PAPER.top);
    return pages > 1 ? { id, pages, long } : { id, pages };
  };

  /** In how many columns a part stands, without the empty one before it. */
  const columnsOf = (part: HTMLElement): number => {
    const origin = part.getBoundingClientRect();
    const columns = layout === 'planches' ? 2 : 1;
    const pitch = origin.width / columns;
    const rowPitch = PAPER.height + PAPER.gap;
    let last = 0;
    for (const child of part.children) {
      for (const rect of child.getClientRects()) {
        if (rect.height === 0) continue;
        const column = Math.min(columns - 1, Math.round((rect.left - origin.left) / pitch));
        const row = Math.floor((rect.top - origin.top + 1) / rowPitch);
        last = Math.max(last, row * columns + column);
      }
    }
    const before = part.classList.contains('debut-droite') ? 1 : 0;
    return Math.max(1, last + 1 - before);
  };

  const putBlanks = () => {
    const sections = parts()
      .filter(({ id, classList }) => id !== '' && !classList.contains('verifications'))
      .map((part) => ({
        id: part.id,
        source: '',
        firstPage: 0,
        pages: extents.get(part.id)?.pages ?? 1,
        left: part.dataset.parite === 'gauche',
        ...(part.dataset.pages ? { expectedPages: Number(part.dataset.pages) } : {}),
      }));
    const wanted = blankPages(sections);
    const isThere = main.querySelectorAll(':scope > .notes').length === wanted.length;
    if (isThere && wanted.join() === blanks.join()) return;
    insertNotes(wanted, doc);
    blanks = wanted;
  };

  const position = (part: HTMLElement, page: PageBox) => {
    const isLast = layout === 'planches' && page.side === 'right';
    const skips = isLast && isDivided && part.matches(FLOWING);
    part.classList.toggle('debut-droite', skips);
    const paperLeft = skips ? page.left - PAPER.width : page.left;
    const side = layout === 'colonne' ? 'single' : skips ? 'left' : page.side;
    const bleeds = part.matches(BLEEDING);
    part.style.left = `${paperLeft + (bleeds ? 0 : PAPER.left[side])}px`;
    part.style.top = `${page.top + (bleeds ? 0 : PAPER.top)}px`;
  };

  const place = (changed: ReadonlySet<string> | 'all') => {
    const all = parts();
    const next = arrange(
      all.map(({ id }) => extents.get(id) ?? { id, pages: 1 }),
      layout,
    );
    const isNew = changed === 'all' || JSON.stringify(next) !== JSON.stringify(arrangement);
    arrangement = next;
    firstPages = new Map(next.pages.toReversed().map((page) => [page.section, page]));
    let notes = 0;
    const notePages = next.pages.filter(({ section }) => section === '');
    for (const part of all) {
      const page = part.id === '' ? notePages[notes++] : firstPages.get(part.id);
      if (page && (isNew || changed.has(part.id))) position(part, page);
    }
    if (isNew) {
      body.style.width = `${next.width}px`;
      body.style.height = `${next.height}px`;
    }
    return isNew;
  };

  const draw = () => {
    const over = new Set(
      [...fits.byId.values()].flatMap(({ id, verso, recto }) => [
        ...(verso > 1 ? [`${id} 0`] : []),
        ...(recto > 1 ? [`${id} 1`] : []),
      ]),
    );
    const flowing = new Set(
      parts()
        .filter((part) => part.matches(FLOWING) && !part.matches(BLEEDING))
        .map(({ id }) => id),
    );
    const key = JSON.stringify([arrangement, [...over], [...flowing]]);
    if (key === drawn) return;
    drawn = key;
    drawPaper(paper, arrangement, over, flowing);
  };

  const rectOf = (element: Element | Range): DOMRect => {
    const origin = body.getBoundingClientRect();
    const rect = firstRect(element);
    return new DOMRect(rect.left - origin.left, rect.top - origin.top, rect.width, rect.height);
  };

  const pageOf = (element: Element): PageBox | undefined => {
    const part = element.closest('main > section');
    if (!part) return undefined;
    const own = arrangement.pages.filter(({ section }) => section === part.id);
    if (own.length < 2) return own[0];
    const { x, y } = rectOf(element);
    return (
      own.find(
        ({ left, top, height }) =>
          x >= left - 1 && x < left + PAPER.width && y >= top - 1 && y < top + height + PAPER.gap,
      ) ?? own[0]
    );
  };

  const refresh = (changed: ReadonlySet<string> | 'all') => {
    const all = parts();
    const isChanged = ({ id }: HTMLElement) => changed === 'all' || changed.has(id);
    // Where they were is most often where they are: then nothing is laid out twice.
    for (const part of all) {
      const page = part.id !== '' && isChanged(part) ? firstPages.get(part.id) : undefined;
      if (page) position(part, page);
    }
    fits.keepOnly(new Set(all.map(({ id }) => id)));
    const sheets = all.filter((part) => part.matches('.fiche') && isChanged(part));
    if (changed === 'all') fits.setAll();
    else if (sheets.length > 0) fits.setSome(sheets.map(({ id }) => id));
    extents = new Map(
      all
        .filter(({ id }) => id !== '')
        .map((part) => [part.id, (!isChanged(part) && extents.get(part.id)) || measure(part)]),
    );
    putBlanks();
    const isNew = place(changed);
    draw();
    const hasNumbers = all.some((part) => isChanged(part) && part.querySelector('[data-page-de]'));
    if (isNew || hasNumbers) writeFolios(doc, pageOf);
  };

  return {
    get layout() {
      return layout;
    },
    get arrangement() {
      return arrangement;
    },
    get extents() {
      return [...extents.values()];
    },
    get fits() {
      return parts().flatMap(({ id }) => fits.byId.get(id) ?? []);
    },
    refresh,
    settle: () => {
      const isOther = fits.settle();
      if (isOther) draw();
      return isOther;
    },
    setLayout: (next) => {
      if (next === layout) return;
      body.classList.replace(layout, next);
      layout = next;
      for (const part of parts()) part.classList.remove('debut-droite');
      extents = new Map();
      refresh(new Set());
    },
    pageOf,
    rectOf,
  };
}
