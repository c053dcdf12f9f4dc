/** `guide preview`: a server on this machine that shows drafts and follows what editors write. */
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { foldersFrom } from './folders.ts';

export interface PreviewCommandOptions {
  readonly port: number;
  readonly open: boolean;
  readonly host?: string;
}

/** @returns the exit code, once the user ends it */
export async function previewCommand(
  edition: string | undefined,
  { port, host }: PreviewCommandOptions,
  { stdout, stderr, signal, root }: Console,
): Promise<number> {
  const { startPreview } = await import('../preview/server/preview-server.ts');
  const server = await startPreview({
    root,
    folders: foldersFrom(root),
    port,
    host: host ?? '127.0.0.1',
    log: (message) => void stderr.write(`${message}\n`),
  });
  const path = edition === undefined ? '' : `edition/${encodeURIComponent(edition)}`;
  stdout.write(`Aperçu : ${server.url}${path}\n`);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await server.close();
  return EXIT.ok;
}
