/** The index: tools by name and criteria by title, with what links them. */
import type { Edition } from '../resolve/resolve.ts';
import type { IndexPart } from './document.ts';
import { indexEntry, inFrenchOrder } from './french-order.ts';
import { composeSummary } from './summary.ts';

export function composeIndex(edition: Edition): IndexPart {
  const { sections, besoins } = composeSummary(edition);
  const outils = sections.flatMap(({ categorie, lignes }) =>
    lignes.map(({ id, nom, notes }) => {
      const noted = (wanted: string) =>
        notes.filter(({ note }) => note === wanted).map(({ critere }) => critere);
      const entree = indexEntry(nom);
      return { id, nom, categorie, entree, oui: noted('oui'), partiel: noted('partiel') };
    }),
  );
  return {
    kind: 'index',
    outils: inFrenchOrder(outils, ({ entree }) => entree),
    criteres: inFrenchOrder(besoins, ({ critere }) => critere.titre).map((need) => ({
      ...need,
      oui: inFrenchOrder(need.oui, ({ nom }) => indexEntry(nom)),
      partiel: inFrenchOrder(need.partiel, ({ nom }) => indexEntry(nom)),
    })),
  };
}
