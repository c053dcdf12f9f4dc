/** Copies a place, "file:line", and says so for a moment. */
import { useSignal } from '@preact/signals';
import { copyText } from '../open-source.ts';
import { Icon } from './icons.tsx';

/** In ms. */
const SAID = 1600;

export function CopyButton({ text }: { readonly text: string }) {
  const said = useSignal<'copié' | 'impossible' | undefined>(undefined);
  const copy = async () => {
    said.value = (await copyText(text)) ? 'copié' : 'impossible';
    setTimeout(() => {
      said.value = undefined;
    }, SAID);
  };
  const words = { copié: 'Copié', impossible: 'Copie impossible' };
  return (
    <button type="button" class="bouton discret" onClick={copy} aria-label={`Copier ${text}`}>
      <Icon name={said.value === 'copié' ? 'copied' : 'copy'} size={14} />
      <span aria-live="polite">{said.value ? words[said.value] : 'Copier'}</span>
    </button>
  );
}
