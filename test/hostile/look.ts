/** Opens what was made as a browser without our precautions would: JavaScript on, this machine within reach. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OwnPage, openPage } from '../support/preview.ts';

/** What could run, or did, in a document. */
export interface Seen {
  /** Whether `globalThis.HOSTILE` was set. */
  readonly ran: boolean;
  /** How many scripts there are that a browser would run. */
  readonly scripts: number;
  /** Attributes such as `onclick`, as `element attribute`. */
  readonly handlers: readonly string[];
  /** Addresses that are neither of the web, of a mailbox, within the page, nor a picture inside of it. */
  readonly addresses: readonly string[];
  /** Elements of which the guide has none. */
  readonly elements: readonly string[];
}

/** A document in which nothing can run but so many scripts of its own. */
export const inert = (scripts: number): Seen => ({
  ran: false,
  scripts,
  handlers: [],
  addresses: [],
  elements: [],
});

let opened: Promise<OwnPage> | undefined;

/** Loads a document from a file of its own, whose policy is then the only thing that holds it back. */
export async function lookAt(html: string): Promise<Seen> {
  opened ??= openPage();
  const page = await opened;
  const folder = await mkdtemp(join(tmpdir(), 'guide-look-'));
  try {
    const file = join(folder, 'index.html');
    await writeFile(file, html);
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    return await page.evaluate(whatCanRun);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs in the page. */
function whatCanRun(): Seen {
  const handlers: string[] = [];
  const addresses: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) handlers.push(`${element.localName} ${name}`);
      if (!/^(?:(?:xlink:)?href|src|srcset|action|formaction|data|poster|ping)$/.test(name))
        continue;
      const isPicture = element.matches('img, image, link[rel=icon]');
      const good = isPicture
        ? /^data:image\/(?:png|jpeg|webp|svg\+xml)[;,]/
        : /^(?:https?:\/\/|mailto:|#|[\w-]+\.pdf$)/;
      if (!good.test(value)) addresses.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
    }
  }
  const foreign =
    'iframe, frame, object, embed, base, foreignObject, animate, set, math, video, audio, ' +
    'meta[http-equiv=refresh i], link[rel~=stylesheet i], link[rel~=preconnect i], link[rel~=prefetch i]';
  return {
    ran: 'HOSTILE' in globalThis,
    scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
    handlers,
    addresses,
    elements: [...document.querySelectorAll(foreign)].map(({ localName }) => localName),
  };
}
