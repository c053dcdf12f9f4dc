/** One edition from content to dist/. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideDocument } from '../compose/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MANIFEST, manifestText, nextManifest } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { PrintFacts } from '../print/in-page/watch-print.ts';
import { VARIANTES, type Variante } from '../validate/schemas/edition.ts';
import { type BuildClock, draftStamp } from './build-clock.ts';
import { type MakeRequest, makeEdition, outputName } from './make-edition.ts';

export interface BuildRequest extends Omit<MakeRequest, 'stamp' | 'fixedDate'> {
  readonly draft: boolean;
  readonly clock: BuildClock;
}

export interface BuildResult {
  /** Undefined where there is none to build. */
  readonly edition: string | undefined;
  /** In order of the stages that found them; with an error among them, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceText: (file: string) => string | undefined;
  readonly built?: {
    /** Folder of the result, and the files in it. */
    readonly folder: string;
    readonly files: readonly BuiltFile[];
    /** Of the guide itself. */
    readonly pages: number;
    readonly sheets: number;
    readonly passes: number;
    /** Whether the browser was kept from the machine by its own sandbox. */
    readonly sandboxed: boolean;
    readonly facts: PrintFacts;
    /** Version of the one that printed, such as 147.0.7727.0. */
    readonly browser: string;
  };
}

export interface BuiltFile {
  readonly variant: Variante;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** @throws VariantChoiceError where a draft is asked for as what no draft can be */
export async function buildEdition({
  draft,
  clock,
  ...request
}: BuildRequest): Promise<BuildResult> {
  const { folders, edition, read, signal, stages } = request;
  const { diagnostics, made } = await makeEdition({
    ...request,
    stamp: draft ? draftStamp(clock) : undefined,
    fixedDate: clock.fixed,
  });
  const result = { edition, diagnostics, sourceText: read.sourceText };
  if (!made) return result;

  const { files, printed, document, record } = made;
  const name = outputName(edition, draft);
  const { variantFileName } = await import('./variant-files.ts');
  const { publish } = await import('../publish/publish.ts');
  const folder = await stages.run('Publication', async () => {
    // Variants that are not made now stay from before: each is asked for when it is needed.
    const others = VARIANTES.map((variant) => variantFileName(variant, name));
    const kept = await keptIn(join(folders.dist, name), others, files);
    const former = await readManifest(folders.dist, name);
    const manifest = nextManifest({ edition, draft, record }, former.manifest, kept);
    const all = [...files, { name: MANIFEST, content: manifestText(manifest) }];
    return publish(folders.dist, name, all, signal);
  });
  return {
    ...result,
    built: {
      folder,
      files: files.map(({ variant, name: file, content }) => ({
        variant,
        path: join(folder, file),
        size: Buffer.byteLength(content),
      })),
      pages: printed.facts.pageCount,
      sheets: countSheets(document),
      passes: printed.passes,
      sandboxed: made.sandboxed,
      facts: printed.facts,
      browser: record.environment.browser.replace(/^.*\//, ''),
    },
  };
}

/** The files of a folder that a build leaves as they are. */
async function keptIn(
  folder: string,
  names: readonly string[],
  made: readonly { readonly name: string }[],
): Promise<readonly string[]> {
  const others = names.filter((name) => !made.some((file) => file.name === name));
  const found = await Promise.all(
    others.map((name) =>
      access(join(folder, name)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat();
}

function countSheets(document: GuideDocument): number {
  return document.parties.filter(({ kind }) => kind === 'fiche').length;
}
