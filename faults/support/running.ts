/** A command that runs in a project, listened to. */
import { spawn } from 'node:child_process';
import type { Running } from '../fault.ts';

/** In ms; nothing that is tried takes as long, and nothing may hang for ever. */
const PATIENCE = 180_000;

/** Stands in the environment of every process of a project, on Linux for all to see. */
export const MARK = 'GUIDE_FAULT';

export interface CommandRequest {
  /** The program and its arguments. */
  readonly line: readonly string[];
  readonly root: string;
  readonly temp: string;
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Told when it is killed in a way that no program can answer. */
  readonly onKilled?: () => void;
}

export function startCommand(request: CommandRequest): Running {
  const { line, root, temp, environment, onKilled } = request;
  const began = performance.now();
  const child = spawn(line[0] ?? '', line.slice(1), {
    cwd: root,
    env: { ...process.env, TMPDIR: temp, [MARK]: root, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const end: Running['end'] = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr, seconds: (performance.now() - began) / 1000 });
    });
  });
  return {
    pid: child.pid ?? 0,
    end,
    kill(signal) {
      if (signal === 'SIGKILL') onKilled?.();
      child.kill(signal);
    },
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (typeof text === 'string' ? stderr.includes(text) : text.test(stderr)) resolve();
        };
        child.stderr.on('data', look);
        end.then(
          () => reject(new Error(`it ended without saying ${text}:\n${stderr}`)),
          () => undefined,
        );
        look();
      }),
  };
}
