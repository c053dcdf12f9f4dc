/** Why dist/ could not be written, as a French answer. */

/** dist/ cannot be written: says what to do, in French. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}

/** @param target the folder that was to be written */
export function publishMessage(target: string, cause: NodeJS.ErrnoException): string {
  const { code, path } = cause;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `Le disque est plein : « ${target} » n’a pas été écrit, ce qui y était reste entier. Libérez de la place et recommencez.`;
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return `Le dossier « ${target} » ne peut pas être écrit. Vérifiez vos droits sur ce dossier, ou fermez le PDF s’il est ouvert.`;
    case 'EROFS':
      return `Le dossier « ${target} » est sur un disque en lecture seule. Copiez le dossier du guide là où vous pouvez écrire, puis recommencez.`;
    case 'EISDIR':
      return `« ${path ?? target} » est un dossier, à la place d’un fichier du guide. Déplacez-le ou renommez-le, puis recommencez.`;
    default:
      return `« ${target} » n’a pas pu être écrit (${code ?? 'cause inconnue'}). Vérifiez que « dist » est un dossier où vous pouvez écrire.`;
  }
}
