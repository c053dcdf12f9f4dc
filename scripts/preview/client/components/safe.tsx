/** A fault in one part of the page leaves the others as they are. */
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

export function Safe({ children }: { readonly children: ComponentChildren }) {
  const [fault, retry] = useErrorBoundary((caught) => console.error(caught));
  if (fault === undefined) return <>{children}</>;
  return (
    <p class="defaut">
      Cette partie de l’aperçu s’est arrêtée.{' '}
      <button type="button" class="bouton" onClick={retry}>
        Réessayer
      </button>
    </p>
  );
}
