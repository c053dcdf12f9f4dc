/** The draft as a file. */
import { ADDRESS } from '../../protocol.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';

export function DownloadList() {
  const { edition } = useWorkspace();
  return (
    <ul class="liens" aria-label="Télécharger le brouillon">
      <li>
        <a href={ADDRESS.download(edition, 'html')} download>
          <Icon name="html" />
          <span>
            Page web (HTML)
            <small>Un seul fichier, à envoyer par mail</small>
          </span>
        </a>
      </li>
      <li>
        <a href={ADDRESS.download(edition, 'pdf')} download>
          <Icon name="printed" />
          <span>
            PDF
            <small>Prêt en quelques secondes</small>
          </span>
        </a>
      </li>
    </ul>
  );
}
