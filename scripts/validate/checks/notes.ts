/** Notes of editors to themselves: each is handed on, and names a field that exists. */
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error, toVerify } from '../../diagnostics/problem.ts';
import { oncePer } from '../../memory/once-per.ts';
import { allFiles, type Drafted, type Drafts } from '../drafts.ts';
import { existsAt, pathsIn, valueAt } from '../values.ts';

export function* checkNotes(drafts: Drafts): Generator<Diagnostic> {
  for (const file of allFiles(drafts)) yield* notesIn(file);
}

const notesIn = oncePer((file: Drafted<unknown>) => [...notesOf(file)]);

/** What a chapter has besides its front matter. */
const BODY = 'corps';

function* notesOf({ raw, source }: Drafted<unknown>): Generator<Diagnostic> {
  const notes = valueAt(raw, ['a_verifier']);
  if (!Array.isArray(notes)) return;
  for (const [index, item] of notes.entries()) {
    const note = valueAt(item, ['note']);
    const field = valueAt(item, ['champ']);
    const known = typeof field !== 'string' || fieldExists(raw, field, source.file);
    if (!known) {
      const close = closest(field, pathsIn(raw));
      yield error(source.at(['a_verifier', index, 'champ']), {
        code: 'champ-inconnu',
        message: `Le champ « ${field} » n’existe pas dans ce fichier.`,
        hint: close
          ? `Vouliez-vous dire « ${close} » ?`
          : 'Écrivez ses clés séparées par des points, par exemple « rubriques.cout ».',
      });
    }
    if (typeof note !== 'string' || note.trim() === '') continue;
    yield toVerify(source.at(['a_verifier', index, 'note']), {
      code: 'a-verifier',
      message: note.replace(/\s+/g, ' ').trim(),
      hint: typeof field === 'string' && known ? `Concerne « ${field} ».` : undefined,
    });
  }
}

function fieldExists(raw: unknown, field: string, file: string): boolean {
  return existsAt(raw, field.split('.')) || (field === BODY && file.endsWith('.md'));
}
