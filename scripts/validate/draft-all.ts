/** All sources of an edition against their schemas, one by one: a wrong file hides nothing of the others. */
import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { oncePer } from '../memory/once-per.ts';
import type { EditionSources, MergedSource } from '../overlay/edition-sources.ts';
import type { ReadResult, Role } from '../read/source.ts';
import { type DraftResult, draftSource } from './draft-source.ts';
import type { Drafted, DraftedChapter, Drafts } from './drafts.ts';
import * as schemas from './schemas.ts';

export function draftAll(
  { sources, chain }: EditionSources,
  { pictures, archive }: Pick<ReadResult, 'pictures' | 'archive'>,
): {
  readonly drafts: Drafts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const files = <S extends z.ZodType>(
    role: Role,
    schema: S,
  ): ReadonlyMap<string, Drafted<z.infer<S>>> => {
    const own = sources.filter((source) => source.role === role);
    return new Map(
      own.map((source) => {
        const result = draftOnce(source, schema);
        diagnostics.push(...result.diagnostics);
        return [source.id, result.drafted];
      }),
    );
  };
  const chapters = [...files('chapitres', schemas.chapitreSchema)].map(
    ([id, chapter]): [string, DraftedChapter] => [id, withBody(chapter)],
  );
  const drafts: Drafts = {
    criteres: files('criteres', schemas.criteresSchema).get('criteres'),
    categories: files('categories', schemas.categoriesSchema).get('categories'),
    rubriques: files('rubriques', schemas.rubriquesSchema).get('rubriques'),
    glossaire: files('glossaire', schemas.glossaireSchema).get('glossaire'),
    outils: files('outils', schemas.ficheSchema),
    chapitres: new Map(chapters),
    exemples: files('exemples', schemas.exempleSchema),
    graphiques: files('graphiques', schemas.graphiqueSchema),
    edition: [...files('editions', schemas.editionSchema).values()][0],
    chain,
    pictures,
    plainLinks: archive?.plainLinks ?? new Set(),
  };
  return { drafts, diagnostics };
}

const withBody = oncePer((chapter: Drafted<schemas.Chapitre>): DraftedChapter => {
  const { body } = chapter;
  const text = body?.kind === 'scalar' || body?.kind === 'text' ? body.value : '';
  return { ...chapter, corps: String(text) };
});

const known = new WeakMap<MergedSource, DraftResult<unknown>>();

/** What no edition changes is the same source in all of them. */
function draftOnce<S extends z.ZodType>(source: MergedSource, schema: S): DraftResult<z.infer<S>> {
  const result = known.get(source) ?? draftSource(source, schema);
  known.set(source, result);
  return result as DraftResult<z.infer<S>>;
}
