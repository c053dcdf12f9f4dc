/** `guide preview`: a server on this machine that shows drafts and follows what editors write. */
import { formatDiagnostics } from '../diagnostics/format.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { isOpen } from '../preview/server/listen.ts';
import { readContent } from '../read/read-content.ts';
import { validate } from '../validate/validate.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';
import { foldersFrom } from './folders.ts';

export interface PreviewCommandOptions {
  readonly port: number;
  readonly open: boolean;
  readonly host?: string;
}

/**
 * @returns the exit code, once the user ends it
 * @throws EditionChoiceError, AddressError
 */
export async function previewCommand(
  edition: string | undefined,
  { port, host = '127.0.0.1', open }: PreviewCommandOptions,
  { stdout, stderr, signal, root }: Console,
): Promise<number> {
  const read = await readContent(root);
  if (read.sources.length === 0) {
    stdout.write(
      formatDiagnostics(validate(read).diagnostics, read.sourceText, { colour: stdout.isTTY }),
    );
    return EXIT.content;
  }
  const chosen = edition === undefined ? undefined : chooseEdition(edition, editionIds(read));
  const { startPreview } = await import('../preview/server/preview-server.ts');
  const say = (line: string) => void stdout.write(`${line}\n`);
  const warn = (line: string) => void stderr.write(`${line}\n`);
  const server = await startPreview({
    root,
    folders: foldersFrom(root),
    port,
    host,
    edition: chosen,
    log: warn,
  });
  const path = chosen === undefined ? '' : `edition/${encodeURIComponent(chosen)}`;
  if (server.port !== port) warn(`Le port ${port} est pris : l’aperçu est sur le ${server.port}.`);
  if (isOpen(host)) {
    warn(
      'Attention : toute personne du réseau peut lire le brouillon. Ouvrir une source dans l’éditeur de texte reste réservé à cette machine.',
    );
    for (const url of server.urls) warn(`  ${url}${path}`);
  }
  say(`Aperçu : ${server.url}${path}`);
  say('Il suit vos enregistrements. Pour l’arrêter : Ctrl + C.');
  // Of work that nobody waits for, such as that of a page that has gone: the preview goes on.
  const onFault = (fault: unknown) =>
    warn(`Défaut du programme : ${fault instanceof Error ? fault.message : String(fault)}`);
  process.on('unhandledRejection', onFault);
  try {
    if (open) server.open(path);
    if (!signal.aborted) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    }
    await server.close();
  } finally {
    process.off('unhandledRejection', onFault);
  }
  say('Aperçu arrêté.');
  return EXIT.ok;
}
