/** GuideDocument -> one self-contained HTML string: styles, fonts, drawings inside, no request out. */
import { colourOf } from '../colours/palette.ts';
import type { GuideDocument, Part } from '../compose/document.ts';
import { type FindPicture, picturePath } from '../markdown/pictures.ts';
import {
  type AssetFolders,
  cutsOf,
  draftStyles,
  fontFaces,
  illustrationSymbols,
  styleSheets,
} from './assets.ts';
import { colourRules } from './colours.ts';
import type { DraftStamp } from './draft-stamp.ts';
import { figures, type Shared } from './figures.ts';
import { Fragments } from './fragments.ts';
import { pageName } from './page-parts.ts';
import { pageRules, screenPageRules } from './page-rules.ts';
import { inlinePicture } from './pictures.ts';
import { type Templates, templatesOf } from './templates.ts';
import { typeRules } from './typefaces.ts';

export interface RenderOptions {
  readonly folders: AssetFolders;
  /** Editors read it: their notes, the empty places and the word "Brouillon" are shown, with this date. */
  readonly draft?: DraftStamp | undefined;
}

/** No script, no request: whatever content holds, the document can only show what it carries. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A style sheet of the document. */
export interface StyleSheet {
  readonly id: 'polices' | 'mise-en-page' | 'pages' | 'planches';
  readonly css: string;
}

/** A part of the document: one `section` of its `main`. */
export interface RenderedPart {
  /** The identifier of the section. */
  readonly id: string;
  readonly html: string;
}

/** A document in pieces: when content changes, most of them stay as they are. */
export interface GuidePieces {
  /** The data of the template around the parts, small and plain. */
  readonly cadre: object;
  /** In the order in which they build on one another. */
  readonly styles: readonly StyleSheet[];
  readonly parties: readonly RenderedPart[];
}

export function renderGuide(document: GuideDocument, options: RenderOptions): string {
  return assemble(renderPieces(document, options), options);
}

/** The pieces as one HTML document. */
export function assemble(pieces: GuidePieces, { folders, draft }: RenderOptions): string {
  const politique = CONTENT_SECURITY_POLICY;
  return templatesOf(folders.templates)('guide')({ ...pieces, politique, draft });
}

/** @param fragments of former renderings: what would come out the same is not made again */
export function renderPieces(
  document: GuideDocument,
  { folders, draft }: RenderOptions,
  fragments = new Fragments(),
): GuidePieces {
  const colour = (token: string) => colourOf(token, document.couleurs);
  const picture: FindPicture = (path) => {
    const image = document.images.get(picturePath(path));
    return image && inlinePicture(image);
  };
  const template = templatesOf(folders.templates);
  const { nomsPropres, cibles } = document;
  const shared = { nomsPropres, cibles, picture, draft };
  const renderPart = (part: Part) =>
    template(part.kind)({
      ...part,
      ...shared,
      guide: document,
      page: pageName(part),
      figures: part.kind === 'chapitre' ? figures(part, template, shared) : undefined,
    });
  const kept = fragments.of(document, draft);
  const parties = [
    ...document.parties.map((part) => ({
      id: 'id' in part ? part.id : part.kind,
      html: kept(part, () => renderPart(part)),
    })),
    ...(draft ? draftLists(document, template, shared) : []),
  ];
  const cadre = {
    langue: document.langue,
    titre: document.titre,
    sousTitre: document.sousTitre,
    territoire: document.territoire,
    annee: document.annee,
    editeurs: document.editeurs,
    resume: document.resume,
    dessins: illustrationSymbols(folders),
  };
  const rules = [
    colourRules(document.couleurs),
    styleSheets(folders),
    typeRules(document.caracteres),
  ];
  const styles: readonly StyleSheet[] = [
    { id: 'mise-en-page', css: rules.filter((some) => some !== '').join('\n') },
    { id: 'pages', css: pageRules(document, colour, draft) },
  ];
  const held = [...parties.map(({ html }) => html), ...styles.map(({ css }) => css)];
  const faces = fontFaces([...held, JSON.stringify(cadre)], cutsOf(document.caracteres.titres));
  return { cadre, styles: [{ id: 'polices', css: faces }, ...styles], parties };
}

/** The style sheet that shows a draft as pages on screen, beside those of print. */
export function draftPages(
  document: GuideDocument,
  { folders }: Pick<RenderOptions, 'folders'>,
): StyleSheet {
  const colour = (token: string) => colourOf(token, document.couleurs);
  return { id: 'planches', css: `${draftStyles(folders)}\n${screenPageRules(document, colour)}` };
}

/** What stands after the guide in a draft: the points to verify, and what the edition changes. */
function draftLists(
  document: GuideDocument,
  template: Templates,
  shared: Shared,
): readonly RenderedPart[] {
  const { verifications, changements, source } = document;
  return [
    ...(verifications.length > 0 ? [{ id: 'a-verifier', name: 'verifications' }] : []),
    ...(changements.length > 0 ? [{ id: 'changements', name: 'changements' }] : []),
  ].map(({ id, name }) => ({
    id,
    html: template(name)({ ...shared, verifications, changements, source }),
  }));
}
