/** Where the preview can be reached: a port that is free, and the names under which it is known. */
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';

/** The preview cannot listen where it was asked to: the message is a French answer. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/** Ports that are tried. */
const TRIES = 50;
const LAST_PORT = 65_535;

/**
 * Listens at the port, or at the next one that is free.
 * @param port 0 for any
 * @returns the port it is
 * @throws AddressError
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + TRIES, LAST_PORT);
  for (let wanted = port; wanted <= last; wanted += 1) {
    const fault = await tryPort(server, host, wanted);
    if (fault === undefined) return portOf(server);
    if (fault.code !== 'EADDRINUSE') throw new AddressError(cannotListen(host, fault));
  }
  throw new AddressError(
    `Les ports de ${port} à ${last} sont tous pris : donnez-en un autre, par exemple « --port 8000 ».`,
  );
}

function tryPort(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const onError = (fault: NodeJS.ErrnoException) => resolve(fault);
    server.once('error', onError);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', onError);
      resolve(undefined);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return address.port;
}

function cannotListen(host: string, { code }: NodeJS.ErrnoException): string {
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
    ? `« ${host} » n’est pas une adresse de cette machine : retirez « --host », ou donnez-en une.`
    : `L’aperçu ne peut pas écouter à l’adresse « ${host} » (${code}).`;
}

/** Names of this machine as only it knows them. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const isAll = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** An address as it stands in a URL. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** What may stand before the port in the address of a server that listens at `host`. */
export function namesOf(host: string): readonly string[] {
  if (!isAll(host)) return [...new Set([inUrl(host).toLowerCase(), ...LOOPBACK])];
  return [...LOOPBACK, ...addresses().map(inUrl)];
}

/** The address to be shown to whoever sits before this machine. */
export const shownHost = (host: string): string => (isAll(host) ? '127.0.0.1' : inUrl(host));

/** Whether others can reach a server that listens at `host`. */
export const isOpen = (host: string): boolean => !isLoopback(host) && host !== 'localhost';

/** Whether an address is one of this machine's own, that no other can use. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/.test(address);
}

/** Of this machine in its networks. */
function addresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((all = []) =>
    // Link-local addresses of IPv6 need a zone, which no browser takes.
    all.flatMap(({ address, internal }) => (internal || address.startsWith('fe80') ? [] : address)),
  );
}

/** Where others reach a server that listens at `host`. */
export const otherHosts = (host: string): readonly string[] =>
  isAll(host) ? addresses().map(inUrl) : isOpen(host) ? [inUrl(host)] : [];
