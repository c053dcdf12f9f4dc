/** What a build made and what it was made of, as the manifest tells it. */
import { editionSources } from '../overlay/edition-sources.ts';
import type { ReadResult } from '../read/source.ts';
import { sha256Of } from '../sha256.ts';
import type { Content } from '../validate/content.ts';
import type { Variante } from '../validate/schemas/edition.ts';
import type { BuildRecord } from './manifest.ts';

/** What the build was asked for. */
export type Asked = Pick<BuildRecord, 'dateFrom' | 'stamp' | 'variants' | 'folded'> & {
  readonly date: Date;
};

export interface MadeOf {
  readonly program: BuildRecord['program'];
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly browser: string;
  readonly read: ReadResult;
  readonly content: Content;
  readonly files: readonly {
    readonly variant: Variante;
    readonly name: string;
    readonly content: string | Uint8Array;
  }[];
}

export function recordOf(asked: Asked, made: MadeOf): BuildRecord {
  const { node, icu = '', zlib } = process.versions;
  return {
    date: asked.date.toISOString(),
    dateFrom: asked.dateFrom,
    ...(asked.stamp && { stamp: asked.stamp }),
    variants: asked.variants,
    folded: asked.folded,
    program: made.program,
    environment: {
      node,
      icu,
      zlib,
      browser: made.browser,
      system: `${process.platform}-${process.arch}`,
    },
    inputs: inputsOf(made.read, made.content),
    outputs: made.files.map(({ variant, name, content }) => ({
      variant,
      file: name,
      size: Buffer.byteLength(content),
      sha256: sha256Of(content),
    })),
  };
}

/**
 * The files that an edition is made of: its own, those of its bases and those that all share, whether or not
 * its plan names them, since they all speak to its checks; and the pictures and the profile that it names.
 * A text counts as it is read: without byte order mark, lines ended by `\n`, in UTF-8.
 */
export function inputsOf(read: ReadResult, { edition, images }: Content): BuildRecord['inputs'] {
  const { profil } = edition.value.imprimeur;
  const texts = editionSources(read, edition.id).files.map(({ file, text }) => ({
    file,
    sha256: sha256Of(text),
  }));
  const named = [...images.keys(), ...(profil === undefined ? [] : [profil])];
  const pictures = named.flatMap((path) => {
    const { file, bytes } = read.pictures.get(path) ?? {};
    return file !== undefined && bytes ? { file, sha256: sha256Of(bytes) } : [];
  });
  return [...texts, ...pictures].sort((a, b) => (a.file < b.file ? -1 : 1));
}
