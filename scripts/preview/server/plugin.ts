/** The preview as a plugin of Vite's dev server: our addresses, and what passes on the websocket. */

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PROGRAM_ROOT } from '../../program.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { downloadHtml } from './download.ts';
import type { Drafts } from './drafts.ts';
import { faultProblem } from './fault-problem.ts';
import { refuse } from './guard.ts';
import { opens, sourceFile } from './open-source.ts';
import type { Printer } from './printer.ts';

export interface PreviewParts {
  readonly root: string;
  readonly folders: AssetFolders;
  readonly drafts: Drafts;
  readonly printer: Printer;
}

export function previewPlugin(parts: PreviewParts): Plugin {
  return {
    name: 'guide-preview',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        answer(parts, server, request, response, next).catch((fault: unknown) => {
          if (response.headersSent) response.destroy();
          else refuse(response, 500, faultProblem(fault).message);
        });
      });
      server.ws.on('guide:suivre', (message) => void follow(parts, message?.edition));
    },
  };
}

/** @param edition what a page says, whatever it is */
async function follow({ drafts, printer }: PreviewParts, edition: unknown): Promise<void> {
  if (typeof edition !== 'string') return;
  const draft = await drafts.open(edition).catch(() => undefined);
  if (draft) printer.follow(edition);
}

/** The page asks these for itself; whoever embeds or sniffs them gets nothing. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** What the page may load. Safari does not count websockets among what is of the same origin. */
const pagePolicy = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Vite puts the styles of a module into elements of its own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    `connect-src 'self' ws://${host}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');

/** What a draft says of itself too: nothing of it runs, nothing of it leads out. */
const DRAFT_POLICY =
  "default-src 'none';style-src 'unsafe-inline';font-src data:;img-src data:;base-uri 'none';form-action 'none';frame-ancestors 'self'";

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
      return send('text/html; charset=utf-8', await server.transformIndexHtml('/', page), {
        'Content-Security-Policy': pagePolicy(request.headers.host ?? ''),
        'X-Frame-Options': 'DENY',
      });
    }
    case 'api':
      if (second === 'editions') return json(await drafts.editions());
      if (second === 'brouillon') return json((await drafts.open(third))?.state);
      if (second === 'impression') return json(printer.state(third) ?? null);
      return json(undefined);
    case 'brouillon': {
      const html = (await drafts.open(second))?.html();
      return html === undefined
        ? json(undefined)
        : send('text/html; charset=utf-8', html, { 'Content-Security-Policy': DRAFT_POLICY });
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
          : await downloadHtml(draft, { folders, now });
      if (!body) return json(undefined);
      const type = second === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8';
      const name = `attachment; filename*=UTF-8''${encodeURIComponent(`guide-${file}`)}`;
      return send(type, body, { 'Content-Disposition': name });
    }
    case 'ouvrir': {
      const file = await sourceFile(root, url.searchParams.get('source') ?? '');
      if (!file) return json(undefined);
      request.url = `/__open-in-editor?file=${encodeURIComponent(file)}`;
      // Vite's answer, "done" in any case, is held back until it is known.
      const end = response.end.bind(response);
      response.end = () => response;
      const isOpen = await opens(next);
      response.end = end;
      return isOpen ? send('text/plain; charset=utf-8', '') : refuse(response, 501, NO_EDITOR);
    }
    case 'node_modules':
      // It imports nothing: Vite would only take a second to find that out.
      if (second !== 'pdfjs-dist') return next();
      return send(
        'text/javascript; charset=utf-8',
        await readFile(join(PROGRAM_ROOT, 'node_modules', second, ...rest.slice(1))),
      );
    default:
      return next();
  }
}

const NO_EDITOR =
  'Aucun éditeur de texte n’a pu être ouvert. Ouvrez le fichier vous-même, ou relancez l’aperçu en disant lequel prendre, par exemple « LAUNCH_EDITOR=code ».';

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
