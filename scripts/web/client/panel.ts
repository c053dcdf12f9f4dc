/** On narrow windows, the contents open over the page from the bar at its top, and close with Escape. */

export function contentsPanel(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-panneau]');
  const nav = document.querySelector<HTMLElement>('.sommaire');
  if (!link || !nav) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute('aria-controls', nav.id);
  link.replaceWith(button);

  const isOpen = () => nav.classList.contains('ouvert');
  const show = (open: boolean) => {
    nav.classList.toggle('ouvert', open);
    button.setAttribute('aria-expanded', String(open));
  };
  show(false);
  button.addEventListener('click', () => {
    show(!isOpen());
    if (!isOpen()) return;
    nav.focus({ preventScroll: true });
    nav.scrollTop = 0;
  });
  nav.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) show(false);
  });
  // Left with the keyboard, it would hide what is focused.
  nav.addEventListener('focusout', ({ relatedTarget }) => {
    const to = relatedTarget;
    if (to instanceof Node && !nav.contains(to) && to !== button) show(false);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    show(false);
    button.focus();
  });
}
