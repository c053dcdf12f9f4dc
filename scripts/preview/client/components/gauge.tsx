/** How full the two pages of a sheet are, and the size of type that it took. */
import type { Fit } from '../../../print/copyfit.ts';
import { fitText, overText } from '../contents.ts';
import { points } from '../words.ts';

export function Gauge({ fit }: { readonly fit: Fit }) {
  const isOver = fit.over > 0;
  return (
    <span class={isOver ? 'jauge jauge-deborde' : 'jauge'} title={fitText(fit)}>
      <span class="jauge-pages" role="img" aria-label={fitText(fit)}>
        <Bar full={fit.verso} isOver={isOver} />
        <Bar full={fit.recto} isOver={isOver} />
      </span>
      <span aria-hidden="true">{isOver ? overText(fit) : points(fit.setting.corps)}</span>
    </span>
  );
}

/** @param full 1 is a full page, more runs over */
function Bar({ full, isOver }: { readonly full: number; readonly isOver: boolean }) {
  return (
    <span class={isOver && full > 1 ? 'jauge-page jauge-trop' : 'jauge-page'}>
      <span style={{ width: `${Math.min(1, full) * 100}%` }} />
    </span>
  );
}
