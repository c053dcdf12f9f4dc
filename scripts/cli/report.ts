/** What a command says when it is done: French for people, or JSON for programs. */
import { relative } from 'node:path';
import { byPosition, type Diagnostic, isError, unique } from '../diagnostics/diagnostic.ts';
import { summarise } from '../diagnostics/summary.ts';
import type { Outcome } from './build-all-command.ts';
import type { BuildResult, BuiltFile } from './build-edition.ts';
import type { StageTime } from './stages.ts';

const seconds = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

const plural = (count: number, name: string): string => `${count} ${name}${count > 1 ? 's' : ''}`;

const shownPath = (path: string): string => relative(process.cwd(), path) || path;

const kilobytes = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

const filesMade = (files: readonly BuiltFile[]): readonly string[] =>
  files.map(({ path, size }) => `  ${shownPath(path)} (${kilobytes.format(size / 1000)} ko)`);

/** Lines on a finished build: what was made, where, how long each stage took. */
export function buildSummary(
  { edition, built, diagnostics }: BuildResult,
  times: readonly StageTime[],
  total: number,
): string {
  if (!built) return 'Rien n’a été écrit : corrigez les erreurs ci-dessus, puis relancez.';
  const passes = built.passes > 1 ? `, ${built.passes} passes d’impression` : '';
  const warned = diagnostics.some(({ severity }) => severity === 'avertissement');
  const found = [...(warned ? [] : ['aucun avertissement']), summarise(diagnostics)]
    .filter(Boolean)
    .join(', ');
  return [
    `Édition « ${edition} » : ${built.pages} pages, ${plural(built.sheets, 'fiche')}${passes} ; ${found}.`,
    ...filesMade(built.files),
    '',
    `Temps (s) : ${seconds.format(total / 1000)} en tout`,
    ...times.map(
      ({ stage, duration }) => `  ${seconds.format(duration / 1000).padStart(6)}  ${stage}`,
    ),
  ].join('\n');
}

/** A result for other programs: stable keys, in English as the rest of the interface of the program. */
export function buildJson(result: BuildResult, times: readonly StageTime[]): string {
  return JSON.stringify(buildReport(result, times), null, 2);
}

function buildReport({ edition, diagnostics, built }: BuildResult, times: readonly StageTime[]) {
  return {
    edition: edition ?? null,
    ok: built !== undefined,
    ...(built && {
      files: built.files,
      pages: built.pages,
      sheets: built.sheets,
      passes: built.passes,
      sandboxed: built.sandboxed,
      folios: built.facts.folios,
    }),
    times: Object.fromEntries(times.map(({ stage, duration }) => [stage, Math.round(duration)])),
    diagnostics: sorted(diagnostics),
  };
}

/** @param editions whether each of them could be built */
export function checkJson(
  diagnostics: readonly Diagnostic[],
  editions: ReadonlyMap<string, boolean>,
): string {
  const ok = !diagnostics.some(isError);
  return JSON.stringify(
    { ok, editions: Object.fromEntries(editions), diagnostics: sorted(diagnostics) },
    null,
    2,
  );
}

/** What the terminal shows after a build: points to verify are for `check`. Shared content speaks once. */
export function visibleIn(results: readonly BuildResult[]): readonly Diagnostic[] {
  const all = results.flatMap(({ diagnostics }) => diagnostics);
  const visible = all.filter(({ severity }) => severity !== 'a-verifier');
  return unique(visible);
}

/** A line for each edition on what became of it. */
export function buildAllSummary(outcomes: readonly Outcome[], total: number): string {
  const lines = outcomes.flatMap(({ edition, result, failure }) => {
    if (failure) return [`Édition « ${edition} » : échec. ${failure.message}`];
    const built = result?.built;
    if (!built)
      return [
        `Édition « ${edition} » : rien n’a été écrit, ${summarise(result?.diagnostics ?? [])}.`,
      ];
    return [
      `Édition « ${edition} » : ${built.pages} pages, ${plural(built.sheets, 'fiche')}.`,
      ...filesMade(built.files),
    ];
  });
  const made = outcomes.filter(({ result }) => result?.built).length;
  return [
    ...lines,
    '',
    `${plural(made, 'édition')} sur ${outcomes.length}, en ${seconds.format(total / 1000)} s.`,
  ].join('\n');
}

export function buildAllJson(outcomes: readonly Outcome[], none: readonly Diagnostic[]): string {
  const editions = outcomes.map(({ edition, times, result, failure }) =>
    result ? buildReport(result, times) : { edition, ok: false, failure: failure?.message },
  );
  const ok = editions.length > 0 && editions.every((report) => report.ok);
  return JSON.stringify({ ok, editions, diagnostics: sorted(none) }, null, 2);
}

const sorted = (diagnostics: readonly Diagnostic[]) => [...diagnostics].sort(byPosition);
