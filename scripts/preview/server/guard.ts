/** Who may ask, and for what: everything else is refused before any of Vite's own code sees it. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { isLoopback } from './listen.ts';

/**
 * The program's own modules that the page loads. Nothing of content/, templates/ or assets/ is served as a
 * file: the draft carries what it shows.
 */
const MODULES = [
  /^\/scripts\/preview\/client\/(?:[\w-]+\/)*[\w-]+\.(?:tsx?|css)$/,
  /^\/scripts\/preview\/protocol\.ts$/,
  /^\/scripts\/print\/(?:in-page\/[\w-]+|copyfit|blank-pages)\.ts$/,
  /^\/node_modules\/(?:preact|@preact\/signals|@preact\/signals-core)\/(?:[\w-]+\/)*[\w.-]+\.m?js$/,
  /^\/node_modules\/pdfjs-dist\/build\/pdf(?:\.worker)?\.min\.mjs$/,
  /^\/node_modules\/vite\/dist\/client\/[\w-]+\.mjs$/,
  /^\/@vite\/client$/,
];

/** Ours, see plugin.ts; names as a browser encodes them. */
const NAME = "[\\w.~!$&'()*+,;=:@%-]+";
const ROUTES = new RegExp(
  `^/(?:$|edition/${NAME}$|api/editions$|api/(?:brouillon|impression)/${NAME}$|brouillon/${NAME}$|` +
    `impression/${NAME}/[\\w-]+$|telecharger/(?:html|pdf)/${NAME}$|ouvrir$)`,
);

/** What Vite itself puts behind the address of a module. */
const QUERY = /^\??(?:&?(?:t=\d+|v=[\w-]+|import|direct|url))*$/;

/** In characters: the longest address of ours is that of a source to open. */
const LONGEST = 2000;

/** A request as far as it matters who sent it. */
export interface Asked {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly socket: { readonly remoteAddress?: string | undefined };
}

export interface Guard {
  /** Whether the request may be answered: it comes from our own page, for something of ours. */
  accepts(request: Asked): boolean;
  /** Whether a websocket may be opened: only our own page may hear what the editor writes. */
  acceptsSocket(request: Asked): boolean;
}

/**
 * @param hosts values of the Host header under which the server is known, with their port: another name
 * is that of a page elsewhere that was made to lead here
 */
export function createGuard(hosts: () => readonly string[]): Guard {
  const isOwn = (host: string | undefined) =>
    host !== undefined && hosts().includes(host.toLowerCase());
  // The same name, too: a page at one of our names has no business at another.
  const isOwnOrigin = ({ host, origin }: IncomingMessage['headers']) =>
    origin?.toLowerCase() === `http://${host?.toLowerCase()}`;
  return {
    accepts: ({ method, headers, url = '', socket }) => {
      if (method !== 'GET' && method !== 'HEAD') return false;
      if (!isOwn(headers.host)) return false;
      if (headers.origin !== undefined && !isOwnOrigin(headers)) return false;
      const path = pathOf(url);
      const site = headers['sec-fetch-site'];
      // A program is started on this machine: by a click in our page on this machine, and nothing else.
      if (path === '/ouvrir') return site === 'same-origin' && isLoopback(socket.remoteAddress);
      // A link from elsewhere may open the page, and nothing else.
      const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
      return !isForeign || (headers['sec-fetch-mode'] === 'navigate' && isPage(path, headers));
    },
    acceptsSocket: ({ method, headers, url = '' }) =>
      method === 'GET' && pathOf(url) === '/' && isOwn(headers.host) && isOwnOrigin(headers),
  };
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** A page in a window of its own, not within one of another site. */
const isPage = (path: string, headers: IncomingMessage['headers']): boolean =>
  (path === '/' || /^\/edition\/[^/]+$/.test(path)) && headers['sec-fetch-dest'] === 'document';

/** Whether an address is one that the server answers; looked at as it was sent, before any decoding. */
export function isServed(url: string): boolean {
  if (url.length > LONGEST) return false;
  const path = pathOf(url);
  const query = url.slice(path.length);
  // Encoded signs of a path, and what no browser sends.
  if (/%(?:2f|5c|00|2e|25)/i.test(path) || /[^\x21-\x7e]|[\\#]|\/\.|\/\//.test(url)) return false;
  if (ROUTES.test(path)) return path === '/ouvrir' || query === '' || query === '?';
  return MODULES.some((module) => module.test(path)) && QUERY.test(query);
}

/** Puts the guard before a server: before all that answers, and before the websocket. */
export function guardServer(server: Server, guard: Guard, answer: RequestListener): void {
  server.on('request', (request, response) => {
    if (!guard.accepts(request)) {
      refuse(response, 403, 'Refusé : cette adresse n’est ouverte qu’à l’aperçu lui-même.');
    } else if (!isServed(request.url ?? '')) {
      refuse(response, 404, 'Il n’y a rien à cette adresse.');
    } else answer(request, response);
  });
  server.prependListener('upgrade', (request: IncomingMessage, socket) => {
    if (!guard.acceptsSocket(request)) socket.destroy();
  });
}

export function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(`${message}\n`);
}
