/**
 * A traced value and what a local edition changes in it. Objects merge key by key; a text or a list
 * replaces; nothing (`cle:`) removes; an object in the place of a text or of a list holds instructions.
 */
import { closest } from '../diagnostics/closest.ts';
import { editList, INSTRUCTIONS } from './list-edits.ts';
import type { Path } from './locator.ts';
import { pathLabel, type Report } from './problems.ts';
import { appendText, isProse } from './text-edits.ts';
import type { Traced, TracedMap, TracedScalar, TracedText } from './traced.ts';

/** Lists of which each level keeps its own: a doubt of the base remains one. */
const ACCUMULATED = 'a_verifier';

/**
 * @param over the edition's own value; its nulls remove, and at the root mean "no change"
 * @returns the merged value; neither argument is changed
 */
export function merge(base: Traced, over: Traced, report: Report): Traced {
  return isNothing(over) ? base : mergeAt(base, over, [], report);
}

const isNothing = (value: Traced): boolean => value.kind === 'scalar' && value.value === null;

function mergeAt(base: Traced, over: Traced, path: Path, report: Report): Traced {
  if (over.kind !== 'map') return { ...over, hides: base };
  switch (base.kind) {
    case 'map':
      return mergeMaps(base, over, path, report);
    case 'list':
      return editList(base, over, (one, by) => mergeAt(one, by, path, report), report);
    default:
      return addToText(base, over, path, report);
  }
}

function mergeMaps(base: TracedMap, over: TracedMap, path: Path, report: Report): TracedMap {
  const entries = new Map(base.entries);
  const removed = new Map(base.removed);
  for (const [key, value] of over.entries) {
    const below = entries.get(key);
    if (isNothing(value)) {
      if (below) removed.set(key, { origin: value.origin, hides: below });
      else report(value.origin, nothingToRemove(key, entries, path), 'key');
      entries.delete(key);
      continue;
    }
    const inner = [...path, key];
    const merged = below
      ? mergeEntry(key, below, value, inner, report)
      : added(value, inner, report);
    if (merged) entries.set(key, merged);
    removed.delete(key);
  }
  return { ...base, entries, removed };
}

/** The value of a key that the base lacks; its own keys may still hold instructions. */
function added(value: Traced, path: Path, report: Report): Traced | undefined {
  if (value.kind !== 'map') return value;
  if (isInstruction(value)) return instructed(value, report);
  return mergeMaps({ ...value, entries: new Map(), removed: new Map() }, value, path, report);
}

function mergeEntry(key: string, base: Traced, over: Traced, path: Path, report: Report): Traced {
  if (key === ACCUMULATED && base.kind === 'list' && over.kind === 'list') {
    return { ...base, items: [...base.items, ...over.items] };
  }
  return mergeAt(base, over, path, report);
}

const isInstruction = ({ entries }: TracedMap): boolean =>
  entries.size > 0 &&
  [...entries.keys()].every((key) => INSTRUCTIONS.some((instruction) => instruction === key));

/** Instructions where the base has nothing: a list may begin so, a text cannot go on. */
function instructed(over: TracedMap, report: Report): Traced | undefined {
  const given = over.entries.get('ajouter');
  if (given?.kind === 'list' && over.entries.size === 1) return given;
  report(
    over.origin,
    {
      code: 'sans-base',
      message: `« ${pathLabel(over.origin)} » n’existe pas dans la base : il n’y a rien à compléter ni à changer.`,
      hint: 'Écrivez le texte ou la liste directement après la clé, ou corrigez la clé.',
    },
    'key',
  );
  return undefined;
}

function addToText(
  base: TracedScalar | TracedText,
  over: TracedMap,
  path: Path,
  report: Report,
): Traced {
  const given = over.entries.get('ajouter');
  if (given?.kind === 'scalar' && typeof given.value === 'string' && over.entries.size === 1) {
    if (typeof base.value === 'string' && base.value.trim() !== '') {
      return appendText(base, given, isProse(path));
    }
    return { ...given, hides: base };
  }
  report(
    over.origin,
    {
      code: 'instruction-inconnue',
      message: `« ${pathLabel(over.origin)} » est un texte, pas un groupe de clés.`,
      hint: 'Écrivez le nouveau texte après la clé, ou « ajouter: » et le texte qui complète celui de la base.',
    },
    'key',
  );
  return base;
}

function nothingToRemove(key: string, entries: ReadonlyMap<string, Traced>, path: Path) {
  const close = closest(key, entries.keys());
  const blank = path[0] === 'rubriques' ? ' Pour imprimer « Non communiqué », écrivez "".' : '';
  return {
    code: 'rien-a-retirer',
    message: `« ${key} » est vide : la clé serait retirée, mais la base ne l’a pas.`,
    hint: close
      ? `Vouliez-vous dire « ${close} » ?`
      : `Écrivez sa valeur, ou effacez cette ligne.${blank}`,
  };
}
