/** Boxes that scroll take the focus, for the arrow keys to move them; those that hold all need not. */

export function focusWhatScrolls(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.defile, .matrice-boite');
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
      const scrolls = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) observer.observe(box);
}
