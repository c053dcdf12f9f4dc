/** A message over the foot of the page, for a while. */
import { useEffect, useRef } from 'preact/hooks';
import { toast } from '../open-source.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icons.tsx';

/** In ms. */
const SHOWN = 8000;

export function Toasts() {
  const shown = toast.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown || shown.advice) return;
    const close = () => {
      // Somebody is at it: reading, or about to copy.
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(close, SHOWN);
      else toast.value = undefined;
    };
    let timer = setTimeout(close, SHOWN);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div class="message" role="status" ref={box}>
      {shown && (
        <div class="message-boite">
          <div>
            <p>{shown.text}</p>
            {shown.advice && <p>{shown.advice}</p>}
            {shown.source && (
              <p class="message-place">
                <code>{shown.source}</code>
                <CopyButton text={shown.source} />
              </p>
            )}
          </div>
          <button
            type="button"
            class="bouton nu"
            aria-label="Fermer le message"
            title="Fermer"
            onClick={() => {
              toast.value = undefined;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
