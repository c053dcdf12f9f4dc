/** The preview as a plugin of Vite's dev server: our addresses, and what passes on the websocket. */

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PROGRAM_ROOT } from '../../program.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { downloadHtml } from './download.ts';
import type { Drafts } from './drafts.ts';
import { type Guard, isServed, refuse } from './guard.ts';
import { sourceFile } from './open-source.ts';
import type { Printer } from './printer.ts';

export interface PreviewParts {
  readonly root: string;
  readonly folders: AssetFolders;
  readonly guard: Guard;
  readonly drafts: Drafts;
  readonly printer: Printer;
}

export function previewPlugin(parts: PreviewParts): Plugin {
  return {
    name: 'guide-preview',
    configureServer(server) {
      guardSockets(server, parts.guard);
      server.middlewares.use((request, response, next) => {
        if (!parts.guard.accepts(request)) {
          refuse(response, 403, 'Refusé : cette adresse n’est ouverte qu’à l’aperçu lui-même.');
        } else if (!isServed(request.url ?? '')) {
          refuse(response, 404, 'Il n’y a rien à cette adresse.');
        } else next();
      });
      server.middlewares.use((request, response, next) => {
        answer(parts, server, request, response, next).catch(next);
      });
      server.ws.on('guide:suivre', ({ edition }) => parts.printer.follow(edition));
    },
  };
}

/** Before Vite hears of it: a websocket carries what the editor writes. */
function guardSockets({ httpServer }: ViteDevServer, guard: Guard): void {
  httpServer?.prependListener('upgrade', (request: IncomingMessage, socket) => {
    if (!guard.accepts(request)) socket.destroy();
  });
}

/** The page asks these for itself; whoever embeds or sniffs them gets nothing. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

async function answer(
  { root, folders, drafts, printer }: PreviewParts,
  server: ViteDevServer,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://preview');
  const [first = '', ...rest] = url.pathname.slice(1).split('/').map(decode);
  const send = (type: string, body: string | Uint8Array, more: Record<string, string> = {}) => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, ...more });
    response.end(body);
  };
  const json = (value: unknown) =>
    value === undefined
      ? refuse(response, 404, 'Il n’y a rien à cette adresse.')
      : send('application/json; charset=utf-8', JSON.stringify(value));
  const [second = '', third = ''] = rest;
  switch (first) {
    case '':
    case 'edition': {
      const page = await readFile(join(PROGRAM_ROOT, 'scripts/preview/client/index.html'), 'utf8');
      return send('text/html; charset=utf-8', await server.transformIndexHtml('/', page));
    }
    case 'api':
      if (second === 'editions') return json(await drafts.editions());
      if (second === 'brouillon') return json((await drafts.open(third))?.state);
      if (second === 'impression') return json(printer.state(third));
      return json(undefined);
    case 'brouillon': {
      const html = (await drafts.open(second))?.html();
      return html === undefined ? json(undefined) : send('text/html; charset=utf-8', html);
    }
    case 'impression': {
      const pdf = printer.pdf(second, third);
      return pdf ? send('application/pdf', pdf) : json(undefined);
    }
    case 'telecharger': {
      const draft = (await drafts.open(third))?.good;
      if (!draft) return json(undefined);
      const now = new Date();
      const file = `${third}-brouillon.${second}`;
      const body =
        second === 'pdf'
          ? await printer.whole(third, now)
          : downloadHtml(draft, { folders, now, folios: await printer.folios(third) });
      if (!body) return json(undefined);
      const type = second === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8';
      const name = `attachment; filename*=UTF-8''${encodeURIComponent(`guide-${file}`)}`;
      return send(type, body, { 'Content-Disposition': name });
    }
    case 'ouvrir': {
      const file = await sourceFile(root, url.searchParams.get('source') ?? '');
      if (!file) return json(undefined);
      request.url = `/__open-in-editor?file=${encodeURIComponent(file)}`;
      return next();
    }
    default:
      return next();
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
