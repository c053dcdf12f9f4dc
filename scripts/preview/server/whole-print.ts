/** A draft printed as a build does it: to know what only shows in print, or to be sent. */
import type { GuideDocument } from '../../compose/document.ts';
import { editionDate } from '../../compose/edition-date.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type BrowserSession, type PrintTab, tabIn } from '../../print/browser/launch.ts';
import { type Printed, printGuide } from '../../print/print.ts';

/**
 * Prints in a tab of its own, which closes at once when the signal is aborted.
 * @throws the signal's reason when it is aborted
 */
export async function printWhole(
  session: BrowserSession,
  html: string,
  signal: AbortSignal,
): Promise<Printed> {
  signal.throwIfAborted();
  const tab = tabIn(session);
  const stop = () => void end(tab);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await tab.guard(printGuide(await tab.firstPage(), html, signal));
  } catch (fault) {
    signal.throwIfAborted();
    throw fault;
  } finally {
    signal.removeEventListener('abort', stop);
    await tab.close();
  }
}

/**
 * Ends a tab that is at work: one that prints goes on for a while when it is only closed, and the print
 * that it is ended for would wait.
 */
async function end(tab: PrintTab): Promise<void> {
  const page = await tab.firstPage().catch(() => undefined);
  const session = await page?.createCDPSession().catch(() => undefined);
  // It cannot answer any more.
  session?.send('Page.crash').catch(() => undefined);
  await tab.close();
}

/** What is wrong with a print. Others wait for this thread: it gives way to them. */
export async function checkWhole(
  printed: Printed,
  document: GuideDocument,
): Promise<readonly Diagnostic[]> {
  const { inspectPrint } = await import('../../finish/finish-print.ts');
  return (await inspectPrint(printed, document, { givingWay: true })).diagnostics;
}

/** The PDF to be sent, with all that a build's has. */
export async function finishWhole(
  printed: Printed,
  document: GuideDocument,
  version: string,
): Promise<Uint8Array> {
  const { finishPrint } = await import('../../finish/finish-print.ts');
  return (await finishPrint(printed, document, { version, date: editionDate(document) })).pdf;
}
