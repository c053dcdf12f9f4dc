/**
 * dist/<edition>/manifest.json: what the files beside it were made of, with what, and what they are, for
 * `guide build --verify` to make them again. It says nothing of when, where or by whom they were made.
 */
import * as z from 'zod';
import { VARIANTES } from '../validate/schemas/edition.ts';

export const MANIFEST = 'manifest.json';

/** Raised when a program that reads an older format would misread this one. */
const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A file of the manifest's own folder. */
const fileName = z.string().regex(/^[\w-][\w.-]*$/);

/** What one build made that is still there. */
const recordSchema = z.strictObject({
  /** That the files bear, in ISO 8601, UTC. */
  date: z.iso.datetime(),
  dateFrom: z.enum(['edition', 'SOURCE_DATE_EPOCH']),
  /** What a draft says of when it was made. */
  stamp: z.strictObject({ jour: z.string(), heure: z.string().optional() }).optional(),
  /** All that the build made: the web page has a link to the PDF that is made with it. */
  variants: z.array(z.enum(VARIANTES)).min(1),
  /** Whether the booklet is folded. */
  folded: z.boolean(),
  program: z.strictObject({
    version: z.string(),
    /** Of its sources, layouts, drawings, and the list of its dependencies: see programHash. */
    sha256,
  }),
  environment: z.strictObject({
    node: z.string(),
    icu: z.string(),
    zlib: z.string(),
    browser: z.string(),
    /** As in `process.platform` and `process.arch`: `linux-x64`. */
    system: z.string(),
  }),
  /** Files of content/ and assets/ that the edition is made of, in order of their paths: see inputsOf. */
  inputs: z.array(z.strictObject({ file: z.string(), sha256 })),
  outputs: z.array(
    z.strictObject({
      variant: z.enum(VARIANTES),
      file: fileName,
      /** In bytes. */
      size: z.int().nonnegative(),
      sha256,
    }),
  ),
});

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  edition: z.string(),
  draft: z.boolean(),
  /** The last build first; then former ones of which files were kept, with those files only. */
  builds: z.array(recordSchema).min(1),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type BuildRecord = DeepReadonly<z.infer<typeof recordSchema>>;
export type Manifest = DeepReadonly<z.infer<typeof manifestSchema>>;

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** @returns undefined if it is not the text of a manifest of this format */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * The manifest of a folder after a build.
 * @param former the one that stood there, if any
 * @param kept names of the files that stay from before
 */
export function nextManifest(
  {
    edition,
    draft,
    record,
  }: Omit<Manifest, 'format' | 'builds'> & { readonly record: BuildRecord },
  former: Manifest | undefined,
  kept: readonly string[],
): Manifest {
  const before = (former?.builds ?? [])
    .map((build) => ({
      ...build,
      outputs: build.outputs.filter(({ file }) => kept.includes(file)),
    }))
    .filter(({ outputs }) => outputs.length > 0);
  return { format: FORMAT, edition, draft, builds: [record, ...before] };
}
