#!/usr/bin/env node
// A real browser that comes to harm when it is told to do a certain thing: exactly then, without waiting.
// UNRULY, in JSON: executable, flags, and deed, done once in `times` starts when `method` is asked for.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  createReadStream,
  createWriteStream,
  readdirSync,
  readFileSync,
} from 'node:fs';

const { executable, flags, deed, method, times, starts } = JSON.parse(process.env.UNRULY);
appendFileSync(starts, '.');
const isUnruly = readFileSync(starts, 'utf8').length <= times;

if (isUnruly && deed === 'exit') process.exit(1);
if (isUnruly && deed === 'silent') setInterval(() => undefined, 1000);
else run();

function run() {
  const child = spawn(executable, [...flags, ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'],
  });
  child.once('exit', (code) => process.exit(code ?? 1));
  const toBrowser = child.stdio[3];
  toBrowser.on('error', () => undefined);
  const asked = createReadStream('', { fd: 3 });
  asked.on('data', (chunk) => {
    if (isUnruly && chunk.includes(`"method":"${method}"`)) harm(child);
    toBrowser.write(chunk);
  });
  // The program is gone: so is its browser.
  asked.on('end', () => toBrowser.end());
  child.stdio[4].pipe(createWriteStream('', { fd: 4 }));
}

function harm(child) {
  if (deed === 'kill') child.kill('SIGKILL');
  if (deed === 'stop') child.kill('SIGSTOP');
  if (deed === 'kill-page') for (const pid of renderers()) process.kill(pid, 'SIGKILL');
  if (deed === 'stop-page') for (const pid of renderers()) process.kill(pid, 'SIGSTOP');
}

/** The processes of the pages: in the group that this process leads. */
function renderers() {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const [, , group] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return Number(group) === process.pid && line.includes('--type=renderer');
    } catch {
      return false;
    }
  });
}
