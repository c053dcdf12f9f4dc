/** One edition from content to files in memory: every stage but the last, each handed what the one before made. */
import { compose } from '../compose/compose.ts';
import type { GuideDocument } from '../compose/document.ts';
import { editionDate } from '../compose/edition-date.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { BuildRecord } from '../manifest/manifest.ts';
import type { PrintJob } from '../print/browser/print-job.ts';
import type { Printed } from '../print/print.ts';
import type { ReadResult } from '../read/source.ts';
import type { DraftStamp } from '../render/draft-stamp.ts';
import { resolveEdition } from '../resolve/resolve.ts';
import type { Variante } from '../validate/schemas/edition.ts';
import { validateEdition } from '../validate/validate.ts';
import type { Folders } from './folders.ts';
import type { Stages } from './stages.ts';
import { chooseVariants, variantsOf } from './variant-choice.ts';
import type { VariantFile } from './variant-files.ts';

export interface MakeRequest {
  readonly folders: Folders;
  readonly read: ReadResult;
  /** An edition that exists. */
  readonly edition: string;
  /** What a draft says of when it was made; absent for a guide that is published. */
  readonly stamp?: DraftStamp | undefined;
  /** What is made; what the edition says by default. */
  readonly variants?: readonly Variante[] | undefined;
  /** Whether the booklet has two pages a sheet and is not folded, whatever the edition says. */
  readonly twoUp?: boolean | undefined;
  readonly version: string;
  /** The date that the files bear, in place of the edition's. */
  readonly fixedDate?: Date | undefined;
  readonly signal: AbortSignal;
  readonly stages: Stages;
  /** In the browser that is already starting while the content is read. */
  readonly job: PrintJob;
}

export interface MadeEdition {
  /** In order of the stages that found them; with an error among them, nothing is made. */
  readonly diagnostics: readonly Diagnostic[];
  readonly made?: {
    readonly document: GuideDocument;
    readonly files: readonly VariantFile[];
    readonly printed: Printed;
    /** Whether the browser was kept from the machine by its own sandbox. */
    readonly sandboxed: boolean;
    /** What they were made of, and what they are. */
    readonly record: BuildRecord;
  };
}

/** The name of an edition in the names of its folder and its files. */
export const outputName = (edition: string, draft: boolean): string =>
  draft ? `${edition}-brouillon` : edition;

/** @throws VariantChoiceError where a draft is asked for as what no draft can be */
export async function makeEdition(request: MakeRequest): Promise<MadeEdition> {
  const { folders, read, edition: id, stamp, version, fixedDate, signal, stages, job } = request;
  const { content, diagnostics } = await stages.run('Vérification', () =>
    validateEdition(read, id),
  );
  if (!content) return { diagnostics };

  const document = await stages.run('Composition', () => compose(resolveEdition(content)));
  const draft = stamp !== undefined;
  const variants = chooseVariants(request.variants, variantsOf(document.variantes), draft);
  const { renderGuide } = await import('../render/render.ts');
  const html = await stages.run('Mise en page', () =>
    renderGuide(document, { folders, draft: stamp }),
  );

  const folded = !request.twoUp && document.livret === 'plie';
  const date = fixedDate ?? editionDate(document);
  await stages.run('Démarrage du navigateur', () => job.started());
  const { makeVariants } = await import('./variant-files.ts');
  const { recordOf } = await import('../manifest/record.ts');
  const [variantsMade, programHash] = await Promise.all([
    makeVariants(job, {
      document,
      html,
      variants,
      name: outputName(id, draft),
      folded,
      stamp,
      folders,
      version,
      date,
      signal,
      stages,
    }),
    // Read while the browser prints.
    import('../manifest/program-hash.ts').then(({ programHash }) => programHash()),
  ]);
  const { files, printed, browser, sandboxed } = variantsMade;
  const all = [...diagnostics, ...variantsMade.diagnostics];
  if (all.some(isError)) return { diagnostics: all };
  const program = { version, sha256: programHash };
  const record = recordOf(
    { date, dateFrom: fixedDate ? 'SOURCE_DATE_EPOCH' : 'edition', stamp, variants, folded },
    { program, browser, read, content, files },
  );
  return { diagnostics: all, made: { document, files, printed, sandboxed, record } };
}
