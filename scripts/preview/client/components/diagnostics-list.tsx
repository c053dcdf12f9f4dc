/** What is wrong, file by file; what is only to be verified stands apart, folded. */
import { byFile, type ShownProblem } from '../problems.ts';
import { SEVERITIES } from '../settings.ts';
import { count, countOf } from '../words.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { ProblemItem } from './problem-item.tsx';
import { SEVERITY_ICONS } from './severity.tsx';

export function DiagnosticsList() {
  const { isKnown, problems, settings, counts } = useWorkspace();
  const { hiddenSeverities } = settings.value;
  const shown = problems.value.filter(({ severity }) => !hiddenSeverities.includes(severity));
  const wrong = shown.filter(({ severity }) => severity !== 'a-verifier');
  const doubtful = shown.filter(({ severity }) => severity === 'a-verifier');
  const isClean = isKnown.value && counts.value.erreur + counts.value.avertissement === 0;
  return (
    <>
      <SeverityFilter />
      {isClean && (
        <p class="tout-va">
          <Icon name="check" />
          Rien à corriger.
        </p>
      )}
      <FileList problems={wrong} />
      {doubtful.length > 0 && (
        <details class="a-verifier">
          <summary>
            {countOf('a-verifier', doubtful.length)}
            <small>{count(byFile(doubtful).length, 'fichier', 'fichiers')}</small>
          </summary>
          <FileList problems={doubtful} />
        </details>
      )}
    </>
  );
}

function SeverityFilter() {
  const { settings, set, counts } = useWorkspace();
  const { hiddenSeverities } = settings.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form
    <div class="filtre" role="group" aria-label="Montrer">
      {SEVERITIES.map((severity) => {
        const isShown = !hiddenSeverities.includes(severity);
        const others = hiddenSeverities.filter((one) => one !== severity);
        const label = countOf(severity, counts.value[severity]);
        return (
          <button
            key={severity}
            type="button"
            class={`bouton gravite gravite-${severity}`}
            aria-pressed={isShown}
            title={`${isShown ? 'Masquer' : 'Montrer'} : ${label}`}
            aria-label={label}
            onClick={() => set({ hiddenSeverities: isShown ? [...others, severity] : others })}
          >
            <Icon name={SEVERITY_ICONS[severity]} size={14} />
            {FILTER_WORDS[severity]}
            <span class="nombre">{counts.value[severity]}</span>
          </button>
        );
      })}
    </div>
  );
}

const FILTER_WORDS = {
  erreur: 'Erreurs',
  avertissement: 'Avertissements',
  'a-verifier': 'À vérifier',
} as const;

export interface FileListProps {
  readonly problems: readonly ShownProblem[];
  /** Whether the lines of the files are shown at once. */
  readonly unfolded?: boolean;
}

export function FileList({ problems, unfolded = false }: FileListProps) {
  return (
    <>
      {byFile(problems).map(({ file, problems: ofFile }) => (
        <section key={file} class="fichier">
          <h3>
            <FileName file={file} />
            <span class="nombre" title={count(ofFile.length, 'problème', 'problèmes')}>
              {ofFile.length}
            </span>
          </h3>
          <ul>
            {ofFile.map((one, index) => (
              <ProblemItem
                key={`${one.line} ${one.code} ${index}`}
                problem={one}
                unfolded={unfolded}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The name stands out; the folder, which many share, does not. */
function FileName({ file }: { readonly file: string }) {
  const at = file.lastIndexOf('/') + 1;
  return (
    <span class="fichier-nom" title={file}>
      <span>{file.slice(0, at).replace(/^content\//, '')}</span>
      <wbr />
      <b>{file.slice(at)}</b>
    </span>
  );
}
