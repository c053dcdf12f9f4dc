/** Charts drawn from data: flat SVG, labelled directly, with the figures as text alternative. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart } from '../compose/document.ts';
import { number } from './numbers.ts';

/** Drawing size in CSS px at 96 dpi; the SVG scales to the column. */
const WIDTH = 640;
const COLUMN_HEIGHT = 230;
const ROW_HEIGHT = 26;
const LABEL_WIDTH = 190;

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
  const y = scaleLinear([0, Math.max(...data.map((d) => d.valeur), 1)], [COLUMN_HEIGHT - 26, 24]);
  const base = COLUMN_HEIGHT - 26;
  const bars = data.map(({ libelle, valeur }) => {
    const left = x(libelle) ?? 0;
    const middle = left + x.bandwidth() / 2;
    return [
      `<rect class="graphique-barre" x="${r(left)}" y="${r(y(valeur))}" width="${r(x.bandwidth())}" height="${r(base - y(valeur))}"/>`,
      `<text class="graphique-valeur" x="${r(middle)}" y="${r(y(valeur) - 7)}" text-anchor="middle">${number(valeur)}</text>`,
      `<text class="graphique-libelle" x="${r(middle)}" y="${base + 19}" text-anchor="middle">${escapeXml(libelle)}</text>`,
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
  const x = scaleLinear(
    [0, Math.max(...data.map((d) => d.valeur), 1)],
    [0, WIDTH - LABEL_WIDTH - 44],
  );
  const bars = data.map(({ libelle, valeur }) => {
    const top = y(libelle) ?? 0;
    const line = top + y.bandwidth() / 2 + 5;
    return [
      `<text class="graphique-libelle" x="${LABEL_WIDTH - 10}" y="${r(line)}" text-anchor="end">${escapeXml(libelle)}</text>`,
      `<rect class="graphique-barre" x="${LABEL_WIDTH}" y="${r(top)}" width="${r(x(valeur))}" height="${r(y.bandwidth())}"/>`,
      `<text class="graphique-valeur" x="${r(LABEL_WIDTH + x(valeur) + 7)}" y="${r(line)}">${number(valeur)}</text>`,
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
