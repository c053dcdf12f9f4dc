/** Vite's dev server with our plugin, on this machine only. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PROGRAM_ROOT, programVersion } from '../../program.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { Drafts } from './drafts.ts';
import { createGuard } from './guard.ts';
import { previewPlugin } from './plugin.ts';
import { createPrinter } from './printer.ts';
import { watchFolders } from './watch.ts';

export interface PreviewOptions {
  /** The folder that holds content/. */
  readonly root: string;
  readonly folders: AssetFolders;
  /** The next free one is taken where it is in use. */
  readonly port: number;
  /** 127.0.0.1 unless the user wants other machines to see it. */
  readonly host: string;
  /** Told, in French, what happens beside the drafts. */
  readonly log: (message: string) => void;
}

export interface PreviewServer {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startPreview(options: PreviewOptions): Promise<PreviewServer> {
  const { root, folders, host } = options;
  // Taken from Node's own loader: Vite is loaded only by those who preview.
  const { createServer, createLogger } = await import('vite');
  const watched = ['content', 'assets'].map((name) => join(root, name));
  let hosts: readonly string[] = [];
  const drafts = new Drafts({
    root,
    folders,
    server: randomUUID(),
    changed: (update) => {
      server.ws.send('guide:brouillon', update);
      printer.changed(update.edition);
    },
  });
  const printer = createPrinter({
    drafts,
    folders,
    version: programVersion(),
    log: options.log,
    printed: (state) => server.ws.send('guide:impression', state),
    progress: (progress) => server.ws.send('guide:impression-etat', progress),
  });
  const server = await createServer({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: PROGRAM_ROOT,
    appType: 'custom',
    clearScreen: false,
    customLogger: { ...createLogger('error'), clearScreen: () => undefined },
    cacheDir: join(PROGRAM_ROOT, 'node_modules', '.cache', 'guide-preview'),
    // What the page imports is served as it is: nothing is bundled, nothing written.
    optimizeDeps: { noDiscovery: true, include: [] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: {
      host,
      port: options.port,
      strictPort: false,
      cors: false,
      open: false,
      watch: {
        ignored: (path: string) =>
          !watched.some((folder) => folder.startsWith(path) || path.startsWith(folder)),
      },
    },
    plugins: [previewPlugin({ root, folders, guard: createGuard(() => hosts), drafts, printer })],
  });
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  hosts = [host, '127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  const watch = watchFolders(server.watcher, watched, () => void drafts.refresh());
  return {
    url: `http://${host}:${port}/`,
    close: async () => {
      watch.close();
      await printer.close();
      await server.close();
    },
  };
}
