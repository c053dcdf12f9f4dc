/** The heads of the matrix as buttons: once for one order, again for the other, again for the guide's. */
import type { Selection } from './selection.ts';

type Order = Pick<Selection, 'tri' | 'inverse'>;

/** @param onSort is given what makes the next order of the one that is shown */
export function sortButtons(
  table: HTMLTableElement,
  onSort: (next: (shown: Order) => Order) => void,
): { readonly show: (order: Order) => void } {
  const heads = [...table.querySelectorAll<HTMLElement>('[data-tri]')];
  for (const head of heads) {
    const tri = head.dataset.tri ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => onSort((shown) => following(tri, shown)));
    head.append(button);
  }
  return {
    show({ tri, inverse }) {
      for (const head of heads) {
        if (head.dataset.tri === tri) head.setAttribute('aria-sort', direction(tri, inverse));
        else head.removeAttribute('aria-sort');
      }
    },
  };
}

function following(tri: string, shown: Order): Order {
  if (shown.tri !== tri) return { tri, inverse: false };
  return shown.inverse ? { tri: 'categorie', inverse: false } : { tri, inverse: true };
}

/** Names rise from A to Z; answers fall from yes to no. */
const direction = (tri: string, inverse: boolean): string =>
  (tri === 'nom') === inverse ? 'descending' : 'ascending';
