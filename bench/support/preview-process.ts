/** `guide preview` as a process of its own, and a real browser that looks at it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/print/browser/places/find-browser.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';

export interface PreviewProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** What it has said on its error output. */
  readonly said: () => string;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** @param root the folder that holds content/ */
export async function startPreviewProcess(
  root: string,
  args: readonly string[] = [],
): Promise<PreviewProcess> {
  const child = spawn(process.execPath, [join(PROGRAM_ROOT, 'bin/guide.js'), 'preview', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const url = await addressOf(child, () => said);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const url = /http:\/\/[^\s/]+\//.exec(text)?.[0];
      if (url) resolve(url);
    });
    child.once('exit', (code) =>
      reject(new Error(`preview ended with ${code}:\n${text}${said()}`)),
    );
  });
}

export interface Viewer extends AsyncDisposable {
  readonly browser: Browser;
  readonly page: Page;
}

/** The packaged browser, with a network: the one that prints has none. */
export async function openViewer(width: number, height: number): Promise<Viewer> {
  const { platform, arch, env: environment } = process;
  const { executable } = await findBrowser({ platform, arch, environment, log: () => undefined });
  const browser = await launch({
    executablePath: executable,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width, height },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  // Functions sent to the page lack the helper by which esbuild names them.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  return { browser, page, [Symbol.asyncDispose]: () => browser.close() };
}
