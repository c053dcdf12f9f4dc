/** Walks all Markdown once, and hands each node to the rules. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { error, warning } from '../../diagnostics/problem.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { Drafts } from '../drafts.ts';
import type { PictureShelf } from '../pictures/shelf.ts';
import { directiveRule } from './directives.ts';
import { headingRule } from './headings.ts';
import { htmlRule } from './html.ts';
import { lengthProblem, tableRule } from './length.ts';
import { linkRule, linkUrl } from './links.ts';
import { nestingProblem } from './nesting.ts';
import { pictureRule } from './pictures.ts';
import { checkReach, type PlacedLink } from './reach.ts';
import type { MarkdownContext } from './rule.ts';
import { signRule } from './signs.ts';
import { strayDirectiveRule } from './stray-directives.ts';
import { linkTargets } from './targets.ts';
import { type MarkdownText, markdownTexts } from './texts.ts';
import { unprintedRule } from './unprinted.ts';

export function* checkMarkdown(drafts: Drafts, shelf: PictureShelf): Generator<Diagnostic> {
  const targets = linkTargets(drafts);
  const links: PlacedLink[] = [];
  for (const text of markdownTexts(drafts)) {
    const long = lengthProblem(text.text);
    if (long) {
      yield error(text.source.within(text.path, 1, 1), long);
      continue;
    }
    const nested = nestingProblem(text.text);
    if (nested) {
      yield error(text.source.within(text.path, nested.line, 1), nested);
      continue;
    }
    const tree: Readonly<Root> = parseMarkdown(text.text);
    const context: MarkdownContext = {
      text,
      drafts,
      targets,
      shelf,
      definition: definitionsOf(tree),
      sourceOf: ({ position }) =>
        text.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
    };
    yield* checkText(tree, context, links);
  }
  yield* checkReach(drafts, links);
}

function checkText(tree: Readonly<Root>, context: MarkdownContext, links: PlacedLink[]) {
  const rules = [
    htmlRule,
    unprintedRule,
    directiveRule,
    strayDirectiveRule,
    linkRule,
    pictureRule,
    signRule,
    tableRule,
    headingRule(),
  ];
  const found: Diagnostic[] = [];
  visit(tree as Root, (node) => {
    for (const rule of rules) {
      for (const problem of rule(node, context)) {
        const at = placeOf(node, context.text, problem.line);
        found.push(problem.severity ? warning(at, problem) : error(at, problem));
      }
    }
    const url = linkUrl(node, context);
    const to = url?.startsWith('#') ? context.targets.get(url.slice(1)) : undefined;
    const from = context.text.section;
    if (url && to && from) links.push({ url, from, to, at: placeOf(node, context.text) });
  });
  return found;
}

function placeOf(node: Nodes, { source, path }: MarkdownText, line = 0): Position {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return line === 0
    ? source.within(path, start.line, start.column)
    : source.within(path, start.line + line, 1);
}

function definitionsOf(tree: Readonly<Root>): MarkdownContext['definition'] {
  const found = new Map<string, string>();
  visit(tree as Root, 'definition', ({ identifier, url }) => {
    if (!found.has(identifier)) found.set(identifier, url);
  });
  return (identifier) => found.get(identifier);
}
