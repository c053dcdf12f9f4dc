/** An address of no edition. */
export function MissingPage({ edition }: { readonly edition: string }) {
  return (
    <main class="accueil">
      <h1>Cette édition n’existe pas</h1>
      <p>
        Le dossier <code>content/editions/</code> ne contient pas d’édition «&nbsp;{edition}&nbsp;».
        Son nom a peut-être changé.
      </p>
      <p>
        <a class="bouton bouton-plein" href="/">
          Voir toutes les éditions
        </a>
      </p>
    </main>
  );
}
