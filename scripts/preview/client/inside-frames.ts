/** What happens over the pages, which stand in a document of their own. */

export interface InsideListeners {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onWheel: (event: WheelEvent) => void;
  readonly onPress: () => void;
}

const heard = new WeakSet<Document>();

/** Listens in each frame within an element; once in each document, however often it is called. */
export function listenInside(element: HTMLElement, listeners: InsideListeners): void {
  const frames =
    element instanceof HTMLIFrameElement ? [element] : element.querySelectorAll('iframe');
  for (const { contentDocument: inside } of frames) {
    if (!inside || heard.has(inside)) continue;
    heard.add(inside);
    inside.addEventListener('keydown', listeners.onKey);
    inside.addEventListener('pointerdown', listeners.onPress);
    inside.addEventListener('wheel', listeners.onWheel, { passive: false });
  }
}
