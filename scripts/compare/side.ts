/** One of the two editions that are compared: what it prints, and the files that it is made of. */
import {
  type EditionSources,
  editionSources,
  type MergedSource,
} from '../overlay/edition-sources.ts';
import type { ReadResult, Role } from '../read/source.ts';
import { type Edition, resolveEdition } from '../resolve/resolve.ts';
import type { Content } from '../validate/content.ts';

export interface Side {
  /** What answers call it: the edition's identifier, or the path of its archive. */
  readonly name: string;
  readonly edition: Edition;
  readonly sources: EditionSources;
}

export function sideOf(read: ReadResult, content: Content): Side {
  return {
    name: read.archive?.file ?? content.edition.id,
    edition: resolveEdition(content),
    sources: editionSources(read, content.edition.id),
  };
}

/** The files of one place, merged; `id` is of use where there may be several. */
export function sourceOf({ sources }: Side, role: Role, id?: string): MergedSource | undefined {
  return sources.sources.find(
    (source) => source.role === role && (id === undefined || source.id === id),
  );
}
