/** Markdown to the HTML of the guide: directives, links for paper or screen, French typography. */
import type { ElementContent, Root as HastRoot } from 'hast';
import { LRUCache } from 'lru-cache';
import type { Root as MdastRoot, Paragraph } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { keptByText } from '../memory/kept-by-text.ts';
import { isSame } from '../memory/once-per.ts';
import { typographieFrancaise } from '../typography/french.ts';
import { rehypeFrench } from '../typography/rehype-french.ts';
import { rehypeHyphenate } from '../typography/rehype-hyphenate.ts';
import { directiveHandlers, type Figures } from './directive-elements.ts';
import { rehypePrintedLinks, rehypeScreenLinks } from './links.ts';
import { parseInline, parseMarkdown } from './parse.ts';
import { type FindPicture, rehypeInlinePictures } from './pictures.ts';
import { rehypeScrollingTables } from './scrolling-tables.ts';
import { rehypeSources } from './sources.ts';

/** What a prose needs from its surroundings to become HTML. */
export interface ProseOptions {
  /** How much deeper than in Markdown headings are: 2 makes `##` an h4. */
  readonly headingShift?: number;
  /** Words that are never divided at a line end. */
  readonly names?: ReadonlySet<string>;
  /** The pictures that the text may name. */
  readonly picture?: FindPicture;
  /** Identifiers that links may lead to; any, if it is not given. */
  readonly targets?: ReadonlySet<string>;
  /** Where each line of the text was written, "file:line": blocks then bear the place of their first. */
  readonly lines?: readonly string[];
  /** The HTML of the figures that directives place. */
  readonly figures?: Figures;
  /** For the web page: links without addresses, tables that scroll, and no soft hyphens. */
  readonly screen?: boolean;
}

const noPicture: FindPicture = () => undefined;
const noFigures: Figures = { graphique: () => '', exemple: () => '' };

function rehypeShiftHeadings(shift: number) {
  return (tree: HastRoot): void => {
    const visitNode = (node: HastRoot | ElementContent): void => {
      if (node.type === 'element') {
        const level = /^h([1-6])$/.exec(node.tagName)?.[1];
        if (level) node.tagName = `h${Math.min(6, Number(level) + shift)}`;
      }
      if ('children' in node) for (const child of node.children) visitNode(child as ElementContent);
    };
    visitNode(tree);
  };
}

interface Prose {
  readonly inputs: readonly unknown[];
  readonly html: string;
}

/** By text, the last that was made of it. In characters: the rubrics of some ten large guides. */
const proses = new LRUCache<string, Prose>({
  maxSize: 8_000_000,
  // Nothing, made of nothing, is kept too.
  sizeCalculation: ({ html }, text) => text.length + html.length + 1,
});

/** Blocks of Markdown to HTML. Raw HTML in the Markdown is left out. */
export function proseToHtml(markdown: string, options: ProseOptions = {}): string {
  // What figures and pictures are cannot be told from the functions that give them.
  if (options.figures || markdown.includes('![')) return blocksToHtml(markdown, options);
  const { picture: _, ...rest } = options;
  const inputs = Object.entries(rest).flat(2);
  const known = proses.get(markdown);
  if (known && isSame(known.inputs, inputs)) return known.html;
  const html = blocksToHtml(markdown, options);
  proses.set(markdown, { inputs, html });
  return html;
}

function blocksToHtml(markdown: string, options: ProseOptions): string {
  const processor = unified()
    .use(remarkRehype, { handlers: directiveHandlers(options.figures ?? noFigures) })
    .use(rehypeSources, options.lines ?? [])
    .use(rehypeShiftHeadings, options.headingShift ?? 0)
    .use(options.screen ? rehypeScreenLinks : rehypePrintedLinks, options.targets)
    .use(rehypeInlinePictures, options.picture ?? noPicture)
    .use(rehypeFrench)
    .use(options.screen ? [rehypeScrollingTables] : [[rehypeHyphenate, hyphenation(options)]])
    .use(rehypeStringify, { allowDangerousHtml: true, closeSelfClosing: false });
  // The shared tree is not changed: remark-rehype builds a new one.
  const tree = processor.runSync(parseMarkdown(markdown) as MdastRoot);
  return processor.stringify(tree);
}

const hyphenation = ({ names }: ProseOptions) => (names ? { names } : {});

const inlineProcessor = (targets?: ReadonlySet<string>, screen = false) =>
  unified()
    .use(remarkRehype)
    .use(screen ? rehypeScreenLinks : rehypePrintedLinks, targets)
    .use(rehypeFrench)
    .use(rehypeStringify)
    .freeze();

const anyTarget = inlineProcessor();

/** In characters: the labels and cells of some ten large guides. */
const KEPT = 1_000_000;

/**
 * What may be more than plain words: Markdown's signs, an address, an ordinal (1er, XXe). Most labels
 * and names have none, and need no tree.
 */
const NOT_PLAIN = /[*_`[\]<>\\!&#~|@^]|:\S|www\.|\.[a-z]{2}|\d\p{L}|[IVX]e|^\s|^[-+\d]|\s$|\n/u;

/**
 * A short text (title, label, cell) to HTML without a block around it, with French typography.
 * @param targets as in ProseOptions
 * @param screen as in ProseOptions
 */
export function inlineToHtml(
  markdown: string,
  targets?: ReadonlySet<string>,
  screen = false,
): string {
  if (screen && NOT_PLAIN.test(markdown))
    return treeToHtml(markdown, inlineProcessor(targets, true));
  if (targets && markdown.includes('#')) return treeToHtml(markdown, inlineProcessor(targets));
  return knownInline(markdown);
}

const knownInline = keptByText(KEPT, (markdown) =>
  NOT_PLAIN.test(markdown) ? treeToHtml(markdown, anyTarget) : typographieFrancaise(markdown),
);

function treeToHtml(markdown: string, processor: typeof anyTarget): string {
  const paragraph: Paragraph = { type: 'paragraph', children: [...parseInline(markdown)] };
  const tree = processor.runSync({ type: 'root', children: [paragraph] });
  return processor.stringify(tree).replace(/^<p>|<\/p>$/g, '');
}
