/** The PDF files that the pages shown come from, read by pdf.js in one worker, freed when unused. */
import type { PDFDocumentLoadingTask, PDFPageProxy, PDFWorker } from 'pdfjs-dist';

export interface PdfDocuments {
  /** @param index counted from 1 */
  page(address: string, index: number): Promise<PDFPageProxy>;
  /** Frees all others. */
  keep(addresses: ReadonlySet<string>): void;
}

const WORKER = '/node_modules/pdfjs-dist/build/pdf.worker.min.mjs';

type PdfJs = typeof import('pdfjs-dist');

let loading: Promise<PdfJs> | undefined;

/** Large, and of no use to those who look at the draft alone: loaded with the first page. */
export function pdfJs(): Promise<PdfJs> {
  loading ??= import('pdfjs-dist').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = WORKER;
    return pdfjs;
  });
  return loading;
}

export function pdfDocuments(): PdfDocuments {
  const tasks = new Map<string, Promise<PDFDocumentLoadingTask>>();
  let worker: PDFWorker | undefined;

  const open = async (url: string): Promise<PDFDocumentLoadingTask> => {
    const pdfjs = await pdfJs();
    worker ??= new pdfjs.PDFWorker();
    return pdfjs.getDocument({ url, worker, disableRange: true, verbosity: 0 });
  };
  const free = (address: string) => {
    const task = tasks.get(address);
    tasks.delete(address);
    task?.then((known) => known.destroy()).catch(() => undefined);
  };

  return {
    async page(address, index) {
      const task = tasks.get(address) ?? open(address);
      tasks.set(address, task);
      try {
        const document = await (await task).promise;
        return await document.getPage(index);
      } catch (fault) {
        free(address);
        throw fault;
      }
    },
    keep(addresses) {
      for (const address of [...tasks.keys()]) if (!addresses.has(address)) free(address);
    },
  };
}
