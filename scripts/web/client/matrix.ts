/** The matrix, sorted and filtered by the form above it and by its own heads; the address follows. */
import { countText } from './count-text.ts';
import { readForm, writeForm } from './filter-form.ts';
import { type Answer, fromQuery, inOrder, isKept, type Selection, toQuery } from './selection.ts';
import { sortButtons } from './sort-buttons.ts';

export function enhanceMatrix(): void {
  const form = document.querySelector<HTMLFormElement>('.filtres');
  const table = document.querySelector<HTMLTableElement>('.matrice');
  const status = form?.querySelector<HTMLElement>('.filtres-compte');
  if (!form || !table || !status) return;

  const tools = [...table.querySelectorAll<HTMLTableRowElement>('.matrice-ligne')].map(
    (row, rang) => ({
      row,
      rang,
      home: row.parentElement as HTMLElement,
      nom: row.querySelector('a')?.textContent ?? '',
      categorie: row.dataset.categorie ?? '',
      notes: new Map(
        [...row.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => [
          dataset.critere ?? '',
          dataset.note as Answer,
        ]),
      ),
    }),
  );
  const sections = [...table.tBodies];
  const sorted = document.createElement('tbody');
  sorted.setAttribute('role', 'rowgroup');
  sorted.className = 'matrice-triee';
  table.append(sorted);

  const nothing = document.querySelector<HTMLElement>('.matrice-rien');
  const heads = sortButtons(table, (next) => change({ ...readForm(form), ...next(selection) }));
  let selection: Selection = fromQuery(location.search, known(form));

  const show = () => {
    const byCategory = selection.tri === 'categorie';
    for (const tool of inOrder(tools, selection)) {
      (byCategory ? tool.home : sorted).append(tool.row);
      tool.row.hidden = !isKept(tool, selection);
    }
    for (const section of sections)
      section.hidden = !tools.some(({ row }) => row.parentElement === section && !row.hidden);
    const kept = tools.filter(({ row }) => !row.hidden).length;
    if (nothing) nothing.hidden = kept > 0;
    writeForm(form, selection);
    heads.show(selection);
    status.textContent = countText(kept, tools.length, sortedBy(form, selection));
  };
  const change = (next: Selection) => {
    selection = next;
    show();
    remember(selection);
  };

  form.addEventListener('change', ({ target }) => {
    const next = readForm(form);
    // A select tells no direction: the one that a head gave lasts as long as its column is sorted by.
    const inverse = target instanceof HTMLSelectElement ? false : selection.inverse;
    change({ ...next, inverse });
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    change(fromQuery('', known(form)));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') change(fromQuery('', known(form)));
  });
  addEventListener('popstate', () => {
    selection = fromQuery(location.search, known(form));
    show();
  });
  form.hidden = false;
  show();
}

const values = (form: HTMLFormElement, name: string): string[] =>
  [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)].map(({ value }) => value);

const known = (form: HTMLFormElement) => ({
  criteres: values(form, 'critere'),
  categories: values(form, 'categorie'),
});

function sortedBy(form: HTMLFormElement, { tri }: Selection): string {
  const options = [...form.querySelectorAll('option')];
  return options.find(({ value }) => value === tri)?.text ?? '';
}

/** The address of what is shown, to be sent or kept; where it cannot change, the page works all the same. */
function remember(selection: Selection): void {
  const query = toQuery(selection);
  try {
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}#synthese`);
  } catch {
    // A document without an address of its own.
  }
}
