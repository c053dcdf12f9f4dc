/** One problem: what it is, what to do, and the ways to its place. */
import { openSource } from '../open-source.ts';
import { type ShownProblem, sourceOf } from '../problems.ts';
import { useWorkspace } from './context.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icons.tsx';
import { SeverityTag } from './severity.tsx';

export interface ProblemItemProps {
  readonly problem: ShownProblem;
  /** Whether the lines of the file are shown at once. */
  readonly unfolded: boolean;
}

export function ProblemItem({ problem, unfolded }: ProblemItemProps) {
  const { message, hint, frame, severity, printed } = problem;
  const { goToSource } = useWorkspace();
  const source = sourceOf(problem);
  return (
    <li class="probleme">
      <p class="probleme-sorte">
        <SeverityTag severity={severity} />
        {printed && <span class="etiquette">à l’impression</span>}
      </p>
      <p class="probleme-message">{message}</p>
      {hint && <p class="probleme-conseil">{hint}</p>}
      {frame && (
        <details open={unfolded}>
          <summary>Extrait du fichier</summary>
          <CodeFrame frame={frame} />
        </details>
      )}
      <p class="probleme-place">
        <code>{source}</code>
      </p>
      <p class="probleme-actions">
        <button
          type="button"
          class="bouton discret"
          aria-label={`Voir ${source} dans le brouillon`}
          onClick={() => void goToSource(source)}
        >
          <Icon name="see" size={14} />
          Voir
        </button>
        <OpenButton source={source} />
        <CopyButton text={source} />
      </p>
    </li>
  );
}

export function OpenButton({ source }: { readonly source: string }) {
  return (
    <button
      type="button"
      class="bouton discret"
      aria-label={`Ouvrir ${source} dans votre éditeur de texte`}
      onClick={() => void openSource(source)}
    >
      <Icon name="open" size={14} />
      Ouvrir
    </button>
  );
}

/** Lines as code-frame.ts draws them; the one that is meant, and the mark under it, begin with ">" or stand under it. */
export function CodeFrame({ frame }: { readonly frame: string }) {
  const lines = frame.split('\n');
  const isMeant = (line: string) => line.startsWith('>') || /^\s*\|\s*\^/.test(line);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by the keyboard
    <pre class="extrait" tabIndex={0}>
      {lines.map((line, index) => (
        <span key={index} class={isMeant(line) ? 'extrait-ligne vise' : 'extrait-ligne'}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
