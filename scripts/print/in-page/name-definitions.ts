/**
 * Runs inside the page, before it is printed: Chromium's tags say nothing of definition lists. Roles that
 * it has tags for make them lists of items, each with its term first (scripts/finish/accessible/lists.ts).
 * They are for the print alone: in HTML, `dl` says all of it by itself.
 */
export function nameDefinitions(): void {
  for (const list of document.querySelectorAll('dl')) {
    list.setAttribute('role', 'list');
    for (const item of list.querySelectorAll(':scope > div')) item.setAttribute('role', 'listitem');
    for (const term of list.querySelectorAll('dt')) term.setAttribute('role', 'emphasis');
    for (const definition of list.querySelectorAll('dd'))
      definition.setAttribute('role', 'paragraph');
  }
}
