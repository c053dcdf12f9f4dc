/** A fault of the machine or of the program as a problem to be shown beside the draft. */
import { error } from '../../diagnostics/problem.ts';
import type { Problem } from '../protocol.ts';

export function faultProblem(fault: unknown): Problem {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  // Codes of the system: EACCES, EIO...
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) {
    return error(
      { file: 'content' },
      {
        code: 'contenu-illisible',
        message: `Le contenu ne peut pas être lu (${code}).`,
        hint: 'Vérifiez que vous avez le droit d’ouvrir ce dossier : l’aperçu essaie encore, chaque seconde.',
      },
    );
  }
  const message = fault instanceof Error ? fault.message : String(fault);
  return error(
    { file: 'content' },
    {
      code: 'defaut-programme',
      message: `Défaut du programme : ${message.split('\n', 1)[0]}`,
      hint: 'Défaites le dernier changement, et signalez ce message aux développeurs du guide.',
    },
  );
}
