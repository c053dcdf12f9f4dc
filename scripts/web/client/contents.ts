/** The contents beside the text: the entry of what is being read is marked, and kept in sight. */

/** How far down the window a section must have come to be the one that is read, as a share of its height. */
const READING_LINE = 0.3;

export function followContents(): void {
  const nav = document.querySelector<HTMLElement>('.sommaire');
  if (!nav) return;
  const entries = [...nav.querySelectorAll<HTMLAnchorElement>('a')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const line = innerHeight * READING_LINE;
    const passed = entries.filter(({ target }) => target.getBoundingClientRect().top <= line);
    const link = passed.at(-1)?.link;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    if (link) keepInSight(nav, link);
  };
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  mark();
}

/** Scrolls the contents alone: `scrollIntoView` would move the page. */
function keepInSight(nav: HTMLElement, link: HTMLElement): void {
  const box = nav.getBoundingClientRect();
  const place = link.getBoundingClientRect();
  if (place.top >= box.top && place.bottom <= box.bottom) return;
  nav.scrollTop += place.top - box.top - box.height / 3;
}
