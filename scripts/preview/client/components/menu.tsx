/** A button that shows what it holds below itself, and hides it again. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

export interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Whether the label is only said, not shown. */
  readonly bare?: boolean;
  /** On which side of the button it is aligned. */
  readonly side?: 'gauche' | 'droite';
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

export function Menu({ label, icon, bare, side = 'gauche', onOpen, children }: MenuProps) {
  const open = useSignal(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const isOpen = open.value;
  useEffect(() => {
    if (!isOpen) return;
    const close = () => {
      open.value = false;
    };
    const closeElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    addEventListener('pointerdown', closeElsewhere);
    addEventListener('focusin', closeElsewhere);
    // The pages are a document of their own: this one loses the focus to it. A step to the next mark moves
    // it there too, and the step after it is to be had at the same place.
    const closeUnlessUsed = () => {
      if (!root.current?.matches(':hover')) close();
    };
    addEventListener('blur', closeUnlessUsed);
    return () => {
      removeEventListener('pointerdown', closeElsewhere);
      removeEventListener('focusin', closeElsewhere);
      removeEventListener('blur', closeUnlessUsed);
    };
  }, [isOpen, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    open.value = false;
    root.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys come from the buttons within
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="bouton"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={bare ? label : undefined}
        title={bare ? label : undefined}
        onClick={() => {
          open.value = !isOpen;
          if (!isOpen) onOpen?.();
        }}
      >
        {icon && <Icon name={icon} />}
        {!bare && <span class="menu-nom">{label}</span>}
        {!bare && <Icon name="chevronDown" size={14} />}
      </button>
      <div class={`menu-contenu menu-${side}`} id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
