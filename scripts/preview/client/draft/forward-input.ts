/** Keys, wheel and clicks of a frame, told to the page around it: its shortcuts work wherever the reader is. */

export function forwardInput(frame: HTMLIFrameElement, window: Window): void {
  window.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented) forward(frame, event, new KeyboardEvent(event.type, event));
  });
  // Closes menus.
  window.addEventListener('pointerdown', (event) => {
    forward(frame, event, new PointerEvent(event.type, event));
  });
  window.addEventListener(
    'wheel',
    (event) => {
      // Without the key it scrolls, and nobody else is to hear of it.
      if (event.ctrlKey) forward(frame, event, new WheelEvent(event.type, event));
    },
    { passive: false },
  );
}

function forward(frame: HTMLIFrameElement, event: Event, copy: Event): void {
  if (!frame.dispatchEvent(copy)) event.preventDefault();
}
