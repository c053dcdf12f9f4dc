/** The form above the matrix: what it asks for, and how it shows what is asked for. */
import type { Selection } from './selection.ts';

export function readForm(form: HTMLFormElement): Selection {
  const data = new FormData(form);
  const all = (name: string) => data.getAll(name).map(String);
  return {
    criteres: all('critere'),
    enPartie: data.get('reponse') !== 'oui',
    categories: all('categorie'),
    tri: String(data.get('tri')),
    inverse: false,
  };
}

export function writeForm(form: HTMLFormElement, selection: Selection): void {
  const chosen: Readonly<Record<string, readonly string[]>> = {
    critere: selection.criteres,
    categorie: selection.categories,
    reponse: [selection.enPartie ? 'partiel' : 'oui'],
  };
  for (const input of form.querySelectorAll('input'))
    input.checked = chosen[input.name]?.includes(input.value) ?? false;
  const sort = form.querySelector('select');
  if (sort) sort.value = selection.tri;
}
