/**
 * Runs inside the page: pages of notes before the sections named, one for each time they are named; an
 * empty name stands for the end.
 */
export function insertNotes(before: readonly string[]): void {
  for (const old of document.querySelectorAll('main > .notes')) old.remove();
  const template = document.querySelector<HTMLTemplateElement>('#page-de-notes');
  if (!template) throw new Error('the document has no template for pages of notes');
  for (const id of before) {
    const notes = template.content.cloneNode(true);
    if (id === '') document.querySelector('main')?.append(notes);
    else document.getElementById(id)?.before(notes);
  }
}
