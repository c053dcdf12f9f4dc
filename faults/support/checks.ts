/** What must hold after any fault: whole files, no process, nothing left over, and a next build that works. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { distOf, type Files, filesIn, type TriedProject } from './project.ts';
import { MARK } from './running.ts';

/** In ms; a browser that lost its program sees it and ends, with all its children. */
const LAST_BREATH = 5000;

/** @returns what is wrong */
export async function checkAfter(project: TriedProject): Promise<readonly string[]> {
  const { root, former, wasKilled } = project;
  const faults = [...(await checkFiles(distOf(root), former)), ...(await checkProcesses(root))];
  if (!wasKilled()) faults.push(...(await checkLeftovers(project)));
  const { code, stderr } = await project.start(['build']).end;
  if (code !== 0) return [...faults, `the next build ends with ${code}: ${stderr.trim()}`];
  const next = await filesIn(distOf(root));
  for (const name of former.keys()) {
    if (!next.has(name)) faults.push(`the next build leaves no ${name}`);
  }
  if (next.get('guide-essai.pdf')?.equals(former.get('guide-essai.pdf') ?? Buffer.alloc(0))) {
    faults.push('the next build leaves the former PDF');
  }
  return [
    ...faults,
    ...(await checkFiles(distOf(root), former)),
    ...(await checkProcesses(root)),
    ...(await checkLeftovers(project)),
  ];
}

/** Each file is the former one, or one that was written to its end. */
async function checkFiles(folder: string, former: Files): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, before] of former) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes) faults.push(`${name} is gone`);
    else if (!bytes.equals(before) && !(await isWhole(name, bytes))) {
      faults.push(`${name} is neither the former one nor whole (${bytes.length} bytes)`);
    }
  }
  return faults;
}

async function isWhole(name: string, bytes: Buffer): Promise<boolean> {
  const text = bytes.toString('latin1').trimEnd();
  if (name.endsWith('.html')) return text.endsWith('</html>');
  try {
    if (name.endsWith('.json')) return JSON.parse(bytes.toString()) !== null;
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    return text.endsWith('%%EOF') && pdf.getPageCount() > 0;
  } catch {
    return false;
  }
}

/** No process that a command of the project started, or that one of these started. Only Linux shows them. */
async function checkProcesses(root: string): Promise<readonly string[]> {
  const until = performance.now() + LAST_BREATH;
  let left = await processesOf(root);
  while (left.length > 0 && performance.now() < until) {
    await setTimeout(50);
    left = await processesOf(root);
  }
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  return left.map(({ pid, line }) => `process ${pid} is left: ${line.slice(0, 80)}`);
}

async function processesOf(root: string) {
  const ids = existsSync('/proc/self/environ') ? await readdir('/proc') : [];
  const found: { readonly pid: number; readonly line: string }[] = [];
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    const read = (name: string) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '');
    if (!(await read('environ')).split('\0').includes(`${MARK}=${root}`)) continue;
    found.push({ pid: Number(id), line: (await read('cmdline')).replaceAll('\0', ' ') });
  }
  return found;
}

async function checkLeftovers({ root, temp, former }: TriedProject): Promise<readonly string[]> {
  const names = (await readdir(distOf(root)).catch(() => [])).filter((name) => !former.has(name));
  const others = (await readdir(join(root, 'dist'))).filter((name) => name !== 'essai');
  const temporary = await readdir(temp);
  return [
    ...names.map((name) => `left in dist/essai: ${name}`),
    ...others.map((name) => `left in dist: ${name}`),
    ...temporary.map((name) => `left in the temp folder: ${name}`),
  ];
}
