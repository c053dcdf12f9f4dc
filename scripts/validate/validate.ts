/** The second stage: sources to Content, typed and readonly, with every problem found at once. */
import type { z } from 'zod';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { ReadResult, Role, Source } from '../read/source.ts';
import type { Content, Sourced } from './content.ts';
import { locatorOf } from './locator.ts';
import * as schemas from './schemas.ts';

export interface Validation {
  /** Undefined if and only if some diagnostic is an error. */
  readonly content: Content | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function validate(read: ReadResult): Validation {
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const all = <S extends z.ZodType>(role: Role, schema: S): Map<string, Sourced<z.infer<S>>> => {
    const found = new Map<string, Sourced<z.infer<S>>>();
    for (const source of read.sources.filter((one) => one.role === role)) {
      const locator = locatorOf(source);
      const parsed = schema.safeParse(source.yaml?.value);
      if (parsed.success)
        found.set(source.id, { id: source.id, value: parsed.data, source: locator });
      else
        for (const issue of parsed.error.issues)
          diagnostics.push({
            severity: 'erreur',
            code: issue.code ?? '',
            message: issue.message,
            ...locator.at(issue.path as (string | number)[]),
          });
    }
    return found;
  };
  const one = <S extends z.ZodType>(role: Role, schema: S) => all(role, schema).get(role)?.value;
  const criteres = one('criteres', schemas.criteresSchema);
  const categories = one('categories', schemas.categoriesSchema);
  const rubriques = one('rubriques', schemas.rubriquesSchema);
  const outils = all('outils', schemas.ficheSchema);
  const bodies = new Map<string, Source>(
    read.sources.filter((s) => s.role === 'chapitres').map((s) => [s.id, s]),
  );
  const chapitres = new Map(
    [...all('chapitres', schemas.chapitreSchema)].map(([id, chapter]) => [
      id,
      { ...chapter, value: { ...chapter.value, corps: bodies.get(id)?.body?.text ?? '' } },
    ]),
  );
  const exemples = all('exemples', schemas.exempleSchema);
  const graphiques = all('graphiques', schemas.graphiqueSchema);
  const editions = all('editions', schemas.editionSchema);
  if (diagnostics.some(isError) || !criteres || !categories || !rubriques)
    return { content: undefined, diagnostics };
  return {
    content: {
      criteres,
      categories,
      rubriques,
      outils,
      chapitres,
      exemples,
      graphiques,
      editions,
      images: new Map(),
    },
    diagnostics,
  };
}
