import { describe, expect, it } from 'vitest';
import { type Asked, createGuard, isServed } from '../../scripts/preview/server/guard.ts';
import { isLoopback, namesOf } from '../../scripts/preview/server/listen.ts';

const HOST = '127.0.0.1:4173';
const guard = createGuard(() => namesOf('127.0.0.1').map((name) => `${name}:4173`));

function asked(url: string, headers: Asked['headers'] = {}, method = 'GET'): Asked {
  return {
    method,
    url,
    headers: { host: HOST, ...headers },
    socket: { remoteAddress: '127.0.0.1' },
  };
}

describe('the guard', () => {
  it.each([
    ['the page, typed as an address', asked('/', { 'sec-fetch-site': 'none' })],
    ['the page, by a browser that says nothing of itself', asked('/edition/aura-2023')],
    ['another name of this machine', asked('/', { host: 'LOCALHOST:4173' })],
    ['what the page asks for', asked('/api/editions', { 'sec-fetch-site': 'same-origin' })],
    [
      'a module, with its origin',
      asked('/@vite/client', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }),
    ],
    [
      'a link from another site to the page',
      asked('/edition/aura-2023', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }),
    ],
    ['a source to open, from the page', asked('/ouvrir', { 'sec-fetch-site': 'same-origin' })],
  ])('accepts %s', (_what, request) => {
    expect(guard.accepts(request)).toBe(true);
  });

  it.each([
    ['a name that was made to lead here', asked('/', { host: 'evil.example:4173' })],
    ['our name at another port', asked('/', { host: '127.0.0.1:80' })],
    ['a name that starts like ours', asked('/', { host: 'localhost.evil.example:4173' })],
    ['a request without a host', asked('/', { host: undefined })],
    ['another origin', asked('/api/editions', { origin: 'http://evil.example' })],
    ['the origin of a file', asked('/api/editions', { origin: 'null' })],
    ['another port of this machine', asked('/api/editions', { origin: 'http://127.0.0.1:3000' })],
    ['our origin over TLS', asked('/api/editions', { origin: `https://${HOST}` })],
    ['one of our names from another', asked('/', { origin: 'http://localhost:4173' })],
    ['a script of another site', asked('/api/editions', { 'sec-fetch-site': 'cross-site' })],
    ['a page on another port', asked('/api/editions', { 'sec-fetch-site': 'same-site' })],
    [
      'a link from another site to a draft',
      asked('/brouillon/aura-2023', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }),
    ],
    [
      'the page within a page of another site',
      asked('/', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'iframe',
      }),
    ],
    ['a source to open, typed as an address', asked('/ouvrir', { 'sec-fetch-site': 'none' })],
    ['a source to open, by who knows whom', asked('/ouvrir?source=content/a.yaml')],
    [
      'a source to open, from another machine',
      {
        ...asked('/ouvrir', { 'sec-fetch-site': 'same-origin' }),
        socket: { remoteAddress: '192.168.1.7' },
      },
    ],
    ['POST', asked('/', {}, 'POST')],
    ['OPTIONS', asked('/', {}, 'OPTIONS')],
    ['TRACE', asked('/', {}, 'TRACE')],
  ])('refuses %s', (_what, request) => {
    expect(guard.accepts(request)).toBe(false);
  });

  it('opens a websocket for our own page only', () => {
    expect(guard.acceptsSocket(asked('/?token=a', { origin: `http://${HOST}` }))).toBe(true);
    expect(guard.acceptsSocket(asked('/?token=a', { origin: 'http://evil.example' }))).toBe(false);
    expect(guard.acceptsSocket(asked('/?token=a'))).toBe(false);
    expect(guard.acceptsSocket(asked('/autre', { origin: `http://${HOST}` }))).toBe(false);
  });
});

describe('what is served', () => {
  it.each([
    '/',
    '/edition/aura-2023',
    '/edition/%C3%A9dition',
    '/api/editions',
    '/api/brouillon/aura-2023',
    '/brouillon/aura-2023',
    '/impression/aura-2023/f3a-1',
    '/telecharger/pdf/aura-2023',
    '/ouvrir?source=content%2Foutils%2Famapj.yaml%3A12',
    '/@vite/client',
    '/scripts/preview/client/main.tsx',
    '/scripts/preview/client/main.tsx?t=1764000000000',
    '/scripts/preview/client/style.css?import&direct',
    '/node_modules/preact/dist/preact.module.js?v=1',
    '/node_modules/pdfjs-dist/build/pdf.worker.min.mjs?url',
  ])('%s', (url) => {
    expect(isServed(url)).toBe(true);
  });

  it.each([
    '/content/outils/amapj.yaml',
    '/templates/guide.hbs',
    '/assets/illustrations/cover.svg',
    '/package.json',
    '/.env',
    '/.git/config',
    '/scripts/preview/server/guard.ts',
    '/scripts/cli/main.ts',
    '/scripts/preview/client/../server/guard.ts',
    '/scripts/preview/client/%2e%2e/server/guard.ts',
    '/scripts/preview/client/..%2f..%2fcli/main.ts',
    '/scripts/preview/client/..\\server\\guard.ts',
    '/scripts/preview/client//main.tsx',
    '/scripts/preview/client/main.tsx%00.css',
    '/scripts/preview/client/main.tsx\0',
    '/scripts/preview/client/main.tsx?raw',
    '/scripts/preview/client/main.tsx?import&raw',
    '/scripts/preview/client/main.tsx?raw??',
    '/scripts/preview/client/main.tsx?url&inline',
    '/scripts/preview/client/main.tsx#/../../server/guard.ts',
    '/scripts/preview/client/main.tsx.map',
    '/@fs/etc/passwd',
    '/@fs//etc/passwd',
    '/@fs/etc/passwd?import&raw??',
    '/@id/fs',
    '/@id/__x00__vite/preload-helper',
    '/@vite/env',
    '/@vite/client?raw',
    '/__open-in-editor?file=/etc/passwd',
    '/__vite_ping',
    '/__inspect/',
    '//etc/passwd',
    '/edition/..%2f..%2fetc',
    '/edition/a/b',
    '/api/autre',
    '/api/editions?raw',
    '/brouillon/%25%32%65',
    '/brouillon/a%2fb',
    '/node_modules/vite/dist/node/index.js',
    '/node_modules/preact/package.json',
    '/node_modules/preact/../vite/dist/node/index.js',
    '/node_modules/.cache/guide-preview/a.js',
    'http://evil.example/',
    '*',
    '',
    `/edition/${'a'.repeat(3000)}`,
  ])('not %s', (url) => {
    expect(isServed(url)).toBe(false);
  });
});

describe('an address', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('%s is our own', (address) => {
    expect(isLoopback(address)).toBe(true);
  });

  it.each(['192.168.0.2', '10.127.0.0.1', '::ffff:10.0.0.1', undefined])('%s is not', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});
