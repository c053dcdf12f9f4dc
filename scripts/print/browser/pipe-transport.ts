/** Puppeteer's messages over a pair of pipes: each is JSON, and ends with a zero byte. */
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * The same as Puppeteer's own, which cannot be had without its launcher: that one starts the browser
 * only once all of Puppeteer is loaded, and keeps to itself what a browser says that does not start.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let closed = false;
  let unfinished: Buffer[] = [];
  const transport: ConnectionTransport = {
    send(message) {
      // Nobody else would tell Puppeteer of a browser that ended before it was connected.
      if (closed) setImmediate(() => transport.onclose?.());
      else toBrowser.write(`${message}\0`);
    },
    close() {
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  const read = async (message: string) => {
    try {
      // Puppeteer reads asynchronously, though the type of its listener does not say so.
      await transport.onmessage?.(message);
    } catch {
      // What is no message comes from no browser: it is left as one that broke its pipes.
      fromBrowser.destroy();
    }
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...unfinished, chunk.subarray(start, end)]).toString();
      unfinished = [];
      start = end + 1;
      // Puppeteer expects each message in a turn of its own.
      setImmediate(() => read(message));
    }
    if (start < chunk.length) unfinished.push(chunk.subarray(start));
  });
  fromBrowser.on('close', () => {
    closed = true;
    transport.onclose?.();
  });
  // A browser that ends breaks its pipes: 'close' follows, and says all there is to say.
  fromBrowser.on('error', () => undefined);
  toBrowser.on('error', () => undefined);
  return transport;
}
