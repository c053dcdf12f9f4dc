/** `guide build --all`: every edition in one run, several at a time, in one browser. */
import { availableParallelism } from 'node:os';
import { isError } from '../diagnostics/diagnostic.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { tabIn } from '../print/browser/launch.ts';
import { printJob } from '../print/browser/print-job.ts';
import type { RestartingBrowser } from '../print/browser/restarting.ts';
import { readContent } from '../read/read-content.ts';
import type { ReadResult } from '../read/source.ts';
import { validate } from '../validate/validate.ts';
import { type BuildClock, buildClock } from './build-clock.ts';
import type { BuildOptions } from './build-command.ts';
import { type BuildResult, buildEdition } from './build-edition.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { type Failure, failure } from './failure.ts';
import { foldersFrom } from './folders.ts';
import { createBoard, type ProgressBoard } from './progress-board.ts';
import type { StageTime } from './stages.ts';
import { withBrowser } from './with-browser.ts';

/** What became of one edition: a result, or the fault that ended its build. */
export interface Outcome {
  readonly edition: string;
  readonly times: readonly StageTime[];
  readonly result?: BuildResult;
  readonly failure?: Failure;
}

/** All editions are of one moment. */
type TimedOptions = BuildOptions & { readonly clock: BuildClock };

/** @returns the exit code: that of the gravest of what happened to the editions */
export function buildAllCommand(options: BuildOptions, world: Console): Promise<number> {
  const start = performance.now();
  const clock = buildClock();
  return withBrowser(
    world,
    (browser) => buildAll({ ...options, clock }, world, browser, start),
    options.delai,
  );
}

/** @param start of the command, in ms, as `performance.now` */
async function buildAll(
  options: TimedOptions,
  world: Console,
  browser: RestartingBrowser,
  start: number,
): Promise<number> {
  const { stdout, stderr, signal, root } = world;
  const read = await readContent(root);
  const ids = editionIds(read);
  const board = createBoard(stderr, ids);
  const outcomes = await inParallel(ids, availableParallelism(), (edition) =>
    buildOne(edition, read, options, world, board, browser),
  );
  signal.throwIfAborted();
  const none = ids.length === 0 ? validate(read).diagnostics : [];
  const { buildAllJson, buildAllSummary, visibleIn } = await import('./report.ts');
  const { formatDiagnostics } = await import('../diagnostics/format.ts');
  if (options.json) stdout.write(`${buildAllJson(outcomes, none)}\n`);
  else {
    const results = outcomes.flatMap(({ result }) => result ?? []);
    const visible = [...visibleIn(results), ...none];
    stderr.write(formatDiagnostics(visible, read.sourceText, { colour: stderr.isTTY }));
    stdout.write(`${buildAllSummary(outcomes, performance.now() - start)}\n`);
  }
  return none.some(isError) ? EXIT.content : exitCode(outcomes);
}

async function buildOne(
  edition: string,
  read: ReadResult,
  { brouillon, variant, deuxParPage, delai, clock }: TimedOptions,
  { signal, version, root }: Console,
  board: ProgressBoard,
  browser: RestartingBrowser,
): Promise<Outcome> {
  signal.throwIfAborted();
  const stages = board.stagesOf(edition);
  const job = printJob({
    open: () => browser.session().then(tabIn),
    delay: delai,
    log: (message) => board.say(edition, message),
  });
  try {
    const result = await buildEdition({
      folders: foldersFrom(root),
      read,
      edition,
      draft: brouillon,
      variants: variant,
      twoUp: deuxParPage,
      version,
      clock,
      signal,
      stages,
      job,
    });
    board.say(
      edition,
      result.built ? `${result.built.pages} pages` : 'des erreurs, rien n’est écrit',
    );
    return { edition, times: stages.times, result };
  } catch (problem) {
    const failed = failure(problem, signal);
    board.say(edition, 'échec');
    return { edition, times: stages.times, failure: failed };
  } finally {
    job.close();
  }
}

function exitCode(outcomes: readonly Outcome[]): number {
  const codes = outcomes.map(({ result, failure: failed }) => {
    if (failed) return failed.code;
    return result?.diagnostics.some(isError) ? EXIT.content : EXIT.ok;
  });
  return Math.max(EXIT.ok, ...codes);
}

/** At most `limit` at a time; results in the order of the items. */
async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, item] = next;
      results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
