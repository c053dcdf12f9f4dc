/** What the HTML carries inside itself: style sheets, fonts, illustrations. Read once, then kept. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Folders of the program's own files. */
export interface AssetFolders {
  readonly templates: string;
  readonly assets: string;
}

const require = createRequire(import.meta.url);
const cache = new Map<string, string>();
const faces = new Map<string, string>();

/** Reads them again the next time: a developer has changed one. */
export function forgetAssets(): void {
  cache.clear();
  faces.clear();
}

function read(path: string, encoding: 'utf8' | 'base64' = 'utf8'): string {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, encoding);
  cache.set(path, text);
  return text;
}

/** In the order in which they build on one another. */
const STYLE_SHEETS = [
  'base',
  'dessins',
  'tableaux',
  'page',
  'couverture',
  'liminaires',
  'organismes',
  'chapitre',
  'figures',
  'synthese',
  'fiche',
  'rubriques',
  'reperes',
  'brouillon',
] as const;

export function styleSheets(folders: AssetFolders): string {
  return STYLE_SHEETS.map((name) => styleSheet(folders, name)).join('\n');
}

/** Those of the web page alone: of the others it has only `dessins`, before them. In the order in which they build on one another. */
const WEB_STYLE_SHEETS = [
  'base',
  'page',
  'contenus',
  'chapitre',
  'figures',
  'fiche',
  'synthese',
  'filtres',
  'reperes',
  'brouillon',
  'preferences',
  'impression',
] as const;

export function webStyles(folders: AssetFolders): string {
  const own = WEB_STYLE_SHEETS.map((name) => styleSheet(folders, `web/${name}`));
  return [styleSheet(folders, 'dessins'), ...own].join('\n');
}

/** What the draft has on screen: the same parts as pages side by side. */
export function draftStyles(folders: AssetFolders): string {
  return styleSheet(folders, 'planches');
}

/** Of the instructions at the head of a booklet. */
export function bookletStyles(folders: AssetFolders): string {
  return ['base', 'dessins', 'livret'].map((name) => styleSheet(folders, name)).join('\n');
}

function styleSheet(folders: AssetFolders, name: string): string {
  return read(join(folders.templates, 'styles', `${name}.css`));
}

/** A static cut of a family. */
interface FontCut {
  readonly family: string;
  readonly package: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** The families in which an edition may set its titles, by the name it gives them. */
export const TITLE_FAMILIES = {
  'bricolage-grotesque': 'Bricolage Grotesque',
  'source-sans-3': 'Source Sans 3',
} as const;
type Titles = keyof typeof TITLE_FAMILIES;

/**
 * All cuts that a guide may use. Static ones: a variable font is embedded as Type 3, which print shops
 * refuse and readers render badly.
 */
export const FONT_CUTS: readonly FontCut[] = [
  { family: 'Bricolage Grotesque', package: 'bricolage-grotesque', weight: 600, style: 'normal' },
  { family: 'Bricolage Grotesque', package: 'bricolage-grotesque', weight: 800, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 600, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 700, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 800, style: 'normal' },
];

/** The weights of titles and of text in the style sheets. */
const TITLE_WEIGHTS = [600, 800];
const TEXT_WEIGHTS = [400, 600, 700];

/** The cuts that the style sheets use in a guide whose titles are of that family. */
export function cutsOf(
  titres: Titles = 'bricolage-grotesque',
  textWeights: readonly number[] = TEXT_WEIGHTS,
): readonly FontCut[] {
  const uses = ({ family, weight }: FontCut, wanted: string, weights: readonly number[]) =>
    family === wanted && weights.includes(weight);
  return FONT_CUTS.filter(
    (cut) =>
      uses(cut, TITLE_FAMILIES[titres], TITLE_WEIGHTS) ||
      uses(cut, TITLE_FAMILIES['source-sans-3'], textWeights),
  );
}

/** Signs of a range of the fonts: the packages cut each font so. */
interface Subset {
  readonly name: 'latin' | 'latin-ext';
  /** As CSS writes it. */
  readonly range: string;
  readonly signs: RegExp;
}

// Latin-ext first: a face declared later wins where ranges overlap.
const SUBSETS: readonly Subset[] = [
  {
    name: 'latin-ext',
    range: 'U+0100-024F,U+1E00-1EFF,U+20A0-20AB,U+20AD-20CF',
    signs: /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20cf]/,
  },
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212',
    signs: /[\s\S]/,
  },
];

/**
 * `@font-face` rules for what a document holds, with the fonts inside, from the @fontsource packages.
 * @param texts all that the document holds, in as many pieces as it comes
 */
export function fontFaces(texts: readonly string[], cuts: readonly FontCut[] = FONT_CUTS): string {
  const subsets = SUBSETS.filter(({ signs }) => texts.some((text) => signs.test(text)));
  const key = JSON.stringify([subsets.map(({ name }) => name), cuts]);
  const rules = faces.get(key) ?? faceRules(subsets, cuts);
  faces.set(key, rules);
  return rules;
}

function faceRules(subsets: readonly Subset[], cuts: readonly FontCut[]): string {
  return cuts
    .flatMap((cut) =>
      subsets.map(({ name, range }) => {
        const file = `@fontsource/${cut.package}/files/${cut.package}-${name}-${cut.weight}-${cut.style}.woff2`;
        const data = read(require.resolve(file), 'base64');
        return `@font-face{font-family:"${cut.family}";font-style:${cut.style};font-weight:${cut.weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
      }),
    )
    .join('\n');
}

/** The illustrations of the guide, in assets/illustrations. */
const ILLUSTRATIONS = ['cover', 'dos', 'ouverture', 'sillons'] as const;
export type Illustration = (typeof ILLUSTRATIONS)[number];

/**
 * The illustrations as symbols `dessin-<name>`, drawn once in the document and shown by `use` wherever
 * they stand. Their colours are the edition's tokens.
 */
export function illustrationSymbols(
  folders: AssetFolders,
  names: readonly Illustration[] = ILLUSTRATIONS,
): string {
  return names
    .map((name) => {
      const svg = read(join(folders.assets, 'illustrations', `${name}.svg`));
      const [, attributes = '', drawing = ''] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(svg) ?? [];
      const kept = attributes.match(/(?:viewBox|preserveAspectRatio)="[^"]*"/g) ?? [];
      const shapes = drawing.replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><');
      return `<symbol id="dessin-${name}" ${kept.join(' ')}>${shapes.trim()}</symbol>`;
    })
    .join('');
}
