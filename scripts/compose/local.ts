/** What an edition itself has changed: marked in drafts, so that its editors see what is theirs. */
import { type Row, rowsOf } from '../explain/rows.ts';
import { isTouched } from '../overlay/history.ts';
import type { Path } from '../overlay/locator.ts';
import { type Traced, withBody } from '../overlay/traced.ts';
import type { Edition } from '../resolve/resolve.ts';
import type { Sourced } from '../validate/content.ts';
import type { LocalChanges } from './document.ts';

/** A file as it was merged; what a test makes up has no such tree, and nothing in it is local. */
interface Merged {
  readonly root?: Traced | undefined;
  readonly body?: Traced | undefined;
}

/** Whether the edition wrote, changed or removed something of what stands at `path` of a file. */
export function isLocal({ id }: Pick<Edition, 'id'>, { root }: Merged, path: Path = []): boolean {
  return isTouched(root, path, id);
}

/** Whether the edition wrote some of a chapter, its body included. */
export function isLocalChapter(edition: Pick<Edition, 'id'>, chapter: Merged): boolean {
  return isLocal(edition, chapter) || isTouched(chapter.body, [], edition.id);
}

/** Whether an edition that starts from another changes one of these keys of its own file. */
export function isLocalKey(edition: Edition, ...keys: readonly string[]): boolean {
  return edition.chain.length > 1 && keys.some((key) => isLocal(edition, edition, [key]));
}

/** What the edition changes, file by file: its own, then those that it prints, in order. */
export function composeLocalChanges(edition: Edition): readonly LocalChanges[] {
  const { plan, exemples, graphiques, glossaire, chain, id } = edition;
  const files = [
    ...(chain.length > 1 ? [{ titre: edition.titre, root: edition.root, body: undefined }] : []),
    ...plan.flatMap((partie) => {
      if (partie.partie === 'chapitres') return partie.chapitres.map(titled);
      return partie.partie === 'outils' ? partie.outils.map(titled) : [];
    }),
    ...(glossaire ? [{ titre: 'Glossaire', root: glossaire.root, body: undefined }] : []),
    ...[...exemples.values(), ...graphiques.values()].map(titled),
  ];
  return files.flatMap(({ titre, root, body }) => {
    if (!root || !(isTouched(root, [], id) || isTouched(body, [], id))) return [];
    const rows = rowsOf(withBody(root, body), []).filter((row) => isOwn(row, id));
    if (rows.length === 0) return [];
    const nouveau = root.origin.source.edition === id;
    return [{ titre, nouveau, champs: nouveau ? [] : outermost(rows).map(({ path }) => path) }];
  });
}

const titled = ({
  value,
  root,
  body,
}: Sourced<{ readonly titre?: string; readonly nom?: string }>) => ({
  titre: value.nom ?? value.titre ?? '',
  root,
  body,
});

/** Written by the edition; what it keeps for itself, and its base, are no change of the guide. */
const isOwn = ({ from, path }: Row, id: string): boolean =>
  from.some(({ edition }) => edition === id) && path !== 'base' && !path.startsWith('a_verifier');

/** A list that was changed stands for its elements. */
function outermost(rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    ({ path }) => !rows.some((other) => other.path !== path && path.startsWith(`${other.path}[`)),
  );
}
