/**
 * What wears a preview down: hundreds of saves, half-written files, files deleted and renamed, a folder put in
 * place of another, two previews at once. Prints memory and processes, and fails where a page is stale.
 * `npm run soak:preview`, with `-- --saves 300`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { Card } from './support/card.ts';
import { copyContent } from './support/many-tools.ts';
import { openViewer, type PreviewProcess, startPreviewProcess } from './support/preview-process.ts';

const { values } = parseArgs({ options: { saves: { type: 'string', default: '300' } } });
const SAVES = Number(values.saves);
const EVERY = Math.max(1, Math.floor(SAVES / 10));

await using content = await copyContent();
await using first = await startPreviewProcess(content.root);
await using second = await startPreviewProcess(content.root);
await using viewer = await openViewer(1440, 900);
const other = await viewer.browser.newPage();
await viewer.page.goto(`${first.url}edition/aura-2023`);
await other.goto(`${second.url}edition/aura-2023`);
const pages = [viewer.page, other] as const;
const folder = join(content.root, 'content', 'outils');
const card = join(folder, 'amapj.yaml');
const written = new Card(card);

process.stdout.write(`${first.url} and ${second.url}, ${SAVES} saves\n`);
process.stdout.write('save   server MB  with its browser MB  processes  page heap MB\n');
await Promise.all(pages.map((page) => shows(page, 'amapj', 'AmapJ')));
await pause(3000);
await state(0);
let stale = 0;
for (let save = 1; save <= SAVES; save += 1) {
  const word = `Endurance${save}.`;
  writeHow(save, written.textWith(word));
  if (save % EVERY === 0) {
    const fresh = await Promise.all(pages.map((page) => shows(page, 'amapj', word)));
    stale += fresh.filter((one) => !one).length;
    await pause(3000);
    await state(save);
  } else await pause(100);
}
stale += await folders();
process.stdout.write(`${stale === 0 ? 'no stale page' : `${stale} stale pages`}\n`);
for (const one of [first, second]) if (one.said()) process.stdout.write(`said: ${one.said()}\n`);
if (stale > 0) process.exitCode = 1;

/** As editors' programs do: in place, in two halves, by rename, after deleting. */
function writeHow(save: number, whole: string): void {
  const way = save % 4;
  if (way === 0) {
    writeFileSync(`${card}.tmp`, whole);
    renameSync(`${card}.tmp`, card);
  } else if (way === 1) {
    writeFileSync(card, whole.slice(0, whole.length / 2));
    writeFileSync(card, whole);
  } else if (way === 2) {
    unlinkSync(card);
    writeFileSync(card, whole);
  } else writeFileSync(card, whole);
}

/** The whole of content/ goes away and comes back changed, as when Git changes branches. */
async function folders(): Promise<number> {
  const all = join(content.root, 'content');
  cpSync(all, `${all}-autre`, { recursive: true });
  writeFileSync(join(`${all}-autre`, 'outils', 'amapj.yaml'), written.textWith('AutreBranche.'));
  renameSync(all, `${all}-ancien`);
  renameSync(`${all}-autre`, all);
  rmSync(`${all}-ancien`, { recursive: true });
  const replaced = await Promise.all(pages.map((page) => shows(page, 'amapj', 'AutreBranche.')));
  written.save('Encore.');
  const again = await Promise.all(pages.map((page) => shows(page, 'amapj', 'Encore.')));
  return [...replaced, ...again].filter((one) => !one).length;
}

function shows(page: Page, id: string, word: string): Promise<boolean> {
  return page
    .waitForFunction(
      (tool, wanted) =>
        document
          .querySelector('iframe')
          ?.contentDocument?.getElementById(tool)
          ?.textContent?.includes(wanted),
      { timeout: 8000, polling: 50 },
      id,
      word,
    )
    .then(
      () => true,
      () => false,
    );
}

async function state(save: number): Promise<void> {
  for (const [index, preview] of [first, second].entries()) {
    const { server, all, count } = memoryOf(preview);
    const { JSHeapUsedSize = 0 } = (await pages[index]?.metrics()) ?? {};
    process.stdout.write(
      `${String(save).padStart(4)} ${index + 1} ${mb(server)} ${mb(all).padStart(20)} ${String(count).padStart(10)} ${mb(JSHeapUsedSize / 1024)}\n`,
    );
  }
}

function mb(kilobytes: number): string {
  return (kilobytes / 1024).toFixed(0).padStart(9);
}

/** Resident memory in kB of the server, and of it with its descendants, and how many processes these are. */
function memoryOf({ pid }: PreviewProcess) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([pid]);
  // Parents come before their children only by chance.
  for (let grown = -1; grown !== family.size; ) {
    grown = family.size;
    for (const [child, parent] of rows) if (family.has(parent)) family.add(child);
  }
  const own = rows.filter(([id]) => family.has(id));
  const sum = own.reduce((total, [, , rss]) => total + rss, 0);
  return { server: own.find(([id]) => id === pid)?.[2] ?? 0, all: sum, count: own.length };
}
