/** Runs inside the page: the parts of a document and its style sheets, replaced one by one. */

export interface PatchRequest {
  /** Identifiers of all parts, as they follow one another. */
  readonly order: readonly string[];
  /** Those that are new, or another than before. */
  readonly parts: readonly { readonly id: string; readonly html: string }[];
  /** Those that are another than before; `id` is that of their element. */
  readonly styles: readonly { readonly id: string; readonly css: string }[];
}

/**
 * Parts that `order` does not name go; those that it names and `parts` does not hold stay as they are,
 * moved only where the order asks for it. Pages of notes, which have no identifier, stay where they are.
 */
export function patchParts({ order, parts, styles }: PatchRequest, doc: Document = document): void {
  const main = doc.querySelector('main');
  if (!main) throw new Error('the document has no main');
  for (const { id, css } of styles) {
    const style = doc.querySelector(`style#${CSS.escape(id)}`);
    if (style) style.textContent = css;
  }
  // A picture that is there is decoded: a new element of the same would be empty for a moment.
  const keepPictures = (from: Element, to: Element) => {
    const former = [...from.querySelectorAll('img')];
    for (const picture of to.querySelectorAll('img')) {
      const same = former.findIndex((one) => one.isEqualNode(picture));
      if (same >= 0) picture.replaceWith(...former.splice(same, 1));
    }
  };
  const shown = new Map([...main.children].map((part) => [part.id, part]));
  for (const [id, part] of shown) if (id !== '' && !order.includes(id)) part.remove();
  for (const { id, html } of parts) {
    const template = doc.createElement('template');
    template.innerHTML = html;
    const made = doc.importNode(template.content, true).firstElementChild;
    if (!made) continue;
    const former = shown.get(id);
    if (former) keepPictures(former, made);
    if (former?.parentNode === main) former.replaceWith(made);
    shown.set(id, made);
  }
  let previous: Element | undefined;
  for (const id of order) {
    const part = shown.get(id);
    if (!part) continue;
    const follows = (element: Element) => {
      let before = element.previousElementSibling;
      while (before && before.id === '') before = before.previousElementSibling;
      return before;
    };
    if (part.parentNode !== main || follows(part) !== (previous ?? null)) {
      if (previous) previous.after(part);
      else main.prepend(part);
    }
    previous = part;
  }
}
