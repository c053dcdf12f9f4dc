/** The search in the draft. */
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';

export function SearchBox() {
  const { query, hits, search, nextHit } = useWorkspace();
  const { count, current } = hits.value;
  const isSearching = query.value !== '';
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void nextHit(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      void search('');
      event.currentTarget.blur();
    }
  };
  return (
    <search class="recherche">
      <Icon name="search" />
      <input
        type="search"
        data-recherche
        placeholder="Chercher"
        aria-label="Chercher dans le brouillon"
        aria-keyshortcuts="Control+K /"
        value={query.value}
        onInput={({ currentTarget }) => void search(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <output class="recherche-compte">
        {isSearching && (count > 0 ? `${current}/${count}` : '0')}
      </output>
      {isSearching && (
        <>
          <HitButton step={-1} disabled={count === 0} />
          <HitButton step={1} disabled={count === 0} />
        </>
      )}
    </search>
  );
}

function HitButton({ step, disabled }: { readonly step: 1 | -1; readonly disabled: boolean }) {
  const { nextHit } = useWorkspace();
  const label = step > 0 ? 'Résultat suivant' : 'Résultat précédent';
  return (
    <button
      type="button"
      class="bouton nu"
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={() => void nextHit(step)}
    >
      <Icon name={step > 0 ? 'chevronDown' : 'chevronUp'} size={14} />
    </button>
  );
}
