/** The marks in the margin of the draft: which kinds are shown, and the way from one to the next. */
import { MARK_KINDS } from '../draft/mark-drawing.ts';
import type { MarkKind } from '../draft/types.ts';
import { useWorkspace } from './context.ts';
import { Icon, type IconName } from './icons.tsx';

const MARKS: Readonly<Record<MarkKind, { readonly name: string; readonly icon: IconName }>> = {
  'a-verifier': { name: 'Notes à vérifier', icon: 'help' },
  vide: { name: 'Rubriques vides', icon: 'empty' },
  graphique: { name: 'Graphiques sans données', icon: 'chart' },
  local: { name: 'Textes propres à l’édition', icon: 'local' },
};

export function MarksList() {
  const { settings, set, views } = useWorkspace();
  const { hiddenMarks } = settings.value;
  const toggle = (kind: MarkKind) =>
    set({
      hiddenMarks: hiddenMarks.includes(kind)
        ? hiddenMarks.filter((one) => one !== kind)
        : [...hiddenMarks, kind],
    });
  const isNoneShown = hiddenMarks.length === MARK_KINDS.length;
  return (
    <div class="reperes">
      <ul>
        {MARK_KINDS.map((kind) => (
          <li key={kind}>
            <label class={`repere repere-${kind}`}>
              <input
                type="checkbox"
                checked={!hiddenMarks.includes(kind)}
                onChange={() => toggle(kind)}
              />
              <Icon name={MARKS[kind].icon} />
              {MARKS[kind].name}
            </label>
            <MarkSteps kind={kind} count={views.draft.value?.marks.value[kind] ?? 0} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="bouton"
        onClick={() => set({ hiddenMarks: isNoneShown ? [] : MARK_KINDS })}
      >
        {isNoneShown ? 'Tout montrer' : 'Tout masquer'}
      </button>
    </div>
  );
}

function MarkSteps({ kind, count }: { readonly kind: MarkKind; readonly count: number }) {
  const { goToMark } = useWorkspace();
  const step = (by: 1 | -1, label: string) => (
    <button
      type="button"
      class="bouton nu"
      title={label}
      aria-label={`${MARKS[kind].name} : ${label.toLowerCase()}`}
      disabled={count === 0}
      onClick={() => void goToMark(kind, by)}
    >
      <Icon name={by > 0 ? 'chevronDown' : 'chevronUp'} size={14} />
    </button>
  );
  return (
    <span class="repere-suite">
      <span class="nombre">{count}</span>
      {step(-1, 'Précédent')}
      {step(1, 'Suivant')}
    </span>
  );
}
