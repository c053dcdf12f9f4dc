/** The YAML language server that editors of text use, run as they run it, with our settings of VS Code. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const SERVER = createRequire(import.meta.url).resolve(
  'yaml-language-server/bin/yaml-language-server',
);

export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Pending = (message: Message) => void;

/** A server for the project at `root`. Lines and columns are counted from 1, as editors show them. */
export class LanguageServer implements AsyncDisposable {
  readonly #root: string;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers = new Map<number, Pending>();
  readonly #problems = new Map<string, Pending>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(root: string) {
    this.#root = root;
    this.#process = spawn(process.execPath, [SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  static async start(root: string): Promise<LanguageServer> {
    const server = new LanguageServer(root);
    const rootUri = pathToFileURL(root).href;
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'guide' }],
      locale: 'fr',
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          completion: {
            completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
          },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    server.#tell('initialized', {});
    return server;
  }

  /** Opens a text as the file of that name; it need not exist. The messages of its problems. */
  async open(file: string, text: string): Promise<readonly string[]> {
    const uri = this.#uri(file);
    const said = new Promise<Message>((resolve) => this.#problems.set(uri, resolve));
    this.#tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const { diagnostics } = (await said).params as { diagnostics: readonly Problem[] };
    return diagnostics.map(({ range, message }) => `${range.start.line + 1} ${message}`);
  }

  async complete(file: string, line: number, column: number): Promise<readonly Completion[]> {
    const found = await this.#ask('textDocument/completion', this.#place(file, line, column));
    return (found as { items: readonly Completion[] }).items;
  }

  /** What is shown over a word, in Markdown; empty if nothing is. */
  async hover(file: string, line: number, column: number): Promise<string> {
    const found = await this.#ask('textDocument/hover', this.#place(file, line, column));
    return (found as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
    this.#process.kill();
  }

  #uri(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  #place(file: string, line: number, column: number) {
    const position = { line: line - 1, character: column - 1 };
    return { textDocument: { uri: this.#uri(file) }, position };
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/i.exec(
        this.#received.subarray(0, head).toString(),
      )?.[1];
      if (head < 0 || length === undefined) return;
      const end = head + 4 + Number(length);
      if (this.#received.length < end) return;
      const body = this.#received.subarray(head + 4, end).toString();
      this.#received = this.#received.subarray(end);
      this.#handle(JSON.parse(body));
    }
  }

  #handle(message: Message): void {
    const { id, method, params } = message;
    if (method === 'textDocument/publishDiagnostics') {
      this.#problems.get((params as { uri: string }).uri)?.(message);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section: string }[] };
      this.#send({
        ...(id !== undefined && { id }),
        result: items.map(({ section }) => this.#settings(section)),
      });
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null });
    } else if (id !== undefined) {
      this.#answers.get(id)?.(message);
    }
  }

  /** A section of the settings, as an object: `yaml.schemaStore.enable` is { schemaStore: { enable } }. */
  #settings(section: string): unknown {
    const file = join(this.#root, '.vscode', 'settings.json');
    const all: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    if (section in all) return all[section];
    const found: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(all)) {
      if (!name.startsWith(`${section}.`)) continue;
      const [first = '', second] = name.slice(section.length + 1).split('.');
      found[first] =
        second === undefined ? value : { ...(found[first] as object), [second]: value };
    }
    return found;
  }
}

interface Problem {
  readonly range: { readonly start: { readonly line: number } };
  readonly message: string;
}
