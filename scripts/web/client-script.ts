/** The script of the web page: compiled from client/, and the hash by which the page allows it alone. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../program.ts';

export interface ClientScript {
  readonly code: string;
  /** As a source expression of a Content-Security-Policy. */
  readonly hash: string;
}

let compiled: Promise<ClientScript> | undefined;

/** Compiled once for all editions. @throws when client/ does not compile: a fault of the program */
export function clientScript(): Promise<ClientScript> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<ClientScript> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(PROGRAM_ROOT, 'scripts', 'web', 'client', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
  });
  // A closing tag in a string of the script would end its element.
  const code = (outputFiles[0]?.text ?? '').trim().replaceAll('</script', '<\\/script');
  const digest = createHash('sha256').update(code).digest('base64');
  return { code, hash: `'sha256-${digest}'` };
}
