/** Charts drawn from data: flat SVG, labelled directly, with the figures as text alternative. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart } from '../compose/document.ts';
import { number } from './numbers.ts';

/**
 * Drawing size in CSS px at 96 dpi. It is the width of a chapter's column, 83 mm: the labels, whose
 * size is in the style sheet, are then printed in that size.
 */
const WIDTH = 314;
const COLUMN_HEIGHT = 150;
const ROW_HEIGHT = 18;
/** Mean width of a letter of a label, and the room that all labels of rows may take at most. */
const LETTER_WIDTH = 5.8;
const LABELS_AT_MOST = 160;

interface Datum {
  readonly libelle: string;
  readonly valeur: number;
}

/** The chart as SVG, or nothing where it has no data. */
export function chartSvg(chart: Chart): string | undefined {
  if (!chart.donnees) return undefined;
  const title = escapeXml(`${chart.titre} ${chartAlternative(chart)}`);
  const [height, body] = chart.type === 'colonnes' ? columns(chart.donnees) : rows(chart.donnees);
  return `<svg class="graphique-dessin" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${body}</svg>`;
}

/** The figures of a chart in words: what is heard where the drawing cannot be seen. */
export function chartAlternative(chart: Chart): string {
  const figures = (chart.donnees ?? []).map(
    ({ libelle, valeur }) => `${libelle} : ${number(valeur)}`,
  );
  return `${figures.join(' ; ')} (${chart.unite}).`;
}

function columns(data: readonly Datum[]): [number, string] {
  const x = scaleBand(
    data.map((d) => d.libelle),
    [0, WIDTH],
  )
    .paddingInner(0.28)
    .paddingOuter(0.1);
  const y = scaleLinear([0, Math.max(...data.map((d) => d.valeur), 1)], [COLUMN_HEIGHT - 20, 18]);
  const base = COLUMN_HEIGHT - 20;
  const bars = data.map(({ libelle, valeur }) => {
    const left = x(libelle) ?? 0;
    const middle = left + x.bandwidth() / 2;
    return [
      `<rect class="graphique-barre" x="${r(left)}" y="${r(y(valeur))}" width="${r(x.bandwidth())}" height="${r(base - y(valeur))}"/>`,
      `<text class="graphique-valeur" x="${r(middle)}" y="${r(y(valeur) - 5)}" text-anchor="middle">${number(valeur)}</text>`,
      `<text class="graphique-libelle" x="${r(middle)}" y="${base + 15}" text-anchor="middle">${escapeXml(libelle)}</text>`,
    ].join('');
  });
  return [COLUMN_HEIGHT, `${bars.join('')}<path class="graphique-axe" d="M0 ${base}H${WIDTH}"/>`];
}

function rows(data: readonly Datum[]): [number, string] {
  const height = data.length * ROW_HEIGHT;
  const y = scaleBand(
    data.map((d) => d.libelle),
    [0, height],
  ).padding(0.24);
  const left = Math.min(
    LABELS_AT_MOST,
    10 + LETTER_WIDTH * Math.max(...data.map((d) => d.libelle.length)),
  );
  const x = scaleLinear([0, Math.max(...data.map((d) => d.valeur), 1)], [0, WIDTH - left - 34]);
  const bars = data.map(({ libelle, valeur }) => {
    const top = y(libelle) ?? 0;
    const line = top + y.bandwidth() / 2 + 4;
    return [
      `<text class="graphique-libelle" x="${r(left - 7)}" y="${r(line)}" text-anchor="end">${escapeXml(libelle)}</text>`,
      `<rect class="graphique-barre" x="${r(left)}" y="${r(top)}" width="${r(x(valeur))}" height="${r(y.bandwidth())}"/>`,
      `<text class="graphique-valeur" x="${r(left + x(valeur) + 5)}" y="${r(line)}">${number(valeur)}</text>`,
    ].join('');
  });
  return [height, bars.join('')];
}

const r = (value: number): number => Math.round(value * 10) / 10;

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => XML[c] ?? c);
