/** The summary: the matrix of tools and criteria, and what is derived from it. */
import type { Edition } from '../resolve/resolve.ts';
import type { Critere } from '../validate/schemas.ts';
import type { Need, SummaryPart, SummaryRow, ToolLink } from './document.ts';
import { isLocal, isLocalKey } from './local.ts';
import { matrixSetting } from './matrix.ts';

/** The criteria in the order of their groups: the columns of the matrix, whose header spans groups. */
export function criteriaByGroup({
  criteres: { groupes, criteres },
}: Pick<Edition, 'criteres'>): readonly Critere[] {
  return groupes.flatMap(({ id }) => criteres.filter((critere) => critere.groupe === id));
}

/** The tools of the plan, category by category: one may have several parts of it. */
function toolsByCategory({ plan }: Edition) {
  const parts = plan.filter((partie) => partie.partie === 'outils');
  const first = parts.filter(
    ({ categorie }, index) =>
      parts.findIndex((other) => other.categorie.id === categorie.id) === index,
  );
  return first.map(({ categorie }) => ({
    categorie,
    outils: parts
      .filter((part) => part.categorie.id === categorie.id)
      .flatMap(({ outils }) => outils),
  }));
}

export function composeSummary(edition: Edition): SummaryPart {
  const { groupes } = edition.criteres;
  const criteres = criteriaByGroup(edition);
  const sections = toolsByCategory(edition).map(({ categorie, outils }) => ({
    categorie,
    lignes: outils.map(
      ({ id, value, root }): SummaryRow => ({
        id,
        nom: value.nom,
        local: isLocal(edition, { root }, ['synthese']),
        notes: criteres.map((critere) => ({
          critere,
          note: value.synthese[critere.id] ?? 'non',
        })),
      }),
    ),
  }));
  const filled = groupes
    .map(({ id, titre }) => ({ titre, criteres: criteres.filter((c) => c.groupe === id) }))
    .filter((groupe) => groupe.criteres.length > 0);
  const reglage = matrixSetting({
    ...edition.synthese,
    groupes: filled,
    sections: sections.map(({ lignes }) => lignes.map(({ nom }) => nom)),
  });
  const tools = (id: string, wanted: string): ToolLink[] =>
    sections.flatMap(({ categorie, lignes }) =>
      lignes
        .filter((line) => line.notes.some((n) => n.critere.id === id && n.note === wanted))
        .map((line) => ({ id: line.id, nom: line.nom, categorie })),
    );
  return {
    kind: 'synthese',
    titre: edition.synthese.titre,
    note: edition.synthese.note,
    local: isLocalKey(edition, 'synthese'),
    groupes: filled.map((groupe, index) => ({
      titre: groupe.titre,
      criteres: groupe.criteres.map((critere) =>
        reglage.precisions ? critere : { ...critere, precision: undefined },
      ),
      debout: reglage.groupesDebout[index] ?? false,
    })),
    criteres,
    colonnes: criteres.length + 1,
    reglage,
    sections,
    besoins: criteres.map(
      (critere): Need => ({
        critere,
        oui: tools(critere.id, 'oui'),
        partiel: tools(critere.id, 'partiel'),
      }),
    ),
    categories: sections.map(({ categorie }) => categorie),
  };
}
