import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildResult } from '../../scripts/cli/build-edition.ts';
import { buildJson, buildSummary, checkJson } from '../../scripts/cli/report.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { printed } from '../support/printed.ts';

const folder = join(process.cwd(), 'dist', 'drome-2024');
const built = {
  folder,
  files: [
    { variant: 'ecran', path: join(folder, 'guide-drome-2024.pdf'), size: 812_345 },
    { variant: 'web', path: join(folder, 'index.html'), size: 499 },
  ] as const,
  pages: 28,
  sheets: 9,
  passes: 1,
  sandboxed: true,
  facts: printed().facts,
  browser: '147.0.7727.0',
};
const done = (more: Partial<BuildResult> = {}): BuildResult => ({
  edition: 'drome-2024',
  diagnostics: [],
  sourceText: () => undefined,
  built,
  ...more,
});
const { built: _, ...unfinished } = done();
const TIMES = [
  { stage: 'Lecture du contenu', duration: 18.4 },
  { stage: 'Impression', duration: 1234.5 },
];
const diagnostic = (file: string, line: number): Diagnostic => ({
  severity: 'erreur',
  code: 'lien-mort',
  message: 'Lien mort.',
  file,
  line,
});

describe('the summary of a build', () => {
  it('says what was made, where, and how long each stage took', () => {
    expect(buildSummary(done(), TIMES, 1500).split('\n')).toEqual([
      'Édition « drome-2024 » : 28 pages, 9 fiches ; aucun avertissement.',
      `  ${join('dist', 'drome-2024', 'guide-drome-2024.pdf')} (812 ko)`,
      `  ${join('dist', 'drome-2024', 'index.html')} (0 ko)`,
      '',
      'Temps (s) : 1,50 en tout',
      '    0,02  Lecture du contenu',
      '    1,23  Impression',
    ]);
  });

  it('says how many times the guide was printed where it was more than once', () => {
    const [first] = buildSummary(done({ built: { ...built, passes: 2 } }), [], 0).split('\n');
    expect(first).toBe(
      'Édition « drome-2024 » : 28 pages, 9 fiches, 2 passes d’impression ; aucun avertissement.',
    );
  });

  it('counts what there is to look at', () => {
    const warning = { ...diagnostic('a.yaml', 1), severity: 'avertissement' } as const;
    const note = { ...diagnostic('a.yaml', 2), severity: 'a-verifier' } as const;
    const first = (diagnostics: Diagnostic[]) =>
      buildSummary(done({ diagnostics }), [], 0).split('\n')[0];
    expect(first([note])).toMatch(/ ; aucun avertissement, 1 point à vérifier\.$/);
    expect(first([warning, note])).toMatch(/ ; 1 avertissement, 1 point à vérifier\.$/);
  });

  it('says that nothing was written where there are errors', () => {
    expect(buildSummary(unfinished, TIMES, 20)).toBe(
      'Rien n’a été écrit : corrigez les erreurs ci-dessus, puis relancez.',
    );
  });
});

describe('the JSON of a build', () => {
  it('has the files, the pages and the times in ms', () => {
    expect(JSON.parse(buildJson(done(), TIMES))).toEqual({
      edition: 'drome-2024',
      ok: true,
      files: built.files,
      pages: 28,
      sheets: 9,
      passes: 1,
      sandboxed: true,
      folios: { socleo: 2 },
      times: { 'Lecture du contenu': 18, Impression: 1235 },
      diagnostics: [],
    });
  });

  it('has no file where nothing was written', () => {
    expect(JSON.parse(buildJson(unfinished, []))).toEqual({
      edition: 'drome-2024',
      ok: false,
      times: {},
      diagnostics: [],
    });
  });

  it('has null for an edition that is not known', () => {
    expect(JSON.parse(buildJson({ ...unfinished, edition: undefined }, []))).toMatchObject({
      edition: null,
    });
  });

  it('has its diagnostics in the order of files and lines', () => {
    const diagnostics = [diagnostic('b', 1), diagnostic('a', 9), diagnostic('a', 2)];
    const { diagnostics: sorted } = JSON.parse(buildJson(done({ diagnostics }), []));
    expect(sorted.map(({ file, line }: Diagnostic) => `${file}${line}`)).toEqual([
      'a2',
      'a9',
      'b1',
    ]);
  });
});

describe('the JSON of a check', () => {
  it('says whether all is well, and has every diagnostic whole', () => {
    const one = diagnostic('content/outils/socleo.yaml', 4);
    expect(JSON.parse(checkJson([one], new Map([['isere-2024', false]])))).toEqual({
      ok: false,
      editions: { 'isere-2024': false },
      diagnostics: [one],
    });
    expect(JSON.parse(checkJson([], new Map([['isere-2024', true]])))).toEqual({
      ok: true,
      editions: { 'isere-2024': true },
      diagnostics: [],
    });
  });
});
