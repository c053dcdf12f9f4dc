/** A tool's card as the two pages of its sheet. */
import type { Path } from '../overlay/locator.ts';
import type { Edition } from '../resolve/resolve.ts';
import type { Sourced } from '../validate/content.ts';
import { type Categorie, EN_BREF, type Fiche, type Rubrique } from '../validate/schemas.ts';
import { citedAddresses } from './cited-addresses.ts';
import type { SheetPart, SheetRubric } from './document.ts';
import { withoutArticle } from './french-order.ts';
import { isLocal } from './local.ts';
import { place } from './place.ts';
import { criteriaByGroup } from './summary.ts';

/** The rubric that explains the tool, beside the identity card, and the one set in the cost panel. */
const PRINCIPE = 'principe';
const COUT = 'cout';
const DOCUMENTS = 'documents';

/** Those have a place of their own, whatever page the list of rubrics gives them. */
const APART = [PRINCIPE, COUT, DOCUMENTS];

/** Length in characters up to which a rubric is short. */
const SHORT = 560;

/** All that a sheet takes from its edition, beside the card. */
export type SheetEdition = Pick<Edition, 'id' | 'rubriques' | 'criteres'>;

export function composeSheet(
  edition: SheetEdition,
  fiche: Sourced<Fiche>,
  categorie: Categorie,
  ouvre?: string,
): SheetPart {
  const { id, value, source } = fiche;
  const cout = edition.rubriques.findIndex((rubrique) => rubrique.id === COUT);
  const flows = ({ id: cle, page }: Rubrique, wanted: Rubrique['page']) =>
    page === wanted && !APART.includes(cle);
  const printed = (keep: (rubrique: Rubrique, index: number) => boolean): SheetRubric[] =>
    edition.rubriques
      .filter(({ id: cle }) => cle in value.rubriques)
      .filter((rubrique) => keep(rubrique, edition.rubriques.indexOf(rubrique)))
      .map((rubrique) => composeRubric(edition, fiche, rubrique, ['rubriques', rubrique.id]));
  const documents = edition.rubriques.find((rubrique) => rubrique.id === DOCUMENTS);
  const [principe] = printed((r) => r.id === PRINCIPE);
  const sheet: Omit<SheetPart, 'adresses'> = {
    kind: 'fiche',
    id,
    nom: value.nom,
    corpsDuNom: nameSize(value.nom),
    monogramme: monogram(value.nom),
    logo: value.logo,
    categorie,
    ouvre,
    site: value.site,
    contact: value.contact,
    lieux: {
      site: place(source, ['site']),
      contact: place(source, ['contact']),
      synthese: place(source, ['synthese']),
    },
    enBref: Object.entries(EN_BREF).flatMap(([key, label]) => {
      const texte = value.en_bref[key as keyof typeof EN_BREF];
      const local = isLocal(edition, fiche, ['en_bref', key]);
      const written = place(source, ['en_bref', key]);
      return texte === undefined ? [] : [{ cle: key, label, texte, local, source: written }];
    }),
    notesCriteres: criteriaByGroup(edition).flatMap((critere) => {
      const note = value.synthese[critere.id];
      const written = place(source, ['synthese', critere.id]);
      return note === undefined ? [] : [{ critere, note, source: written }];
    }),
    principe,
    gauche: printed((r) => flows(r, 'gauche')),
    droite: printed((r, i) => flows(r, 'droite') && (cout < 0 || i < cout)),
    cout: withPrices(printed((r) => r.id === COUT)[0], isLocal(edition, fiche, ['tarifs'])),
    tarifUnique: value.tarifs.length === 1,
    tarifs: value.tarifs.map((tarif, index) => ({
      ...tarif,
      source: place(source, ['tarifs', index]),
    })),
    suites: printed((r, i) => flows(r, 'droite') && cout >= 0 && i > cout),
    documents:
      documents && value.documents.length > 0
        ? {
            rubrique: composeRubric(edition, fiche, documents, ['documents']),
            liens: value.documents.map((lien, index) => ({
              ...lien,
              source: place(source, ['documents', index]),
            })),
          }
        : undefined,
    source: place(source),
    aVerifier: value.a_verifier.length,
    local: isLocal(edition, fiche),
  };
  return { ...sheet, adresses: citedAddresses(sheet) };
}

/** The prices are printed in the panel of the cost: where they change, it does. */
function withPrices(cout: SheetRubric | undefined, local: boolean): SheetRubric | undefined {
  return cout && { ...cout, local: cout.local || local };
}

/** Names of at most so many characters are set in so many pt, on two lines at the most. */
const NAME_SIZES = [
  [26, 46],
  [40, 34],
  [60, 26],
] as const;

function nameSize(nom: string): number {
  return NAME_SIZES.find(([length]) => nom.length <= length)?.[1] ?? 21;
}

/** One or two letters that stand for a tool without a logo: its capitals, else its words' initials. */
export function monogram(nom: string): string {
  const name = withoutArticle(nom);
  const capitals = name.match(/\p{Lu}/gu) ?? [];
  const initials = name.split(/[^\p{L}\p{N}]+/u).flatMap((word) => [...word].slice(0, 1));
  return (capitals.length > 0 ? capitals : initials).slice(0, 2).join('');
}

/** @param path where its text stands in the card */
function composeRubric(
  edition: SheetEdition,
  fiche: Sourced<Fiche>,
  rubrique: Rubrique,
  path: Path,
): SheetRubric {
  const { id, value, source } = fiche;
  const texte = value.rubriques[rubrique.id] ?? '';
  return {
    id: `${id}-${rubrique.id}`,
    cle: rubrique.id,
    titre: rubrique.titre,
    precision: rubrique.precision,
    icone: rubrique.icone,
    courte: texte.length <= SHORT,
    texte: texte.trim() ? texte : undefined,
    source: place(source, path),
    local: isLocal(edition, fiche, path),
  };
}
