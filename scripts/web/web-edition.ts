/** GuideDocument -> index.html: the guide as one public page, which asks for nothing and prints well. */
import type { GuideDocument, Part, SheetPart } from '../compose/document.ts';
import { type FindPicture, picturePath } from '../markdown/pictures.ts';
import {
  type AssetFolders,
  cutsOf,
  fontFaces,
  type Illustration,
  illustrationSymbols,
  webStyles,
} from '../render/assets.ts';
import type { DraftStamp } from '../render/draft-stamp.ts';
import { figures, type Shared } from '../render/figures.ts';
import { inlinePicture } from '../render/pictures.ts';
import { type Templates, templatesOf } from '../render/templates.ts';
import { titleFamilyRule } from '../render/typefaces.ts';
import { clientScript } from './client-script.ts';
import { favicon } from './favicon.ts';
import { structuredData } from './structured-data.ts';
import { darkTheme, lightTheme, themeRules } from './theme.ts';

export interface WebOptions {
  readonly folders: AssetFolders;
  /** As in RenderOptions: notes, empty places and the word "Brouillon" are shown. */
  readonly draft?: DraftStamp | undefined;
  /** File name of the PDF that stands beside the page, to which it then links. */
  readonly pdf?: string | undefined;
}

/** The weights of text in the styles of the page: fewer than on paper, since each is 21 kB. */
const TEXT_WEIGHTS = [400, 600];

/** Parts that stand around the text: the head of the page, its contents, its foot. */
const AROUND: readonly Part['kind'][] = ['couverture', 'sommaire', 'credits', 'dos'];

/** @throws when the script of the page does not compile: a fault of the program */
export async function webEdition(
  document: GuideDocument,
  { folders, draft, pdf }: WebOptions,
): Promise<string> {
  const template = templatesOf(folders.templates);
  const picture: FindPicture = (path) => {
    const image = document.images.get(picturePath(path));
    return image && inlinePicture(image);
  };
  const { nomsPropres, cibles } = document;
  const shared: Shared = { nomsPropres, cibles, picture, draft, web: true };
  const part = (some: Part) => partHtml(some, document, template, { ...shared, pdf });
  const around = (kind: Part['kind']) => document.parties.filter((some) => some.kind === kind);
  const script = await clientScript();
  const body = {
    dessins: illustrationSymbols(folders, illustrationsOf(document)),
    tete: around('couverture').map(part),
    sommaire: around('sommaire').map(part),
    parties: document.parties.filter(({ kind }) => !AROUND.includes(kind)).map(part),
    pied: [...around('credits'), ...around('dos')].map(part),
  };
  const styles = [
    themeRules(document.couleurs),
    webStyles(folders),
    titleFamilyRule(document.caracteres),
  ].join('\n');
  return template('web/page')({
    ...shared,
    ...body,
    guide: document,
    pdf,
    synthese: cibles.has('synthese'),
    styles,
    polices: fontFaces(
      [...Object.values(body).flat(), JSON.stringify(document.titre + document.territoire)],
      cutsOf(document.caracteres.titres, TEXT_WEIGHTS),
    ),
    script: script.code,
    politique: policy(script.hash),
    donnees: structuredData(document),
    vignette: favicon(document.couleurs),
    themes: { clair: lightTheme(document.couleurs), sombre: darkTheme(document.couleurs) },
  });
}

/** The one script that is allowed is the program's; content can run nothing, and nothing is asked for. */
function policy(scriptHash: string): string {
  return [
    "default-src 'none'",
    `script-src ${scriptHash}`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The parts whose layout for the web is not the printed one. */
const OF_ITS_OWN: readonly Part['kind'][] = [
  'couverture',
  'sommaire',
  'chapitre',
  'synthese',
  'fiche',
  'lecture',
  'index',
  'glossaire',
  'dos',
];

function partHtml(
  part: Part,
  document: GuideDocument,
  template: Templates,
  shared: Shared & Pick<WebOptions, 'pdf'>,
): string {
  const name = OF_ITS_OWN.includes(part.kind) ? `web/${part.kind}` : part.kind;
  return template(name)({
    ...part,
    ...shared,
    guide: document,
    ...(part.kind === 'chapitre' && { figures: figures(part, template, shared) }),
    ...(part.kind === 'fiche' && neighbours(part, document)),
  });
}

/** The sheets before and after one. */
function neighbours(sheet: SheetPart, { parties }: GuideDocument) {
  const sheets = parties.filter((part) => part.kind === 'fiche');
  const at = sheets.indexOf(sheet);
  return { precedente: sheets[at - 1], suivante: sheets[at + 1] };
}

/** The drawings that the page shows. */
function illustrationsOf({ parties }: GuideDocument): readonly Illustration[] {
  const openers = parties.flatMap((part) =>
    part.kind === 'chapitre' && part.ouvre ? [part.ouvre.dessin] : [],
  );
  const cover = parties.some(({ kind }) => kind === 'couverture');
  return [...new Set<Illustration>([...(cover ? (['cover'] as const) : []), ...openers])];
}
