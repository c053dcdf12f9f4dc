/** `guide build`: an edition to PDF and HTML, with its report. */
import { isError } from '../diagnostics/diagnostic.ts';
import { editionIds } from '../overlay/edition-sources.ts';
import { printJob } from '../print/browser/print-job.ts';
import type { RestartingBrowser } from '../print/browser/restarting.ts';
import type { ReadResult } from '../read/source.ts';
import { validate } from '../validate/validate.ts';
import { type BuildClock, buildClock } from './build-clock.ts';
import { type BuildResult, buildEdition } from './build-edition.ts';
import { readChosen } from './chosen-content.ts';
import type { Console } from './console.ts';
import { chooseEdition } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';
import { foldersFrom } from './folders.ts';
import { createStages, tellBeside } from './stages.ts';
import type { Variante } from './variant-choice.ts';
import { withBrowser } from './with-browser.ts';

export interface BuildOptions {
  readonly brouillon: boolean;
  /** What is made; what the edition says where it is not given. */
  readonly variant?: readonly Variante[] | undefined;
  readonly deuxParPage: boolean;
  /** In s, for the browser to start, load and print. */
  readonly delai: number;
  readonly json: boolean;
}

/**
 * @param edition its name, or the path of an archive
 * @returns the exit code; faults of the machine are thrown, and SourceDateError
 */
export function buildCommand(
  edition: string | undefined,
  options: BuildOptions,
  world: Console,
): Promise<number> {
  const start = performance.now();
  const clock = buildClock();
  return withBrowser(
    world,
    (browser) => build(edition, { ...options, clock }, world, browser, start),
    options.delai,
  );
}

/** @param start of the command, in ms, as `performance.now` */
async function build(
  edition: string | undefined,
  options: BuildOptions & { readonly clock: BuildClock },
  { stdout, stderr, signal, version, root }: Console,
  browser: RestartingBrowser,
  start: number,
): Promise<number> {
  const stages = createStages(stderr, () => performance.now());
  const log = tellBeside(stderr, stages);
  const job = printJob({ open: () => browser.session(), delay: options.delai, log });
  try {
    const { read, edition: wanted } = await stages.run('Lecture du contenu', () =>
      readChosen(edition, root),
    );
    const ids = editionIds(read);
    const made: BuildResult =
      ids.length === 0
        ? { edition: undefined, ...validate(read), sourceText: read.sourceText }
        : await buildEdition({
            folders: foldersFrom(root),
            read,
            edition: chooseEdition(wanted, ids),
            draft: options.brouillon,
            variants: options.variant,
            twoUp: options.deuxParPage,
            version,
            clock: options.clock,
            signal,
            stages,
            job,
          });
    const result = await withMakers(made, read, version);
    stages.end();
    const { buildJson, buildSummary, visibleIn } = await import('./report.ts');
    const { formatDiagnostics } = await import('../diagnostics/format.ts');
    if (options.json) stdout.write(`${buildJson(result, stages.times)}\n`);
    else {
      const colour = stderr.isTTY;
      stderr.write(formatDiagnostics(visibleIn([result]), result.sourceText, { colour }));
      stdout.write(`${buildSummary(result, stages.times, performance.now() - start)}\n`);
    }
    return result.diagnostics.some(isError) ? EXIT.content : EXIT.ok;
  } finally {
    stages.end();
    job.close();
  }
}

/** With what is to be known of a guide that was built from an archive. */
async function withMakers(
  made: BuildResult,
  { archive }: ReadResult,
  program: string,
): Promise<BuildResult> {
  if (!archive || !made.built) return made;
  const { otherMakers } = await import('../archive/other-makers.ts');
  const warnings = otherMakers(archive, { program, browser: made.built.browser });
  return { ...made, diagnostics: [...made.diagnostics, ...warnings] };
}
