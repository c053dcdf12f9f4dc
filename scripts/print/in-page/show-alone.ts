/** Runs inside the page: a part shown without the others, on the pages that it has among them. */

/** A part that begins on a left page and takes two: one of each side. */
export interface AlonePart {
  readonly id: string;
  /** Even: pages count from 1, and page 1 is a right one. */
  readonly firstPage: number;
  /** Page of each element whose number is printed, as the whole guide has it. */
  readonly folios: Readonly<Record<string, number>>;
}

/**
 * Laying out two pages takes a part of what all of them take. An empty page stands before the part, for it
 * to begin on its own side; its page number is written out, since no counter can be told to begin elsewhere.
 * @param alone nothing to show all parts again
 * @returns identifiers of the elements whose page number is printed somewhere in the guide
 */
export function showAlone(alone: AlonePart | undefined): readonly string[] {
  for (const made of document.querySelectorAll('.pour-une-seule')) made.remove();
  Object.assign(globalThis, { guidePagesBefore: alone ? alone.firstPage - 2 : 0 });
  const numbers = [...document.querySelectorAll<HTMLElement>('[data-page-de]')];
  const ids = numbers.map(({ dataset }) => dataset.pageDe ?? '');
  const part = alone && document.getElementById(alone.id);
  if (!alone || !part) return ids;
  const { firstPage, folios } = alone;
  const name = part.style.getPropertyValue('page');
  const rules = document.querySelector('style#pages')?.textContent?.split('\n') ?? [];
  const own = [':left{', ':right{'].flatMap((side, at) =>
    rules
      .filter((rule) => rule.startsWith(`@page ${name}${side}`))
      .map((rule) => rule.replace('counter(page)', `"${firstPage + at}"`)),
  );
  const style = document.createElement('style');
  const before = document.createElement('section');
  style.className = 'pour-une-seule';
  before.className = 'pour-une-seule';
  const others = `main > section:not(#${CSS.escape(alone.id)}, .pour-une-seule)`;
  style.textContent = [
    `${others}{display:none}`,
    'section.pour-une-seule{height:1px}',
    ...own,
  ].join('\n');
  document.head.append(style);
  part.before(before);
  for (const { firstChild, dataset } of numbers) {
    const page = folios[dataset.pageDe ?? ''];
    if (firstChild instanceof Text && page) firstChild.data = String(page);
  }
  return ids;
}
