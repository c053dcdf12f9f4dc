/** One edition from content to dist/: every stage in turn, each handed what the one before made. */
import { join } from 'node:path';
import { compose } from '../compose/compose.ts';
import type { GuideDocument } from '../compose/document.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { PrintTab } from '../print/browser/launch.ts';
import type { PrintFacts } from '../print/in-page/watch-print.ts';
import type { ReadResult } from '../read/source.ts';
import { resolveEdition } from '../resolve/resolve.ts';
import { validateEdition } from '../validate/validate.ts';
import type { Folders } from './folders.ts';
import type { Stages } from './stages.ts';

export interface BuildRequest {
  readonly folders: Folders;
  readonly read: ReadResult;
  /** An edition that exists. */
  readonly edition: string;
  readonly draft: boolean;
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
    readonly pdf: string;
    readonly html: string;
    readonly pages: number;
    readonly sheets: number;
    readonly passes: number;
    readonly facts: PrintFacts;
  };
}

export async function buildEdition(request: BuildRequest): Promise<BuildResult> {
  const { folders, read, edition: id, draft, signal, stages } = request;
  const { content, diagnostics } = await stages.run('Vérification', () =>
    validateEdition(read, id),
  );
  const found = { edition: id, diagnostics, sourceText: read.sourceText };
  if (!content) return found;

  const document = await stages.run('Composition', () => compose(resolveEdition(content)));
  const { renderGuide } = await import('../render/render.ts');
  const { fullStamp } = await import('../render/draft-stamp.ts');
  const stamp = draft ? fullStamp(request.now) : undefined;
  const html = await stages.run('Mise en page', () =>
    renderGuide(document, { folders, draft: stamp }),
  );

  const tab = await stages.run('Démarrage du navigateur', () => request.tab);
  // Loaded while the browser prints: it takes as long as the printing itself.
  const finishing = import('../finish/finish-print.ts');
  const { printGuide } = await import('../print/print.ts');
  const name = draft ? `${id}-brouillon` : id;
  const pdf = `guide-${name}.pdf`;
  const [printed, web] = await stages.run('Impression', () =>
    Promise.all([
      tab.firstPage().then((page) => tab.guard(printGuide(page, html, signal))),
      // Made while the browser prints.
      import('../web/web-edition.ts').then(({ webEdition }) =>
        webEdition(document, { folders, draft: stamp, pdf }),
      ),
    ]),
  );
  const closed = tab.close();
  const { finishPrint } = await finishing;
  const finished = await stages.run('Finitions et contrôles', () =>
    finishPrint(printed, document, { version: request.version, now: request.now }),
  );
  await closed;
  const all = [...diagnostics, ...finished.diagnostics];
  if (all.some(isError)) return { ...found, diagnostics: all };

  const { publish } = await import('../publish/publish.ts');
  const folder = await stages.run('Publication', () =>
    publish(
      folders.dist,
      name,
      [
        { name: pdf, content: finished.pdf },
        { name: 'index.html', content: web },
      ],
      signal,
    ),
  );
  return {
    ...found,
    diagnostics: all,
    built: {
      folder,
      pdf: join(folder, pdf),
      html: join(folder, 'index.html'),
      pages: printed.facts.pageCount,
      sheets: countSheets(document),
      passes: printed.passes,
      facts: printed.facts,
    },
  };
}

function countSheets(document: GuideDocument): number {
  return document.parties.filter(({ kind }) => kind === 'fiche').length;
}
