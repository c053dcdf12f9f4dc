/** Marks in the margin: what is to be verified, what is empty or missing, what the edition changed. */
import type { DraftNotes } from '../../protocol.ts';
import { MARK_KINDS, MARK_SHAPES, MARK_TITLES } from './mark-drawing.ts';
import type { Pages } from './pages.ts';
import { PAPER } from './paper.ts';
import { bringIntoView } from './reveal.ts';
import type { MarkKind } from './types.ts';

export interface Marks {
  refresh(notes: readonly DraftNotes[]): void;
  readonly counts: Readonly<Record<MarkKind, number>>;
  setShown(kinds: ReadonlySet<MarkKind>): void;
  goTo(kind: MarkKind, step: 1 | -1): void;
}

/** What a mark says, and of which element. */
interface Mark {
  readonly kind: MarkKind;
  readonly element: Element;
  readonly text: string;
  readonly source: string;
}

/** In CSS px: how far apart marks of one margin stand at least. */
const APART = 12 * (96 / 25.4) + 2;

export function createMarks(doc: Document, pages: Pages, onOpen: (source: string) => void): Marks {
  const window = doc.defaultView as Window;
  const layer = doc.createElement('div');
  layer.className = 'reperes';
  doc.body.append(layer);
  let marks: readonly Mark[] = [];
  let last: { readonly kind: MarkKind; readonly at: number } | undefined;

  layer.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    const mark = marks[[...layer.children].indexOf(button as Element)];
    if (mark) onOpen(mark.source);
  });

  const place = () => {
    const taken = new Map<string, number>();
    const placed = marks
      .flatMap((mark) => {
        const page = pages.pageOf(mark.element);
        return page ? [{ mark, page, y: pages.rectOf(mark.element).y }] : [];
      })
      .sort((a, b) => a.page.top - b.page.top || a.page.left - b.page.left || a.y - b.y);
    marks = placed.map(({ mark }) => mark);
    while (layer.children.length > placed.length) layer.lastElementChild?.remove();
    while (layer.children.length < placed.length) layer.append(button(doc));
    placed.forEach(({ mark, page, y }, at) => {
      const side = pages.layout === 'colonne' ? 'right' : page.side;
      const column = `${side} ${page.left}`;
      const top = Math.max(y, page.top, taken.get(column) ?? 0);
      taken.set(column, top + APART);
      const left = side === 'left' ? page.left : page.left + PAPER.width;
      dress(layer.children[at] as HTMLElement, mark, side, `left:${left}px;top:${top}px`);
    });
  };

  return {
    refresh: (notes) => {
      marks = [...noteMarks(doc, notes), ...markedElements(doc)];
      place();
    },
    get counts() {
      const count = (kind: MarkKind) => marks.filter((mark) => mark.kind === kind).length;
      return {
        'a-verifier': count('a-verifier'),
        vide: count('vide'),
        graphique: count('graphique'),
        local: count('local'),
      };
    },
    setShown: (kinds) => {
      for (const kind of MARK_KINDS) doc.body.classList.toggle(`sans-${kind}`, !kinds.has(kind));
    },
    goTo: (kind, step) => {
      const own = [...marks.keys()].filter((at) => marks[at]?.kind === kind);
      if (own.length === 0) return;
      const before = last?.kind === kind ? own.indexOf(last.at) : -1;
      const from = before < 0 && step < 0 ? 0 : before;
      const at = own[(from + step + own.length) % own.length] ?? 0;
      last = { kind, at };
      const mark = layer.children[at] as HTMLElement;
      bringIntoView(window, mark.getBoundingClientRect());
      mark.focus({ preventScroll: true });
    },
  };
}

/** Notes at the value they are about, else at the head of what the file became. */
function noteMarks(doc: Document, notes: readonly DraftNotes[]): readonly Mark[] {
  return notes.flatMap(({ source, notes: all }) => {
    const parts = [
      ...doc.querySelectorAll(`main [data-source="${CSS.escape(source)}"]:not(.verifications)`),
    ];
    return all.flatMap(({ champ, note }): readonly Mark[] => {
      const element = fieldIn(parts, champ) ?? parts[0] ?? doc.querySelector('main > section');
      const at = element?.closest('[data-source]')?.getAttribute('data-source') ?? source;
      return element
        ? [{ kind: 'a-verifier', element, text: note.replaceAll("'", '’'), source: at }]
        : [];
    });
  });
}

/** The element that shows a value, or what it is part of: `lignes.2.poste` stands in `lignes`. */
function fieldIn(parts: readonly Element[], champ: string | undefined): Element | undefined {
  const steps = champ?.split('.') ?? [];
  for (let count = steps.length; count > 0; count -= 1) {
    const selector = `[data-champ="${CSS.escape(steps.slice(0, count).join('.'))}"]`;
    for (const part of parts) {
      const found = part.matches(selector) ? part : part.querySelector(selector);
      if (found) return found;
    }
  }
  return undefined;
}

function markedElements(doc: Document): readonly Mark[] {
  const KINDS = {
    vide: '.non-communique:not(.besoin *)',
    graphique: '.graphique-absent',
    local: '[data-local]',
  } as const;
  return (['vide', 'graphique', 'local'] as const).flatMap((kind) =>
    [...doc.querySelectorAll(`main ${KINDS[kind]}`)].map((element) => {
      const block = element.closest('[data-source]');
      const heading = block?.matches('main > section') ? null : block?.querySelector('h4, h3, dt');
      const text = heading?.textContent?.replaceAll('\u00ad', '').trim() ?? '';
      return { kind, element, text, source: block?.getAttribute('data-source') ?? '' };
    }),
  );
}

function button(doc: Document): HTMLElement {
  const made = doc.createElement('button');
  made.type = 'button';
  made.innerHTML =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path/></svg><span class="repere-texte"><b></b><span></span><i></i></span>';
  return made;
}

function dress(made: HTMLElement, { kind, text, source }: Mark, side: string, style: string): void {
  const says = [MARK_TITLES[kind], text, source];
  const key = [kind, side, style, ...says].join('\n');
  if (made.dataset.dit === key) return;
  made.dataset.dit = key;
  made.style.cssText = style;
  made.className = `repere repere-${kind} ${side}`;
  made.querySelector('path')?.setAttribute('d', MARK_SHAPES[kind]);
  made.querySelectorAll('.repere-texte > *').forEach((line, index) => {
    line.textContent = says[index] ?? '';
  });
}
