/** Figures of chapters, charts and worked examples, as HTML. */
import type { ChapterPart, Chart, GuideDocument } from '../compose/document.ts';
import type { Figures } from '../markdown/directive-elements.ts';
import type { FindPicture } from '../markdown/pictures.ts';
import { chartSvg } from './chart.ts';
import type { DraftStamp } from './draft-stamp.ts';
import type { Templates } from './templates.ts';

/** What the prose of every template needs, wherever it stands. */
export interface Shared {
  readonly nomsPropres: GuideDocument['nomsPropres'];
  readonly cibles: GuideDocument['cibles'];
  readonly picture: FindPicture;
  readonly draft: DraftStamp | undefined;
  /** For the web page. */
  readonly web?: boolean;
}

/** How the figures of a chapter are drawn where its text places them. */
export function figures(chapter: ChapterPart, template: Templates, shared: Shared): Figures {
  return {
    exemple: (id) => {
      const exemple = chapter.exemples.get(id);
      return exemple ? template('exemple')({ ...exemple, ...shared }) : '';
    },
    graphique: (id) => {
      const chart = chapter.graphiques.get(id);
      return chart ? renderChart(chart, template, shared) : '';
    },
  };
}

/** A chart without data is left out of what is published, unless its figures are known in words. */
function renderChart(chart: Chart, template: Templates, shared: Shared): string {
  const dessin = chartSvg(chart);
  if (!dessin && !shared.draft && !chart.en_mots) return '';
  return template('graphique')({ ...chart, ...shared, dessin });
}
