/** All sources against their schemas, one by one: a file that is wrong hides nothing of the others. */
import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadResult, Role } from '../read/source.ts';
import { draftSource } from './draft-source.ts';
import type { Drafted, DraftedChapter, Drafts } from './drafts.ts';
import * as schemas from './schemas.ts';

export function draftAll(read: ReadResult): {
  readonly drafts: Drafts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const files = <S extends z.ZodType>(
    role: Role,
    schema: S,
  ): ReadonlyMap<string, Drafted<z.infer<S>>> => {
    const sources = read.sources.filter((source) => source.role === role);
    return new Map(
      sources.map((source) => {
        const result = draftSource(source, schema);
        diagnostics.push(...result.diagnostics);
        return [source.id, result.drafted];
      }),
    );
  };
  const bodies = new Map(
    read.sources.map(({ role, id, body }) => [`${role} ${id}`, body?.text ?? '']),
  );
  const chapters = [...files('chapitres', schemas.chapitreSchema)].map(
    ([id, chapter]): [string, DraftedChapter] => [
      id,
      { ...chapter, corps: bodies.get(`chapitres ${id}`) ?? '' },
    ],
  );
  const drafts: Drafts = {
    criteres: files('criteres', schemas.criteresSchema).get('criteres'),
    categories: files('categories', schemas.categoriesSchema).get('categories'),
    rubriques: files('rubriques', schemas.rubriquesSchema).get('rubriques'),
    outils: files('outils', schemas.ficheSchema),
    chapitres: new Map(chapters),
    exemples: files('exemples', schemas.exempleSchema),
    graphiques: files('graphiques', schemas.graphiqueSchema),
    editions: files('editions', schemas.editionSchema),
    pictures: read.pictures,
  };
  return { drafts, diagnostics };
}
