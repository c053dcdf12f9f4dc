/**
 * Whose a temporary file is, told by its name: a process that was killed removes nothing, so that the
 * next one must know what nobody needs any more.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

interface Owner {
  /** Where process ids mean the same: one start of one machine, or of one container. */
  readonly place: string;
  readonly pid: number;
  /** Tells a process from a later one of the same id; 0 where the system does not say. */
  readonly started: number;
}

/** In ms; nothing of another machine that shares the folder, or of another start of this one, works longer. */
const OLD = 24 * 60 * 60 * 1000;

const OWNED = /-([0-9a-f]{8})-(\d+)-(\d+)-[^-]+$/;

let me: Owner | undefined;

const thisProcess = (): Owner => {
  me ??= { place: placeOf(), pid: process.pid, started: startOf(process.pid) ?? 0 };
  return me;
};

/** `name` with this process as its owner; what makes it unique is still to be added, without a hyphen. */
export function ownedName(name: string): string {
  const { place, pid, started } = thisProcess();
  return `${name}-${place}-${pid}-${started}-`;
}

/**
 * Whether the owner of what has this name has ended, or in case of doubt whether it is a day old.
 * @param name as `ownedName` begins it
 * @param age of what has the name, in ms
 */
export function isAbandoned(name: string, age: number): boolean {
  const [, place, pid, started] = OWNED.exec(name) ?? [];
  if (place !== thisProcess().place) return age > OLD;
  return !isAlive(Number(pid), Number(started));
}

function isAlive(pid: number, started: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    // One of another user may not be sent signals, but is there.
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  const now = startOf(pid);
  return now === undefined || now === started;
}

/**
 * When a process started, in ticks of the kernel since the machine did: no clock that may be moved.
 * @returns 0 for one that has ended and is not yet forgotten, undefined where the system does not say
 */
function startOf(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  if (!fields) return undefined;
  return fields[0] === 'Z' || fields[0] === 'X' ? 0 : Number(fields[19]);
}

function placeOf(): string {
  const boot = read('/proc/sys/kernel/random/boot_id');
  // Containers of one machine count their processes apart.
  const place = boot === undefined ? hostname() : `${boot}${readlinkSync('/proc/self/ns/pid')}`;
  return createHash('sha256').update(place).digest('hex').slice(0, 8);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
