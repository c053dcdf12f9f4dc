/** One edition from content to dist/: every stage in turn, each handed what the one before made. */
import { join } from 'node:path';
import { compose } from '../compose/compose.ts';
import type { GuideDocument } from '../compose/document.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { PrintTab } from '../print/browser/launch.ts';
import type { PrintFacts } from '../print/in-page/watch-print.ts';
import type { ReadResult } from '../read/source.ts';
import { resolveEdition } from '../resolve/resolve.ts';
import { VARIANTES, type Variante } from '../validate/schemas/edition.ts';
import { validateEdition } from '../validate/validate.ts';
import type { Folders } from './folders.ts';
import type { Stages } from './stages.ts';
import { chooseVariants, variantsOf } from './variant-choice.ts';

export interface BuildRequest {
  readonly folders: Folders;
  readonly read: ReadResult;
  /** An edition that exists. */
  readonly edition: string;
  readonly draft: boolean;
  /** What is made; what the edition says by default. */
  readonly variants?: readonly Variante[] | undefined;
  /** Whether the booklet has two pages a sheet and is not folded, whatever the edition says. */
  readonly twoUp?: boolean | undefined;
  readonly version: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly stages: Stages;
  /** In the browser that is already starting while the content is read. */
  readonly tab: Promise<PrintTab>;
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
  };
}

export interface BuiltFile {
  readonly variant: Variante;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** @throws VariantChoiceError where a draft is asked for as what no draft can be */
export async function buildEdition(request: BuildRequest): Promise<BuildResult> {
  const { folders, read, edition: id, draft, version, now, signal, stages } = request;
  const { content, diagnostics } = await stages.run('Vérification', () =>
    validateEdition(read, id),
  );
  const found = { edition: id, diagnostics, sourceText: read.sourceText };
  if (!content) return found;

  const document = await stages.run('Composition', () => compose(resolveEdition(content)));
  const variants = chooseVariants(request.variants, variantsOf(document.variantes), draft);
  const { renderGuide } = await import('../render/render.ts');
  const { fullStamp } = await import('../render/draft-stamp.ts');
  const stamp = draft ? fullStamp(now) : undefined;
  const html = await stages.run('Mise en page', () =>
    renderGuide(document, { folders, draft: stamp }),
  );

  const name = draft ? `${id}-brouillon` : id;
  const folded = !request.twoUp && document.livret === 'plie';
  const tab = await stages.run('Démarrage du navigateur', () => request.tab);
  const { makeVariants, variantFileName } = await import('./variant-files.ts');
  const made = await makeVariants(tab, {
    document,
    html,
    variants,
    name,
    folded,
    stamp,
    folders,
    version,
    now,
    signal,
    stages,
  });
  const { files, printed } = made;
  const all = [...diagnostics, ...made.diagnostics];
  if (all.some(isError)) return { ...found, diagnostics: all };

  const { publish } = await import('../publish/publish.ts');
  // Variants that are not made now stay from before: each is asked for when it is needed.
  const others = VARIANTES.map((variant) => variantFileName(variant, name));
  const folder = await stages.run('Publication', () =>
    publish(folders.dist, name, files, signal, others),
  );
  return {
    ...found,
    diagnostics: all,
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
      sandboxed: tab.sandboxed,
      facts: printed.facts,
    },
  };
}

function countSheets(document: GuideDocument): number {
  return document.parties.filter(({ kind }) => kind === 'fiche').length;
}
