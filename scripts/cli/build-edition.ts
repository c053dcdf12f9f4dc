/** One edition from content to dist/: every stage in turn, each handed what the one before made. */
import { join } from 'node:path';
import { compose } from '../compose/compose.ts';
import type { GuideDocument } from '../compose/document.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { BrowserSession } from '../print/browser/launch.ts';
import type { PrintFacts } from '../print/in-page/watch-print.ts';
import { readContent } from '../read/read-content.ts';
import { resolveEdition } from '../resolve/resolve.ts';
import { validate } from '../validate/validate.ts';
import { chooseEdition } from './edition-choice.ts';
import type { Folders } from './folders.ts';
import type { Stages } from './stages.ts';

export interface BuildRequest {
  readonly folders: Folders;
  /** The edition asked for; may be left out where there is only one. */
  readonly edition: string | undefined;
  readonly draft: boolean;
  readonly version: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly stages: Stages;
  /** The browser, already starting while the content is read. */
  readonly browser: Promise<BrowserSession>;
}

export interface BuildResult {
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
  const { folders, draft, signal, stages } = request;
  const read = await stages.run('Lecture du contenu', () => readContent(folders.root));
  const { content, diagnostics } = await stages.run('Vérification', () => validate(read));
  const found = { diagnostics, sourceText: read.sourceText };
  if (!content) return { ...found, edition: undefined };

  const id = chooseEdition(request.edition, [...content.editions.keys()]);
  const document = await stages.run('Composition', () => compose(resolveEdition(content, id)));
  const { renderGuide, webEdition } = await import('../render/render.ts');
  const html = await stages.run('Mise en page', () => renderGuide(document, { folders, draft }));

  const session = await stages.run('Démarrage du navigateur', () => request.browser);
  // Loaded while the browser prints: it takes as long as the printing itself.
  const finishing = import('../finish/finish-print.ts');
  const { printGuide } = await import('../print/print.ts');
  const printed = await stages.run('Impression', async () =>
    session.guard(printGuide(await session.firstPage(), html, signal)),
  );
  const closed = session.close();
  const { finishPrint } = await finishing;
  const finished = await stages.run('Finitions et contrôles', () =>
    finishPrint(printed, document, { version: request.version, now: request.now }),
  );
  await closed;
  const all = [...diagnostics, ...finished.diagnostics];
  if (all.some(isError)) return { ...found, edition: id, diagnostics: all };

  const { publish } = await import('../publish/publish.ts');
  const name = draft ? `${id}-brouillon` : id;
  const pdf = `guide-${name}.pdf`;
  const folder = await stages.run('Publication', () =>
    publish(
      folders.dist,
      name,
      [
        { name: pdf, content: finished.pdf },
        { name: 'index.html', content: webEdition(html, printed.facts.folios, folders) },
      ],
      signal,
    ),
  );
  return {
    ...found,
    edition: id,
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
