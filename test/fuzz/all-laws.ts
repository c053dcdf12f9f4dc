/** All the laws, by the part of the program that they bind. */
import type { Law } from './law.ts';
import { readerLaws } from './laws/reader.ts';

export const LAWS: Readonly<Record<string, readonly Law[]>> = {
  'the reader': readerLaws,
};
