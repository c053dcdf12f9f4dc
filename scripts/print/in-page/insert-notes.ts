/**
 * Runs inside the page: pages of notes before the sections named, one for each time they are named; an
 * empty name stands for the end.
 */
export function insertNotes(before: readonly string[], doc: Document = document): void {
  for (const old of doc.querySelectorAll('main > .notes')) old.remove();
  const template = doc.querySelector<HTMLTemplateElement>('#page-de-notes');
  if (!template) throw new Error('the document has no template for pages of notes');
  for (const id of before) {
    const notes = template.content.cloneNode(true);
    if (id === '') doc.querySelector('main')?.append(notes);
    else doc.getElementById(id)?.before(notes);
  }
}
