/** What a command says when it is done: French for people, or JSON for programs. */
import { relative } from 'node:path';
import { byPosition, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { summarise } from '../diagnostics/summary.ts';
import type { BuildResult } from './build-edition.ts';
import type { StageTime } from './stages.ts';

const seconds = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

const plural = (count: number, name: string): string => `${count} ${name}${count > 1 ? 's' : ''}`;

/** Lines on a finished build: what was made, where, how long each stage took. */
export function buildSummary(
  { edition, built, diagnostics }: BuildResult,
  times: readonly StageTime[],
  total: number,
): string {
  if (!built) return 'Rien n’a été écrit : corrigez les erreurs ci-dessus, puis relancez.';
  const shown = (path: string) => relative(process.cwd(), path) || path;
  const passes = built.passes > 1 ? `, ${built.passes} passes d’impression` : '';
  const warned = diagnostics.some(({ severity }) => severity === 'avertissement');
  const found = [...(warned ? [] : ['aucun avertissement']), summarise(diagnostics)]
    .filter(Boolean)
    .join(', ');
  return [
    `Édition « ${edition} » : ${built.pages} pages, ${plural(built.sheets, 'fiche')}${passes} ; ${found}.`,
    `  ${shown(built.pdf)}`,
    `  ${shown(built.html)}`,
    '',
    `Temps (s) : ${seconds.format(total / 1000)} en tout`,
    ...times.map(
      ({ stage, duration }) => `  ${seconds.format(duration / 1000).padStart(6)}  ${stage}`,
    ),
  ].join('\n');
}

/** A result for other programs: stable keys, in English as the rest of the interface of the program. */
export function buildJson(
  { edition, diagnostics, built }: BuildResult,
  times: readonly StageTime[],
): string {
  const report = {
    edition: edition ?? null,
    ok: built !== undefined,
    ...(built && {
      pdf: built.pdf,
      html: built.html,
      pages: built.pages,
      sheets: built.sheets,
      passes: built.passes,
      folios: built.facts.folios,
    }),
    times: Object.fromEntries(times.map(({ stage, duration }) => [stage, Math.round(duration)])),
    diagnostics: sorted(diagnostics),
  };
  return JSON.stringify(report, null, 2);
}

export function checkJson(diagnostics: readonly Diagnostic[], ok: boolean): string {
  return JSON.stringify({ ok, diagnostics: sorted(diagnostics) }, null, 2);
}

const sorted = (diagnostics: readonly Diagnostic[]) => [...diagnostics].sort(byPosition);
