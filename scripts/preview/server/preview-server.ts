/** Vite's dev server with our plugin, behind a server of our own that looks at each request first. */
import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { PROGRAM_ROOT, programVersion } from '../../program.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { Drafts } from './drafts.ts';
import { createGuard, guardServer } from './guard.ts';
import { listen, namesOf, otherHosts, shownHost } from './listen.ts';
import { previewPlugin } from './plugin.ts';
import { createPrinter } from './printer.ts';
import type { WarmBrowserOptions } from './warm-browser.ts';
import { isIn, watchFolders } from './watch.ts';

export interface PreviewOptions {
  /** The folder that holds content/. */
  readonly root: string;
  readonly folders: AssetFolders;
  /** The next free one is taken where it is in use; 0 for any. */
  readonly port: number;
  /** 127.0.0.1 unless the user wants other machines to see it. */
  readonly host: string;
  /** Drawn before anybody asks for it: an edition that exists. */
  readonly edition?: string | undefined;
  /** Told, in French, what happens beside the drafts. */
  readonly log: (message: string) => void;
  /** Starts the browser that prints; the one that builds use by default. */
  readonly launch?: WarmBrowserOptions['launch'];
}

export interface PreviewServer {
  /** With a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Where other machines reach it, if they may; with a slash at their ends. */
  readonly urls: readonly string[];
  /** Opens a page in the user's browser, which may fail: that is logged. */
  open(path: string): void;
  close(): Promise<void>;
}

/** @throws AddressError */
export async function startPreview(options: PreviewOptions): Promise<PreviewServer> {
  const { root, folders, host } = options;
  // Taken from Node's own loader: Vite is loaded only by those who preview.
  const { createServer, createLogger } = await import('vite');
  const content = ['content', 'assets'].map((name) => join(root, name));
  const layouts = [folders.templates, join(folders.assets, 'illustrations')];
  const drafts = new Drafts({
    root,
    folders,
    server: randomUUID(),
    changed: (update) => {
      server.ws.send('guide:brouillon', update);
      printer.changed(update.edition);
    },
    listed: (editions) => server.ws.send('guide:editions', editions),
  });
  const printer = createPrinter({
    drafts,
    folders,
    version: programVersion(),
    log: options.log,
    ...(options.launch && { launch: options.launch }),
    printed: (state) => server.ws.send('guide:impression', state),
    progress: (progress) => server.ws.send('guide:impression-etat', progress),
  });
  let names: readonly string[] = [];
  const guard = createGuard(() => names);
  const httpServer = createHttpServer();
  const logger = createLogger('error');
  let isOpening = false;
  const error: typeof logger.error = (message, about) => {
    if (isOpening)
      options.log('Le navigateur n’a pas pu être ouvert : ouvrez l’adresse vous-même.');
    else logger.error(message, about);
    isOpening = false;
  };
  const server = await createServer({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: PROGRAM_ROOT,
    appType: 'custom',
    clearScreen: false,
    customLogger: { ...logger, error, clearScreen: () => undefined },
    // Nothing is written there: what the page imports is served as it is.
    cacheDir: join(PROGRAM_ROOT, 'node_modules', '.cache', 'guide-preview'),
    resolve: { alias: { 'pdfjs-dist': 'pdfjs-dist/build/pdf.min.mjs' } },
    optimizeDeps: { noDiscovery: true, include: [] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    server: {
      middlewareMode: true,
      ws: { server: httpServer },
      cors: false,
      allowedHosts: [host],
      // For what is asked of Vite by websocket, which the guard does not see.
      fs: { allow: ['scripts', 'node_modules'].map((name) => join(PROGRAM_ROOT, name)) },
      watch: {
        ignored: (path: string) =>
          ![...content, ...layouts].some((folder) => isIn(folder, path) || isIn(path, folder)),
      },
    },
    plugins: [previewPlugin({ root, folders, drafts, printer })],
  });
  guardServer(httpServer, guard, server.middlewares);
  const port = await listen(httpServer, host, options.port).catch(async (fault: unknown) => {
    await server.close();
    throw fault;
  });
  names = namesOf(host).map((name) => `${name}:${port}`);
  const watches = [
    watchFolders(server.watcher, content, () => void drafts.refresh()),
    watchFolders(server.watcher, layouts, () => void drafts.redraw(), { looks: false }),
  ];
  // Whoever comes first waits less, and a fault is told to them.
  if (options.edition !== undefined) drafts.open(options.edition).catch(() => undefined);
  const url = (name: string) => `http://${name}:${port}/`;
  return {
    url: url(shownHost(host)),
    port,
    urls: otherHosts(host).map(url),
    open: (path) => {
      isOpening = true;
      server.resolvedUrls = { local: [url(shownHost(host))], network: [] };
      server.config.server.open = `/${path}`;
      server.openBrowser();
    },
    close: async () => {
      for (const watch of watches) watch.close();
      drafts.close();
      httpServer.close();
      httpServer.closeAllConnections();
      await Promise.all([printer.close(), server.close()]);
    },
  };
}
