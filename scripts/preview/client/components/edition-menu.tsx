/** The name of the edition that is shown, and the way to the others. */
import { useSignal } from '@preact/signals';
import type { EditionSummary } from '../../protocol.ts';
import { fetchEditions } from '../connection.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { Menu } from './menu.tsx';

export function EditionMenu() {
  const { edition, titre } = useWorkspace();
  const editions = useSignal<readonly EditionSummary[]>([]);
  const load = () => {
    fetchEditions().then(
      (list) => {
        editions.value = list ?? [];
      },
      () => undefined,
    );
  };
  return (
    <Menu label={nameOf(titre.value, edition)} onOpen={load}>
      <ul class="liens" aria-label="Éditions">
        {editions.value.map(({ id, territoire, annee }) => (
          <li key={id}>
            <a
              href={`/edition/${encodeURIComponent(id)}`}
              aria-current={id === edition ? 'page' : undefined}
            >
              {territoire ? `${territoire} ${annee ?? ''}` : id}
              <small>{id}</small>
            </a>
          </li>
        ))}
        <li>
          <a href="/">
            <Icon name="home" />
            Toutes les éditions
          </a>
        </li>
      </ul>
    </Menu>
  );
}

/** Of "title, territory, year", what tells editions apart. */
function nameOf(titre: string | undefined, edition: string): string {
  const [, territoire, annee] = titre?.split(', ') ?? [];
  return territoire && annee ? `${territoire} ${annee}` : edition;
}
