/** Over the last good draft, while the content has errors: what the first of them is. */
import { isError, sourceOf } from '../problems.ts';
import { count } from '../words.ts';
import { useWorkspace } from './context.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icons.tsx';
import { CodeFrame, OpenButton } from './problem-item.tsx';

export function Banner() {
  const { draft } = useWorkspace();
  if (!draft.value?.broken) return null;
  const errors = draft.value.problems.filter(isError);
  const [first] = errors;
  const others = errors.length - 1;
  return (
    <section class="bandeau" aria-label="Erreur dans le contenu">
      {/* Said when it appears; what follows may change at each save. */}
      <p class="bandeau-titre" role="alert">
        <Icon name="error" />
        Le dernier brouillon valable reste affiché
      </p>
      {first && (
        <div class="bandeau-corps">
          <div>
            <p class="probleme-message">{first.message}</p>
            {first.hint && <p class="probleme-conseil">{first.hint}</p>}
            <p class="probleme-actions">
              <code>{sourceOf(first)}</code>
              <OpenButton source={sourceOf(first)} />
              <CopyButton text={sourceOf(first)} />
            </p>
            {others > 0 && <OtherErrors others={others} />}
          </div>
          {first.frame && <CodeFrame frame={first.frame} />}
        </div>
      )}
    </section>
  );
}

function OtherErrors({ others }: { readonly others: number }) {
  const { narrow, sheet, set } = useWorkspace();
  const show = () => {
    if (narrow.value) sheet.value = 'diagnostics';
    else set({ diagnostics: true });
  };
  return (
    <p>
      <button type="button" class="lien" onClick={show}>
        et {count(others, 'autre erreur', 'autres erreurs')}
      </button>
    </p>
  );
}
