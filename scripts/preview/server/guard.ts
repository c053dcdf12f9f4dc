/** Who may ask, and for what: everything else is refused before any of Vite's own code sees it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The program's own modules that the page loads. Nothing of content/, templates/ or assets/ is served as a
 * file: the draft carries what it shows.
 */
const MODULES = [
  /^\/scripts\/preview\/client\/(?:[\w-]+\/)*[\w-]+\.(?:tsx?|css)$/,
  /^\/scripts\/preview\/protocol\.ts$/,
  /^\/scripts\/print\/(?:in-page\/[\w-]+|copyfit|blank-pages)\.ts$/,
  /^\/node_modules\/(?:preact|@preact\/signals|@preact\/signals-core)\/(?:[\w-]+\/)*[\w.-]+\.m?js$/,
  /^\/node_modules\/pdfjs-dist\/build\/pdf(?:\.worker)?(?:\.min)?\.mjs$/,
  /^\/node_modules\/vite\/dist\/client\/[\w-]+\.mjs$/,
  /^\/@vite\/client$/,
];

/** Ours, see plugin.ts. */
const ROUTES =
  /^\/(?:$|edition\/[^/]+$|api\/|brouillon\/[^/]+$|impression\/[^/]+\/[\w-]+$|telecharger\/(?:html|pdf)\/[^/]+$|ouvrir$)/;

/** What Vite itself puts behind the address of a module. */
const QUERY = /^\??(?:&?(?:t=\d+|v=[\w-]+|import|direct|url))*$/;

export interface Guard {
  /** Whether the request may be answered: it comes from this machine's own page, for something of ours. */
  accepts(request: IncomingMessage): boolean;
}

/**
 * @param hosts values of the Host header under which the server is known, with their port: another name
 * is that of a page elsewhere that was made to lead here
 */
export function createGuard(hosts: () => readonly string[]): Guard {
  const isOwn = (host: string | undefined) =>
    host !== undefined && hosts().includes(host.toLowerCase());
  const isOwnOrigin = (origin: string | undefined) =>
    origin === undefined || isOwn(/^http:\/\/([^/]+)$/.exec(origin)?.[1]);
  return {
    accepts: ({ headers, url = '' }) => {
      const site = headers['sec-fetch-site'];
      // A link from elsewhere may open the page, and nothing else.
      const isForeign = site === 'cross-site' || site === 'same-site';
      const path = url.split('?', 1)[0] ?? '';
      if (!isOwn(headers.host) || !isOwnOrigin(headers.origin)) return false;
      return isForeign ? headers['sec-fetch-mode'] === 'navigate' && isPage(path) : true;
    },
  };
}

const isPage = (path: string): boolean => path === '/' || /^\/edition\/[^/]+$/.test(path);

/** Whether an address is one that the server answers; looked at as it was sent, before any decoding. */
export function isServed(url: string): boolean {
  const [path = '', query = ''] = split(url);
  if (/%(?:2f|5c|00|2e)/i.test(path) || /[\\\0]|\/\.|\/\//.test(path)) return false;
  if (ROUTES.test(path)) return true;
  return MODULES.some((module) => module.test(path)) && QUERY.test(query);
}

function split(url: string): readonly string[] {
  const at = url.indexOf('?');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at)];
}

export function refuse(response: ServerResponse, status: 403 | 404, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
