/** A tool's card as the two pages of its sheet. */
import type { Edition } from '../resolve/resolve.ts';
import type { Sourced } from '../validate/content.ts';
import { type Categorie, EN_BREF, type Fiche, type Rubrique } from '../validate/schemas.ts';
import type { SheetPart, SheetRubric } from './document.ts';
import { place } from './place.ts';

/** The rubric that explains the tool, beside the identity card, and the one set in the cost panel. */
const PRINCIPE = 'principe';
const COUT = 'cout';
const DOCUMENTS = 'documents';

export function composeSheet(
  edition: Edition,
  fiche: Sourced<Fiche>,
  categorie: Categorie,
  ouvre: boolean,
): SheetPart {
  const { id, value, source } = fiche;
  const cout = edition.rubriques.findIndex((rubrique) => rubrique.id === COUT);
  const printed = (keep: (rubrique: Rubrique, index: number) => boolean): SheetRubric[] =>
    edition.rubriques
      .filter(({ id: cle }) => cle in value.rubriques)
      .filter((rubrique) => keep(rubrique, edition.rubriques.indexOf(rubrique)))
      .map((rubrique) => composeRubric(fiche, rubrique));
  const documents = edition.rubriques.find((rubrique) => rubrique.id === DOCUMENTS);
  const [principe] = printed((r) => r.id === PRINCIPE);
  return {
    kind: 'fiche',
    id,
    nom: value.nom,
    initiale: [...value.nom.replace(/^(?:La|Le|Les|L['’])\s*/u, '')][0] ?? '',
    logo: value.logo,
    categorie,
    ouvre,
    site: value.site,
    contact: value.contact,
    enBref: Object.entries(EN_BREF).flatMap(([key, label]) => {
      const texte = value.en_bref[key as keyof typeof EN_BREF];
      return texte === undefined ? [] : [{ label, texte }];
    }),
    notesCriteres: edition.criteres.criteres.flatMap((critere) => {
      const note = value.synthese[critere.id];
      return note === undefined ? [] : [{ critere, note }];
    }),
    principe,
    gauche: printed((r) => r.page === 'gauche' && r.id !== PRINCIPE),
    droite: printed((r, i) => r.page === 'droite' && (cout < 0 || i < cout)),
    cout: printed((r) => r.id === COUT)[0],
    tarifs: value.tarifs,
    suites: printed((r, i) => r.page === 'droite' && cout >= 0 && i > cout && r.id !== DOCUMENTS),
    documents:
      documents && value.documents.length > 0
        ? {
            rubrique: { ...composeRubric(fiche, documents), source: place(source, ['documents']) },
            liens: value.documents,
          }
        : undefined,
    source: place(source),
    notes: value.a_verifier,
  };
}

function composeRubric({ id, value, source }: Sourced<Fiche>, rubrique: Rubrique): SheetRubric {
  const texte = value.rubriques[rubrique.id]?.trim();
  return {
    id: `${id}-${rubrique.id}`,
    cle: rubrique.id,
    titre: rubrique.titre,
    precision: rubrique.precision,
    icone: rubrique.icone,
    texte: texte || undefined,
    source: place(source, ['rubriques', rubrique.id]),
  };
}
