/** How large the pages are. */
import { percent } from '../words.ts';
import { nextZoom } from '../zoom.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';

export function ZoomButtons() {
  const { views } = useWorkspace();
  const zoom = views.zoom.value;
  const step = (by: 1 | -1, label: string) => (
    <button
      type="button"
      class="bouton nu"
      title={label}
      aria-label={label}
      onClick={() => views.setZoom(nextZoom(zoom, by))}
    >
      <Icon name={by > 0 ? 'plus' : 'minus'} size={14} />
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form
    <div class="zoom" role="group" aria-label="Taille des pages">
      {step(-1, 'Réduire')}
      <output class="zoom-valeur">{percent(zoom)}</output>
      {step(1, 'Agrandir')}
      <button
        type="button"
        class="bouton"
        aria-pressed={views.isFitted.value}
        onClick={() => views.setZoom('ajuster')}
      >
        <Icon name="fit" />
        Ajuster
      </button>
    </div>
  );
}
