/** The line of the toolbar that says how far behind the page is. */
import type { DraftState, PrintProgress, PrintState } from '../protocol.ts';

export interface StatusInputs {
  readonly online: boolean;
  /** Whether an update is being shown. */
  readonly busy: boolean;
  readonly view: 'brouillon' | 'pdf';
  readonly draft: Pick<DraftState, 'version' | 'broken'> | undefined;
  readonly print: Pick<PrintState, 'version'> | undefined;
  readonly progress: PrintProgress | undefined;
}

export interface Status {
  readonly tone: 'bon' | 'attente' | 'mauvais';
  readonly text: string;
  /** More of it, for those who point at it. */
  readonly title?: string;
}

export function statusOf({ online, busy, view, draft, print, progress }: StatusInputs): Status {
  if (!online) return { tone: 'mauvais', text: 'Connexion perdue, nouvel essai…' };
  if (busy || !draft) return { tone: 'attente', text: 'Mise à jour…' };
  if (draft.broken) {
    return {
      tone: 'mauvais',
      text: draft.version === 0 ? 'Pas encore de brouillon' : 'Erreur à corriger',
    };
  }
  if (view === 'brouillon') return { tone: 'bon', text: 'À jour' };
  if (print?.version === draft.version) return { tone: 'bon', text: 'Pages imprimées à jour' };
  if (progress?.state === 'échec' && progress.version === draft.version) {
    const title = progress.message;
    return { tone: 'mauvais', text: 'Impression impossible', ...(title ? { title } : {}) };
  }
  return { tone: 'attente', text: 'Impression…' };
}
