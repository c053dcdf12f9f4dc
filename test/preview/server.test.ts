import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { foldersFrom } from '../../scripts/cli/folders.ts';
import type { DraftState } from '../../scripts/preview/protocol.ts';
import { type PreviewServer, startPreview } from '../../scripts/preview/server/preview-server.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA } from '../support/small-guide.ts';

const guide = new GuideBuilder();
let server: PreviewServer;

const start = (port = 0, host = '127.0.0.1') =>
  startPreview({
    root: guide.root,
    folders: foldersFrom(guide.root),
    port,
    host,
    log: () => undefined,
  });

beforeAll(async () => {
  // A name that is not read: the guide is valid.
  symlinkSync('/etc/hostname', join(guide.root, 'content', '.lien.yaml'));
  server = await start();
}, 30_000);

afterAll(async () => {
  await server.close();
  await guide[Symbol.asyncDispose]();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { headers, redirect: 'manual' });

/** What the server answers to bytes as they are: no client makes them proper. */
async function raw(text: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.setTimeout(3000, () => socket.destroy());
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return answer;
}

const request = (target: string, headers: readonly string[] = [], method = 'GET') =>
  raw(
    [
      `${method} ${target} HTTP/1.1`,
      ...(headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${server.port}`]),
      'Connection: close',
      ...headers,
      '',
      '',
    ].join('\r\n'),
  );

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('the preview', () => {
  it('serves its page, which may load nothing from elsewhere', async () => {
    const page = await get('/edition/essai');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`ws://127.0.0.1:${server.port}`);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('serves a draft that can run nothing', async () => {
    const draft = await get('/brouillon/essai');
    expect(draft.status).toBe(200);
    expect(draft.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await draft.text()).toContain('Alpha');
  });

  it('says what there is, and nothing of what there is not', async () => {
    expect(await (await get('/api/editions')).json()).toMatchObject([{ id: 'essai' }]);
    expect(await (await get('/api/brouillon/essai')).json()).toMatchObject({ broken: false });
    expect(await (await get('/api/impression/absente')).json()).toBeNull();
    for (const path of ['/api/brouillon/absente', '/brouillon/absente', '/impression/absente/x']) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('serves the modules of its page', async () => {
    for (const path of ['/scripts/preview/client/main.tsx', '/@vite/client']) {
      const module = await get(path);
      expect(module.status).toBe(200);
      expect(module.headers.get('content-type')).toContain('javascript');
    }
  });

  it('takes the next port where one is in use', async () => {
    const other = await start(server.port);
    expect(other.port).toBeGreaterThan(server.port);
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  it('says in French that it cannot listen', async () => {
    await expect(start(0, '203.0.113.1')).rejects.toThrow(
      '« 203.0.113.1 » n’est pas une adresse de cette machine',
    );
  });

  it('knows under which addresses others reach it', async () => {
    expect(server.urls).toEqual([]);
    const open = await start(0, '0.0.0.0');
    expect(open.url).toBe(`http://127.0.0.1:${open.port}/`);
    expect(open.urls.every((url) => url.endsWith(`:${open.port}/`))).toBe(true);
    await open.close();
  });
});

describe('a hostile request', () => {
  it.each([
    ['for a card', '/content/outils/alpha.yaml'],
    ['for a card by its absolute path', `/@fs${guide.root}/content/outils/alpha.yaml`],
    ['for a card, raw', `/@fs${guide.root}/content/outils/alpha.yaml?import&raw`],
    ['for the passwords', '/@fs/etc/passwd'],
    ['for the passwords, raw', '/@fs/etc/passwd?raw??'],
    ['with dots', '/../../../../../../etc/passwd'],
    ['with dots behind a folder that is served', '/scripts/preview/client/../../../package.json'],
    ['with encoded dots', '/scripts/preview/client/%2e%2e/%2e%2e/%2e%2e/package.json'],
    ['with encoded slashes', '/scripts/preview/client/..%2f..%2f..%2fpackage.json'],
    ['with slashes encoded twice', '/scripts/preview/client/..%252f..%252fpackage.json'],
    ['with backslashes', '/scripts\\preview\\server\\guard.ts'],
    ['with encoded backslashes', '/scripts/preview/client/..%5c..%5cpackage.json'],
    ['with a NUL', '/scripts/preview/client/main.tsx%00'],
    ['with two slashes', '//etc/passwd'],
    ['with another scheme', 'file:///etc/passwd'],
    ['with another host in its target', 'http://evil.example/api/editions'],
    ['for a server module', '/scripts/preview/server/guard.ts'],
    ['for a module, raw', '/scripts/preview/client/main.tsx?raw'],
    ['for a module, raw, in disguise', '/scripts/preview/client/main.tsx?import&raw&url'],
    ['for a map', '/scripts/preview/client/main.tsx.map'],
    ['for the git folder', '/.git/config'],
    ['for a virtual module', '/@id/__x00__anything'],
    ['for Vite’s own editor route', '/__open-in-editor?file=/etc/passwd'],
    ['for an edition that is a path', '/brouillon/..%2f..%2fetc'],
    ['that is very long', `/edition/${'a'.repeat(5000)}`],
    ['that is not UTF-8', '/edition/\xff'],
  ])('%s is refused', async (_what, target) => {
    const answer = await request(target);
    expect([400, 403, 404, 414]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/root:|nom: Alpha|"name"|createGuard/);
  });

  it.each([
    ['another Host', ['Host: evil.example']],
    ['the Host of another port', ['Host: 127.0.0.1:1']],
    ['two Hosts', ['Host: evil.example', 'Host: 127.0.0.1']],
    ['a foreign Origin', ['Origin: http://evil.example']],
    ['the Origin of nothing', ['Origin: null']],
    ['the mark of another site', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors']],
    ['the mark of another port', ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors']],
    ['a foreign Host, as a ping of Vite', ['Host: evil.example', 'Accept: text/x-vite-ping']],
  ])('with %s is refused', async (_what, headers) => {
    for (const target of ['/', '/api/brouillon/essai', '/@vite/client']) {
      expect([400, 403]).toContain(statusOf(await request(target, headers)));
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'by %s is refused',
    async (method) => {
      expect(statusOf(await request('/api/editions', [], method))).toBe(403);
    },
  );

  it('to open a source is refused, unless our page asks for a file of content/', async () => {
    const open = (source: string, headers: readonly string[]) =>
      request(`/ouvrir?source=${encodeURIComponent(source)}`, headers).then(statusOf);
    const own = ['Sec-Fetch-Site: same-origin'];
    expect(await open(ALPHA, [])).toBe(403);
    expect(await open(ALPHA, ['Sec-Fetch-Site: none'])).toBe(403);
    expect(await open(ALPHA, ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate'])).toBe(403);
    expect(await open(ALPHA, [`Origin: http://127.0.0.1:${server.port}`])).toBe(403);
    expect(await open('/etc/passwd', own)).toBe(404);
    expect(await open('content/.lien.yaml', own)).toBe(404);
    expect(await open('content/../package.json', own)).toBe(404);
  });

  it('does not end the server', async () => {
    await raw('GET / HTTP/9.9\r\n\r\n');
    await raw('\x16\x03\x01\x02\x00\x01\x00');
    await request(`/${'a'.repeat(100_000)}`);
    expect((await get('/api/editions')).status).toBe(200);
  });
});

/** A websocket by hand; hears the events of the server. */
class Socket {
  readonly events: { readonly event: string; readonly data: unknown }[] = [];
  readonly #socket;
  #text = Buffer.alloc(0);
  status: number | undefined;

  constructor(path: string, headers: readonly string[]) {
    this.#socket = connect(server.port, '127.0.0.1');
    this.#socket.on('error', () => undefined);
    this.#socket.on('data', (data) => {
      this.#text = Buffer.concat([this.#text, data]);
      this.#read();
    });
    const key = randomBytes(16).toString('base64');
    expect(createHash('sha1').update(key).digest('hex')).toHaveLength(40);
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Protocol: vite-hmr',
        `Sec-WebSocket-Key: ${key}`,
        ...headers,
        '',
        '',
      ].join('\r\n'),
    );
  }

  #read(): void {
    if (this.status === undefined) {
      const end = this.#text.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.status = statusOf(this.#text.toString('latin1'));
      this.#text = this.#text.subarray(end + 4);
    }
    while (this.#text.length >= 2) {
      const short = (this.#text[1] ?? 0) & 127;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (this.#text.length < header) return;
      const length =
        short < 126
          ? short
          : short === 126
            ? this.#text.readUInt16BE(2)
            : Number(this.#text.readBigUInt64BE(2));
      if (this.#text.length < header + length) return;
      const message = JSON.parse(this.#text.toString('utf8', header, header + length));
      this.#text = this.#text.subarray(header + length);
      if (message.type === 'custom') this.events.push(message);
    }
  }

  /** Sends a message, masked as clients must. */
  send(text: string): void {
    const body = Buffer.from(text);
    this.#socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body]));
  }

  async opened(): Promise<boolean> {
    await vi.waitFor(() => {
      if (this.status === undefined && !this.#socket.destroyed) throw new Error('not yet');
    }, 2000);
    return this.status === 101;
  }

  end(): void {
    this.#socket.destroy();
  }
}

describe('the websocket', () => {
  const own = () => [`Host: 127.0.0.1:${server.port}`, `Origin: http://127.0.0.1:${server.port}`];
  const token = async () =>
    /const wsToken = "(.*?)"/.exec(await (await get('/@vite/client')).text())?.[1];

  it('is for our page only', async () => {
    const path = `/?token=${await token()}`;
    const opens = async (target: string, headers: readonly string[]) => {
      const socket = new Socket(target, headers);
      const isOpen = await socket.opened();
      socket.end();
      return isOpen;
    };
    expect(await opens(path, own())).toBe(true);
    const [host = ''] = own();
    expect(await opens('/?token=autre', own())).toBe(false);
    expect(await opens(path, [host])).toBe(false);
    expect(await opens(path, [host, 'Origin: http://evil.example'])).toBe(false);
    expect(await opens(path, ['Host: evil.example', 'Origin: http://evil.example'])).toBe(false);
    expect(await opens(`/autre${path.slice(1)}`, own())).toBe(false);
  });

  it('tells of a change of content, whichever way it comes about, and outlives nonsense', async () => {
    await get('/api/brouillon/essai');
    const socket = new Socket(`/?token=${await token()}`, own());
    expect(await socket.opened()).toBe(true);
    socket.send('nonsense');
    socket.send('{"type":"custom","event":"guide:suivre"}');
    socket.send('{"type":"custom","event":"guide:suivre","data":{"edition":7}}');
    const shows = (word: string) =>
      vi.waitFor(() => {
        const last = socket.events.findLast(({ event }) => event === 'guide:brouillon');
        const state = last?.data as DraftState | undefined;
        const card = state?.parties.find(({ id }) => id === 'alpha');
        expect(card?.content).toContain(word);
      }, 6000);
    guide.replace(ALPHA, 'sert à vendre', 'aide à vendre');
    await shows('aide à vendre');
    // As Git does when it changes branches.
    const content = join(guide.root, 'content');
    cpSync(content, `${content}-2`, { recursive: true, verbatimSymlinks: true });
    guide.write('content-2/outils/alpha.yaml', guide.read(ALPHA).replace('aide à', 'permet de'));
    renameSync(content, `${content}-1`);
    renameSync(`${content}-2`, content);
    rmSync(`${content}-1`, { recursive: true });
    await shows('permet de vendre');
    guide.replace(ALPHA, 'permet de vendre', 'fait vendre');
    await shows('fait vendre');
    socket.end();
  }, 20_000);
});
