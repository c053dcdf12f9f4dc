/** The menu of contents, which follows the reader. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { currentEntry, partOf } from '../contents.ts';
import type { OutlineEntry } from '../draft/types.ts';
import { useWorkspace } from './context.ts';
import { Gauge } from './gauge.tsx';

export function ContentsList() {
  const { views, order } = useWorkspace();
  const list = useRef<HTMLOListElement>(null);
  // Most moves stay within one part: nothing is drawn again for them.
  const current = useComputed(() =>
    currentEntry(views.draft.value?.outline.value ?? [], order.value, views.place.value?.section),
  );
  const id = current.value;
  useEffect(() => {
    const entry = id && list.current?.querySelector(`[data-cible="${CSS.escape(id)}"]`);
    if (entry) showWithin(list.current?.closest<HTMLElement>('.panneau-corps'), entry);
  }, [id]);
  const outline = views.draft.value?.outline.value ?? [];
  if (outline.length === 0) return <p class="vide">Le sommaire paraîtra avec le brouillon.</p>;
  return (
    <ol class="sommaire" ref={list}>
      {outline.map((entry) => (
        <ContentsEntry key={entry.id} entry={entry} isCurrent={entry.id === id} />
      ))}
    </ol>
  );
}

interface ContentsEntryProps {
  readonly entry: OutlineEntry;
  readonly isCurrent: boolean;
}

function ContentsEntry({ entry: { id, titre, niveau }, isCurrent }: ContentsEntryProps) {
  const { views, order, fits, pages, sheet } = useWorkspace();
  const fit = fits.value.get(id);
  const folio = pages.value.get(id);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    history.replaceState(history.state, '', `#${encodeURIComponent(id)}`);
    sheet.value = undefined;
    const outline = views.draft.value?.outline.value ?? [];
    views.goTo({ section: partOf(outline, order.value, id) ?? id, page: 0, offset: 0 });
  };
  return (
    <li class={`niveau-${niveau}`}>
      <a
        href={`#${encodeURIComponent(id)}`}
        data-cible={id}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={open}
      >
        <span class="sommaire-titre">{titre}</span>
        {folio !== undefined && (
          <span class="sommaire-folio">
            <span class="hors-vue">page </span>
            {folio}
          </span>
        )}
        {fit && <Gauge fit={fit} />}
      </a>
    </li>
  );
}

/** Scrolls the panel alone: `scrollIntoView` would also move what stands around it. */
function showWithin(panel: HTMLElement | null | undefined, entry: Element): void {
  if (!panel) return;
  const [around, box] = [panel.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (box.top < around.top) panel.scrollTop += box.top - around.top - 8;
  else if (box.bottom > around.bottom) panel.scrollTop += box.bottom - around.bottom + 8;
}
