/** The list of the editions. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EditionSummary } from '../../protocol.ts';
import { fetchEditions, followEditions, online } from '../connection.ts';
import { Counts } from './severity.tsx';

export function EditionsPage() {
  const editions = useSignal<readonly EditionSummary[] | undefined>(undefined);
  useEffect(() => {
    document.title = 'Éditions – aperçu';
    const load = () => {
      fetchEditions().then(
        (list) => {
          editions.value = list ?? [];
        },
        () => undefined,
      );
    };
    followEditions(load);
    load();
  }, [editions]);
  const list = editions.value;
  return (
    <main class="accueil">
      <h1>Aperçu des brouillons</h1>
      <p>Choisissez une édition : son brouillon suit ce que vous enregistrez.</p>
      {!online.value && <p role="status">Connexion perdue, nouvel essai…</p>}
      {!list && <p class="attente">Lecture des éditions…</p>}
      {list?.length === 0 && (
        <p>
          Le dossier <code>content/editions/</code> ne contient aucune édition.
        </p>
      )}
      <ul class="editions">
        {list?.map((one) => (
          <li key={one.id}>
            <EditionCard edition={one} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function EditionCard({ edition }: { readonly edition: EditionSummary }) {
  const { id, titre, territoire, annee, erreurs, avertissements, aVerifier } = edition;
  const counts = { erreur: erreurs, avertissement: avertissements, 'a-verifier': aVerifier };
  return (
    <article class="edition">
      <a href={`/edition/${encodeURIComponent(id)}`}>
        <span class="edition-annee" aria-hidden="true">
          {annee ?? '?'}
        </span>
        <h2>
          {territoire ?? id} {annee && <span class="hors-vue">{annee}</span>}
        </h2>
        <p>{titre ?? 'Le fichier de l’édition ne peut pas être lu.'}</p>
      </a>
      <div class="edition-pied">
        <code>{id}</code>
        <Counts counts={counts} />
      </div>
    </article>
  );
}
