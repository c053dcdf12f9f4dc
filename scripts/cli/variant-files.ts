/** A guide as files: one for each variant that is asked for. */
import type { GuideDocument } from '../compose/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PrintJob, Workplace } from '../print/browser/print-job.ts';
import type { Printed } from '../print/print.ts';
import type { DraftStamp } from '../render/draft-stamp.ts';
import type { Variante } from '../validate/schemas/edition.ts';
import type { Folders } from './folders.ts';
import type { Stages } from './stages.ts';

export interface VariantRequest {
  readonly document: GuideDocument;
  /** The guide as it is printed. */
  readonly html: string;
  readonly variants: readonly Variante[];
  /** Of the edition in the names of files. */
  readonly name: string;
  /** Whether the booklet is folded; two pages a sheet otherwise. */
  readonly folded: boolean;
  readonly stamp: DraftStamp | undefined;
  readonly folders: Folders;
  readonly version: string;
  /** That the files bear. */
  readonly date: Date;
  readonly signal: AbortSignal;
  readonly stages: Stages;
}

export interface VariantFile {
  readonly variant: Variante;
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface MadeVariants {
  readonly files: readonly VariantFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly printed: Printed;
  /** The browser's name and version. */
  readonly browser: string;
  /** Whether it was kept from the machine by its own sandbox. */
  readonly sandboxed: boolean;
}

/**
 * The guide is printed, finished and checked for the screen whatever is asked for: its faults are those of all
 * variants, its pages those of the booklet.
 * @param job over as soon as all is printed
 */
export async function makeVariants(job: PrintJob, request: VariantRequest): Promise<MadeVariants> {
  const { document, variants, name, version, date, stages } = request;
  const wants = (variant: Variante) => variants.includes(variant);
  // Loaded while the browser prints: it takes as long as the printing itself.
  const finishing = import('../finish/finish-print.ts');
  const [{ printed, instructions, ...printer }, web] = await stages.run('Impression', () =>
    Promise.all([
      job.inTab((place) => printVariants(place, request)),
      // Made while the browser prints.
      wants('web') ? webPage(request) : undefined,
    ]),
  );
  const { finishPrint } = await finishing;
  const screen = await stages.run('Finitions et contrôles', () =>
    finishPrint(printed, document, { version, date }),
  );
  const press = printed.press && (await pressFile(printed.press, request));
  const booklet = instructions && (await bookletFile(screen.pdf, instructions, request));

  const made: readonly (Omit<VariantFile, 'name'> | undefined)[] = [
    wants('ecran') ? { variant: 'ecran', content: screen.pdf } : undefined,
    web === undefined ? undefined : { variant: 'web', content: web },
    press && { variant: 'imprimeur', content: press.pdf },
    booklet && { variant: 'livret', content: booklet },
  ];
  return {
    printed,
    ...printer,
    files: made
      .filter((file) => file !== undefined)
      .map((file) => ({ ...file, name: variantFileName(file.variant, name) })),
    diagnostics: [...screen.diagnostics, ...(press?.diagnostics ?? [])],
  };
}

/** @param name of the edition in the names of files */
export function variantFileName(variant: Variante, name: string): string {
  switch (variant) {
    case 'ecran':
      return `guide-${name}.pdf`;
    case 'web':
      return 'index.html';
    default:
      return `guide-${name}-${variant}.pdf`;
  }
}

/** All that needs the browser: the guide, once more beyond its trim, and how to print the booklet. */
async function printVariants(
  { page, sandboxed, begins }: Workplace,
  { document, html, variants, folded, folders, signal }: VariantRequest,
): Promise<Omit<MadeVariants, 'files' | 'diagnostics'> & { readonly instructions?: Uint8Array }> {
  const { printGuide } = await import('../print/print.ts');
  const bleed = variants.includes('imprimeur') ? document.imprimeur.fondPerdu : undefined;
  const browser = await page.browser().version();
  const printed = await printGuide(page, html, signal, { bleed, begins });
  if (!variants.includes('livret')) return { printed, browser, sandboxed };
  signal.throwIfAborted();
  begins('livret');
  const { printInstructions, renderInstructions } = await import('../booklet/instructions.ts');
  const { pageCount: pages } = printed.facts;
  const howTo = renderInstructions(document, { pages, folded }, folders);
  return { printed, browser, sandboxed, instructions: await printInstructions(page, howTo) };
}

async function webPage({ document, variants, name, folders, stamp: draft }: VariantRequest) {
  const { webEdition } = await import('../web/web-edition.ts');
  const pdf = variants.includes('ecran') ? variantFileName('ecran', name) : undefined;
  return webEdition(document, { folders, draft, pdf });
}

async function pressFile(press: Uint8Array, request: VariantRequest) {
  const { document, stages, version, date } = request;
  const { finishPress } = await import('../press/finish-press.ts');
  const bleed = document.imprimeur.fondPerdu;
  return stages.run('PDF pour l’imprimeur', () =>
    finishPress(press, document, { bleed, version, date }),
  );
}

async function bookletFile(screen: Uint8Array, instructions: Uint8Array, request: VariantRequest) {
  const { folded, stages } = request;
  const { makeBooklet } = await import('../booklet/make-booklet.ts');
  return stages.run('Livret', () => makeBooklet(screen, instructions, { folded }));
}
