/** What hostile guides aim at: a listener on this machine that must hear nothing, a file that must stay secret. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
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
  const hear = (socket: Socket): void => {
    heard += 1;
    socket.destroy();
  };
  const server = await listen(hear, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  // A machine may have no IPv6: then nobody can connect by it either.
  const other = await listen(hear, port, '::1').catch(() => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'guide-secret-'));
  const secretFile = join(folder, 'secret.txt');
  await writeFile(secretFile, SECRET);
  const host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}`,
    host,
    secretFile,
    get heard() {
      return heard;
    },
    async [Symbol.asyncDispose]() {
      for (const one of [server, other]) await new Promise((done) => one?.close(done) ?? done(0));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listen(hear: (socket: Socket) => void, port: number, address: string): Promise<Server> {
  const server = createServer(hear);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
