/** A dialog that covers the page: of the browser's own, which keeps the focus and closes on Escape. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

export interface ModalProps {
  readonly title: string;
  readonly kind: 'feuille' | 'dialogue';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Modal({ title, kind, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Escape
    <dialog
      ref={dialog}
      class={kind}
      aria-label={title}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        // What is clicked is the dialog itself only beside what it holds.
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <div class="modale">
        <header class="panneau-tete">
          <h2>{title}</h2>
          <button
            type="button"
            class="bouton nu"
            aria-label="Fermer"
            title="Fermer"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="panneau-corps">{children}</div>
      </div>
    </dialog>
  );
}
