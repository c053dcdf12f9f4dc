/** From an edition back to the one that all starts from: who is whose base. */
import { closest } from '../diagnostics/closest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import type { Source } from '../read/source.ts';
import { sourceLocator } from './source-locator.ts';
import { childOf, type Traced } from './traced.ts';

export interface Chain {
  /** The first edition, that has no base, down to the one asked for. */
  readonly ids: readonly string[];
  /** Present if a base does not exist, or leads back to an edition that starts from it. */
  readonly problem?: Diagnostic;
}

/** An edition's own file, with the base that it names. */
export interface EditionSource {
  readonly source: Source;
  readonly traced: Traced | undefined;
}

/** @param editions all of them, by identifier; `id` is one of them */
export function chainOf(editions: ReadonlyMap<string, EditionSource>, id: string): Chain {
  const ids = [id];
  for (let at = id; ; ) {
    const edition = editions.get(at);
    const base = edition && baseOf(edition);
    if (!edition || base === undefined) return { ids };
    const problem = wrongBase(base, at, ids, editions);
    if (problem) {
      return { ids, problem: error(sourceLocator(edition.source).at(['base']), problem) };
    }
    ids.unshift(base);
    at = base;
  }
}

/** The text after `base:`; what is no text is the schema's to refuse. */
function baseOf({ traced }: EditionSource): string | undefined {
  const base = childOf(traced, 'base');
  return base?.kind === 'scalar' && typeof base.value === 'string' ? base.value : undefined;
}

function wrongBase(
  base: string,
  from: string,
  ids: readonly string[],
  editions: ReadonlyMap<string, EditionSource>,
) {
  if (!editions.has(base)) {
    const others = [...editions.keys()].filter((id) => id !== from);
    const close = closest(base, others);
    return {
      code: 'base-inconnue',
      message: `L’édition de base « ${base} » n’existe pas.`,
      hint: close
        ? `Vouliez-vous dire « ${close} » ?`
        : `Éditions possibles : ${others.join(', ') || 'aucune'}.`,
    };
  }
  if (!ids.includes(base)) return undefined;
  const loop = [...ids.slice(0, ids.indexOf(base) + 1).toReversed(), base].join(' → ');
  return {
    code: 'base-en-boucle',
    message:
      base === from
        ? `L’édition « ${from} » ne peut pas être sa propre base.`
        : `Ces éditions partent l’une de l’autre : ${loop}.`,
    hint: 'Retirez « base: » de l’édition qui ne part d’aucune autre.',
  };
}
