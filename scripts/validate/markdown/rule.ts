/** What a rule on Markdown gets and gives. */
import type { Nodes } from 'mdast';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';
import type { PictureShelf } from '../pictures/shelf.ts';
import type { Targets } from './targets.ts';
import type { MarkdownText } from './texts.ts';

/** A problem of a node: an error unless it says otherwise. */
export interface NodeProblem extends Problem {
  readonly severity?: 'avertissement';
  /** Line of the node on which the problem is, from 0; by default the first. */
  readonly line?: number;
}

/** One text on its way through the rules, with all that it may refer to. */
export interface MarkdownContext {
  readonly text: MarkdownText;
  readonly drafts: Drafts;
  readonly targets: Targets;
  readonly shelf: PictureShelf;
  /** Address of a definition `[label]: address`, by its normalised label. */
  definition(identifier: string): string | undefined;
  /** The Markdown of a node. */
  sourceOf(node: Nodes): string;
}

export type Rule = (node: Nodes, context: MarkdownContext) => Iterable<NodeProblem>;
