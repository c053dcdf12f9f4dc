/**
 * How long an editor waits: from the moment a card is saved to the frame that shows the change, in the draft
 * and in the printed pages, in a real browser. `npm run bench:preview`, with `-- --json` for programs.
 */
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { Card } from './support/card.ts';
import { copyContent } from './support/many-tools.ts';
import { openViewer, startPreviewProcess } from './support/preview-process.ts';
import { type Figures, figuresOf } from './support/statistics.ts';

/** In ms. */
const GOALS = { draft: { plain: 100, large: 300 }, pdf: 1000 } as const;
const LARGE = 60;
const TOOL = 'amapj';
/** Between two saves, in ms: an editor's pace; the printing of the former may still be under way. */
const PACE = 900;
/** The first changes in each view are compiled, and not measured. */
const WARMING = 4;

interface Series {
  readonly guide: string;
  readonly view: 'brouillon' | 'pages imprimées';
  /** In ms. */
  readonly goal: number;
  readonly figures: Figures;
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    saves: { type: 'string', default: '60' },
    bursts: { type: 'string', default: '20' },
  },
});

async function measure(
  guide: string,
  tools: number | undefined,
  goal: number,
): Promise<readonly Series[]> {
  await using content = await copyContent(tools);
  await using preview = await startPreviewProcess(content.root);
  await using viewer = await openViewer(1440, 900);
  const { page } = viewer;
  await page.goto(`${preview.url}edition/aura-2023`);
  const card = new Card(join(content.root, 'content', 'outils', `${TOOL}.yaml`));
  await page.waitForSelector('iframe');
  await onceShown(page, 'draft', '');
  await goToTool(page);
  for (let count = 0; count < WARMING; count += 1) {
    const word = card.nextWord();
    const shown = onceShown(page, 'draft', word);
    card.save(word);
    await shown;
    await pause(PACE);
  }
  const offset = await clockOffset(page);
  const draft: number[] = [];
  for (let count = 0; count < Number(values.saves); count += 1) {
    const word = card.nextWord();
    const shown = onceShown(page, 'draft', word);
    // The observer above is at work before the file is saved.
    await pause(20);
    const saved = now();
    card.save(word);
    draft.push((await shown) - offset - saved);
    await pause(PACE * (0.5 + Math.random()));
  }
  await showPrintedPages(page);
  await onceShown(page, 'pdf', card.lastWord);
  const printed: number[] = [];
  for (let count = -WARMING; count < Number(values.bursts); count += 1) {
    // Some saves in a row: only the last one is to be printed.
    let word = '';
    let saved = 0;
    for (let stroke = 0; stroke < 4; stroke += 1) {
      await pause(120);
      word = card.nextWord();
      saved = now();
      card.save(word);
    }
    const shown = (await onceShown(page, 'pdf', word)) - offset - saved;
    if (count >= 0) printed.push(shown);
    await pause(PACE * (0.5 + Math.random()));
  }
  return [
    { guide, view: 'brouillon', goal, figures: figuresOf(draft) },
    { guide, view: 'pages imprimées', goal: GOALS.pdf, figures: figuresOf(printed) },
  ];
}

const now = (): number => performance.timeOrigin + performance.now();

/** How far the page's clock is ahead of ours, in ms. */
async function clockOffset(page: Page): Promise<number> {
  const offsets: number[] = [];
  for (let count = 0; count < 15; count += 1) {
    const before = now();
    const theirs = await page.evaluate(() => performance.timeOrigin + performance.now());
    offsets.push(theirs - (before + now()) / 2);
  }
  return figuresOf(offsets).median;
}

/** The time, by the page's clock, at which the frame was drawn that first shows the word. */
function onceShown(page: Page, view: 'draft' | 'pdf', word: string): Promise<number> {
  return page.evaluate(
    (tool, where, wanted) =>
      new Promise<number>((resolve) => {
        const shows = (): boolean => {
          if (where === 'pdf') {
            const texts = [...document.querySelectorAll('.pdf-texte')];
            return texts.some((layer) => layer.textContent?.includes(wanted));
          }
          const draft = document.querySelector('iframe')?.contentDocument;
          return draft?.getElementById(tool)?.textContent?.includes(wanted) ?? false;
        };
        const look = () => {
          if (!shows()) requestAnimationFrame(look);
          else {
            // A message is handled after the frame that is being made is drawn.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(undefined);
          }
        };
        requestAnimationFrame(look);
      }),
    TOOL,
    view,
    word,
  );
}

async function goToTool(page: Page): Promise<void> {
  await page.click(`nav [data-cible="${TOOL}"]`);
  await pause(500);
}

async function showPrintedPages(page: Page): Promise<void> {
  await page.click('[data-vue="pdf"]');
}

function report(all: readonly Series[]): void {
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ cpus: cpus()[0]?.model, cores: availableParallelism(), series: all }, undefined, 2)}\n`,
    );
  } else {
    const ms = (value: number) => `${Math.round(value)}`.padStart(6);
    process.stdout.write(
      `${availableParallelism()} cores, ${cpus()[0]?.model}; ms from a save to the frame that shows it\n`,
    );
    process.stdout.write('guide       view              n    min median    p95    max   goal\n');
    for (const { guide, view, goal, figures } of all) {
      const { count, min, median, p95, max } = figures;
      const verdict = p95 < goal ? '' : '  missed';
      process.stdout.write(
        `${guide.padEnd(11)} ${view.padEnd(16)} ${String(count).padStart(3)} ${ms(min)} ${ms(median)} ${ms(p95)} ${ms(max)} ${ms(goal)}${verdict}\n`,
      );
    }
  }
  if (all.some(({ goal, figures }) => figures.p95 >= goal)) process.exitCode = 1;
}

const series = [
  ...(await measure('28 pages', undefined, GOALS.draft.plain)),
  ...(await measure(`${LARGE} outils`, LARGE, GOALS.draft.large)),
];
report(series);
