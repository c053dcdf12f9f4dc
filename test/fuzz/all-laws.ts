/** All the laws, by the part of the program that they bind. */
import type { Law } from './law.ts';
import { colourLaws } from './laws/colours.ts';
import { guideLaws } from './laws/guide.ts';
import { markdownLaws } from './laws/markdown.ts';
import { mergeLaws } from './laws/merge.ts';
import { readerLaws } from './laws/reader.ts';
import { typographyLaws } from './laws/typography.ts';

export const LAWS: Readonly<Record<string, readonly Law[]>> = {
  'the reader': readerLaws,
  'the merge': mergeLaws,
  typography: typographyLaws,
  Markdown: markdownLaws,
  colours: colourLaws,
  'whole guides': guideLaws,
};
