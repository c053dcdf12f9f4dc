/** The keys of the preview. */
import { SHORTCUTS } from '../shortcuts.ts';
import { useWorkspace } from './context.ts';
import { Modal } from './modal.tsx';

export function Help() {
  const { helping } = useWorkspace();
  if (!helping.value) return null;
  return (
    <Modal
      title="Au clavier"
      kind="dialogue"
      onClose={() => {
        helping.value = false;
      }}
    >
      <dl class="raccourcis">
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
