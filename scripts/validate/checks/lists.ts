/** The lists at the top of content/: groups of criteria, icons of rubrics. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { type Drafts, idsOf } from '../drafts.ts';
import { unknownName } from './references.ts';

export function* checkLists({ criteres, rubriques }: Drafts): Generator<Diagnostic> {
  const groups = idsOf(criteres?.draft?.groupes);
  for (const [index, critere] of (criteres?.draft?.criteres ?? []).entries()) {
    const group = critere?.groupe;
    if (!criteres || !groups || group === undefined || groups.includes(group)) continue;
    yield error(
      criteres.source.at(['criteres', index, 'groupe']),
      unknownName('groupe-inconnu', 'Groupe inconnu', group, groups),
    );
  }
  for (const [index, rubrique] of (rubriques?.draft ?? []).entries()) {
    const icon = rubrique?.icone;
    if (!rubriques || icon === undefined || existsSync(join(iconFolder(), `${icon}.svg`))) continue;
    yield error(
      rubriques.source.at([index, 'icone']),
      unknownName('icone-inconnue', 'Icône inconnue', icon, iconNames(), ON_SITE),
    );
  }
}

const ON_SITE = 'Choisissez un nom sur https://lucide.dev/icons.';

/** The icons come with the program, in the package lucide-static. */
function iconFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return join(dirname(resolve('lucide-static/package.json')), 'icons');
}

const iconNames = (): readonly string[] =>
  readdirSync(iconFolder()).flatMap((name) => /^(.*)\.svg$/.exec(name)?.[1] ?? []);
