/** Opening a source in the editor's program, and the message that tells of it. */
import { signal } from '@preact/signals';
import { ADDRESS } from '../protocol.ts';

export interface Toast {
  readonly text: string;
  /** "file:line", to be copied. */
  readonly source?: string;
  /** More to do about it. It then stays until it is closed. */
  readonly advice?: string;
}

export const toast = signal<Toast | undefined>(undefined);

/** @param source "file:line" */
export async function openSource(source: string): Promise<void> {
  toast.value = { text: 'Ouverture dans votre éditeur de texte…', source };
  toast.value = await fetch(ADDRESS.open(source)).then(
    async (response) =>
      response.ok
        ? { text: 'Demandé à votre éditeur de texte', source }
        : refused(response, source),
    () => ({
      text: 'L’aperçu ne répond plus.',
      source,
      advice: 'Dans le terminal, relancez « npm run preview ».',
    }),
  );
}

async function refused(response: Response, source: string): Promise<Toast> {
  if (response.status === 404) return { text: 'Ce fichier n’est plus à cette place.', source };
  const isText = response.headers.get('Content-Type')?.startsWith('text/plain');
  const told = isText ? (await response.text()).trim() : '';
  return {
    text: told && told.length < 300 ? told : 'Aucun éditeur de texte n’a pu être ouvert.',
    source,
    ...(told.includes('LAUNCH_EDITOR') ? {} : { advice: EDITOR_ADVICE }),
  };
}

const EDITOR_ADVICE =
  'Dites lequel avant de lancer l’aperçu, par la variable LAUNCH_EDITOR : par exemple LAUNCH_EDITOR=code pour VS Code.';

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not on this machine: browsers then keep the clipboard closed.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'hors-vue';
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
