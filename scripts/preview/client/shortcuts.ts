/** The keys of the preview. */
import type { Workspace } from './state.ts';
import { nextZoom, wheeledZoom } from './zoom.ts';

/** As the help shows them. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['/', 'Ctrl K'], what: 'Chercher dans le brouillon' },
  { keys: ['Entrée', 'Maj Entrée'], what: 'Résultat suivant, précédent' },
  { keys: ['+', '-'], what: 'Agrandir, réduire' },
  { keys: ['0'], what: 'Ajuster à la largeur' },
  { keys: ['v'], what: 'Passer du brouillon aux pages imprimées, et retour' },
  { keys: ['s'], what: 'Montrer ou masquer le sommaire' },
  { keys: ['d'], what: 'Montrer ou masquer les diagnostics' },
  { keys: ['o'], what: 'Ouvrir la source de ce que l’on clique' },
  { keys: ['Alt clic', 'Ctrl clic'], what: 'Ouvrir la source d’un texte' },
  { keys: ['Échap'], what: 'Fermer, ou revenir à la lecture' },
  { keys: ['?'], what: 'Cette liste' },
];

/** @returns whether the key was one of ours */
export function handleKey(event: KeyboardEvent, workspace: Workspace): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') {
    focusSearch();
    return true;
  }
  if (ctrlKey || metaKey || altKey || isTyped(target)) return false;
  const { views } = workspace;
  const actions: Readonly<Record<string, () => void>> = {
    '/': focusSearch,
    '+': () => views.setZoom(nextZoom(views.zoom.peek(), 1)),
    '=': () => views.setZoom(nextZoom(views.zoom.peek(), 1)),
    '-': () => views.setZoom(nextZoom(views.zoom.peek(), -1)),
    '0': () => views.setZoom('ajuster'),
    v: () => void workspace.show(views.shown.peek() === 'pdf' ? 'brouillon' : 'pdf'),
    s: () => togglePanel(workspace, 'sommaire'),
    d: () => togglePanel(workspace, 'diagnostics'),
    o: () => void workspace.pick(!workspace.picking.peek()),
    '?': () => {
      workspace.helping.value = true;
    },
  };
  const action = actions[key];
  action?.();
  if (key === 'Escape' && workspace.picking.peek()) void workspace.pick(false);
  return action !== undefined;
}

/** With Ctrl held, as a pinch on a touchpad also tells itself. */
export function handleWheel(event: WheelEvent, { views }: Workspace): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  views.setZoom(wheeledZoom(views.zoom.peek(), event.deltaY));
}

export function togglePanel(
  { narrow, sheet, settings, set }: Workspace,
  panel: 'sommaire' | 'diagnostics',
): void {
  if (narrow.peek()) sheet.value = sheet.peek() === panel ? undefined : panel;
  else if (panel === 'sommaire') set({ contents: !settings.peek().contents });
  else set({ diagnostics: !settings.peek().diagnostics });
}

/** Where the field is not shown, the button that shows it is there instead. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-recherche]');
  field?.focus();
  field?.select();
}

/** Whether a key writes into a field. The target may belong to another document. */
function isTyped(target: EventTarget | null): boolean {
  const name = (target as Partial<Element> | null)?.tagName?.toLowerCase() ?? '';
  const isBox = name === 'input' && (target as HTMLInputElement).type === 'checkbox';
  return ['input', 'textarea', 'select'].includes(name) && !isBox;
}
