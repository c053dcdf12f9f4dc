/** Runs inside the page: pages of notes before the sections named, one for each time they are named. */
export function insertNotes(before: readonly string[]): void {
  for (const old of document.querySelectorAll('main > .notes')) old.remove();
  const template = document.querySelector<HTMLTemplateElement>('#page-de-notes');
  if (!template) throw new Error('the document has no template for pages of notes');
  for (const id of before) {
    document.getElementById(id)?.before(template.content.cloneNode(true));
  }
}
