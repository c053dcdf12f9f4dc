/** What hostile guides aim at: a listener on this machine that must hear nothing, a file that must stay secret. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from './hostile-case.ts';

/** Stands in the secret file, and nowhere else. */
export const SECRET = 'Mot de passe de la ferme : topinambour';

export interface OpenTarget extends Target, AsyncDisposable {
  /** How many connections there were since it was opened. */
  readonly heard: number;
}

export async function openTarget(): Promise<OpenTarget> {
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'guide-secret-'));
  const secretFile = join(folder, 'secret.txt');
  await writeFile(secretFile, SECRET);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    secretFile,
    get heard() {
      return heard;
    },
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
