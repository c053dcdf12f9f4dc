/** GuideDocument -> one self-contained HTML string: styles, fonts, drawings inside, no request out. */
import { colourOf } from '../colours/palette.ts';
import type { ChapterPart, Chart, GuideDocument } from '../compose/document.ts';
import type { Figures } from '../markdown/directive-elements.ts';
import { type FindPicture, picturePath } from '../markdown/pictures.ts';
import {
  type AssetFolders,
  cutsOf,
  fontFaces,
  illustrationSymbols,
  screenStyles,
  styleSheets,
} from './assets.ts';
import { chartSvg } from './chart.ts';
import { colourRules } from './colours.ts';
import { pageName } from './page-parts.ts';
import { pageRules } from './page-rules.ts';
import { inlinePicture } from './pictures.ts';
import { type Templates, templatesOf } from './templates.ts';
import { typeRules } from './typefaces.ts';

export interface RenderOptions {
  readonly folders: AssetFolders;
  /** Whether editors read it: their notes, the empty places and the word "Brouillon" are shown. */
  readonly draft: boolean;
}

/** No script, no request: whatever content holds, the document can only show what it carries. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

export function renderGuide(document: GuideDocument, { folders, draft }: RenderOptions): string {
  const colour = (token: string) => colourOf(token, document.couleurs);
  const picture: FindPicture = (path) => {
    const image = document.images.get(picturePath(path));
    return image && inlinePicture(image);
  };
  const template = templatesOf(folders.templates);
  const { nomsPropres, cibles } = document;
  const shared = { nomsPropres, cibles, picture, draft };
  const styles = [
    colourRules(document.couleurs),
    styleSheets(folders),
    pageRules(document, colour),
    typeRules(document.caracteres),
  ];
  const html = template('guide')({
    ...document,
    ...shared,
    politique: CONTENT_SECURITY_POLICY,
    styles: styles.filter((rules) => rules !== '').join('\n'),
    parties: document.parties.map((part) => ({
      ...part,
      page: pageName(part),
      figures: part.kind === 'chapitre' ? figures(part, template, shared) : undefined,
    })),
    dessins: illustrationSymbols(folders),
  });
  return html.replace(
    '<style>',
    () => `<style>${fontFaces(html, cutsOf(document.caracteres.titres))}\n`,
  );
}

/**
 * The document as a public page: page numbers filled in, styles for the screen, and no trace of where
 * texts were written.
 * @param folios page, counted from 1, of each element whose number is shown
 */
export function webEdition(
  html: string,
  folios: Readonly<Record<string, number>>,
  folders: AssetFolders,
): string {
  return html
    .replace(/(data-page-de="([^"]*)">)00</g, (all, start: string, id: string) => {
      const page = folios[id];
      return page === undefined ? all : `${start}${page}<`;
    })
    .replace(/ data-source="[^"]*"/g, '')
    .replace('</style>', () => `${screenStyles(folders)}</style>`);
}

/** What the prose of every template needs, wherever it stands. */
interface Shared {
  readonly nomsPropres: GuideDocument['nomsPropres'];
  readonly cibles: GuideDocument['cibles'];
  readonly picture: FindPicture;
  readonly draft: boolean;
}

function figures(chapter: ChapterPart, template: Templates, shared: Shared): Figures {
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
