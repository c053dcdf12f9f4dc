/**
 * Runs inside the page, before it is printed: says with roles what Chromium's tags leave out of the HTML.
 * The roles are for the print alone; HTML says all of it by its elements.
 */
export function nameForTags(): void {
  // No tags come of `dl`: it becomes a list of items, each with its term first (finish/accessible/lists.ts).
  for (const list of document.querySelectorAll('dl')) {
    list.setAttribute('role', 'list');
    for (const item of list.querySelectorAll(':scope > div')) item.setAttribute('role', 'listitem');
    for (const term of list.querySelectorAll('dt')) term.setAttribute('role', 'emphasis');
    for (const text of list.querySelectorAll('dd')) text.setAttribute('role', 'paragraph');
  }
  // A paragraph that is a flex or grid box is none for Chromium.
  for (const text of document.querySelectorAll('main p')) text.setAttribute('role', 'paragraph');
  // An empty cell gets no tag, and its row is then short of one.
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.childNodes.length === 0) cell.append('\u00a0');
  }
}
