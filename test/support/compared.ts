/** Compares two editions of a small guide, for tests: `essai`, and `drome`, which starts from it. */
import { compareEditions } from '../../scripts/compare/compare-editions.ts';
import type { Comparison, Difference } from '../../scripts/compare/difference.ts';
import { type Side, sideOf } from '../../scripts/compare/side.ts';
import { localPlaces, shown } from '../../scripts/compare/told.ts';
import { labelled } from '../../scripts/compare/words.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { asLine } from './check.ts';
import { GuideBuilder } from './guide-builder.ts';

/** A guide of the edition `essai` and of `drome`, with files of the folder of the latter. */
export function twoEditions(files: Readonly<Record<string, string>> = {}): GuideBuilder {
  const guide = new GuideBuilder();
  for (const [path, text] of Object.entries({ 'edition.yaml': '', ...files })) {
    const base = path === 'edition.yaml' ? 'base: essai\n' : '';
    guide.write(`content/editions/drome/${path}`, base + text);
  }
  return guide;
}

export async function compared(guide: GuideBuilder, a = 'essai', b = 'drome'): Promise<Comparison> {
  const read = await readContent(guide.root);
  const side = (id: string): Side => {
    const { content, diagnostics } = validateEdition(read, id);
    if (!content) throw new Error(diagnostics.map(asLine).join('\n'));
    return sideOf(read, content);
  };
  return compareEditions(side(a), side(b));
}

/** Each difference as `section name | label | - before | + after | places`, what is not there left out. */
export async function told(guide: GuideBuilder, a?: string, b?: string): Promise<string[]> {
  const comparison = await compared(guide, a, b);
  return comparison.differences.map((difference) => line(difference, comparison));
}

function line(difference: Difference, comparison: Comparison): string {
  const what = shown(difference, comparison);
  const values =
    what.kind === 'values'
      ? [what.before && `- ${what.before}`, what.after && `+ ${what.after}`]
      : what.passages.flatMap(({ runs }) =>
          runs.map(({ kind, words }) => `${SIGNS[kind]} ${words.join(' ')}`),
        );
  return [
    [difference.section, difference.name].filter(Boolean).join(' '),
    labelled(difference, comparison.editions),
    ...values.filter(Boolean),
    ...localPlaces(difference, comparison).map((place) => place.replace('content/editions/', '')),
  ].join(' | ');
}

const SIGNS = { same: '=', removed: '-', added: '+' } as const;
