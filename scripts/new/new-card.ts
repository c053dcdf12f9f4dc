/** The card of a tool, ready to be filled in: whole, or only what an edition changes of it. */
import { editionFolder } from '../read/places.ts';
import type { Edition } from '../resolve/resolve.ts';
import { schemaComment } from '../schema/associations.ts';
import type { Content } from '../validate/content.ts';
import { EN_BREF, type Fiche } from '../validate/schemas.ts';
import type { NewFile } from './write-new.ts';
import { scalar, short } from './yaml-text.ts';

/** The lists that a card refers to, as the edition has them. */
type Lists = Pick<Content, 'criteres' | 'categories' | 'rubriques'>;

/** A card's documents have a key of their own. */
const DOCUMENTS = 'documents';

/** @param edition whose folder the card goes to; common to all without it */
export function wholeCard(id: string, lists: Lists, edition?: string): NewFile {
  const { criteres, categories, rubriques } = lists;
  const width = Math.max(...criteres.criteres.map((critere) => critere.id.length)) + 1;
  const lines = [
    `# Fiche de l'outil « ${id} »`,
    '# Complétez les lignes vides. Ce qui commence par « # » est une explication ou un exemple.',
    `nom: ${scalar(id)}`,
    '',
    '# La catégorie, parmi :',
    ...categories.map((categorie) => `#   ${categorie.id} : ${categorie.titre}`),
    'categorie:',
    '',
    '# site: https://www.exemple.fr/',
    '# contact: contact@exemple.fr',
    '# logo: logos/outil.svg',
    '',
    "# La carte d'identité : gardez les lignes que vous connaissez.",
    '# en_bref:',
    ...Object.entries(EN_BREF).map(([key, label]) => `#   ${key}: …  # ${label}`),
    '',
    '# Une note par critère : oui, partiel ou non.',
    'synthese:',
    ...criteres.criteres.map(
      (critere) => `  ${`${critere.id}:`.padEnd(width)}  # ${critere.titre}`,
    ),
    '',
    '# Les textes, en Markdown. Une rubrique laissée vide imprime « Non communiqué » ;',
    '# effacez celles qui ne concernent pas cet outil.',
    'rubriques:',
    ...rubriques
      .filter((rubrique) => rubrique.id !== DOCUMENTS)
      .flatMap((rubrique) => [
        `  # ${rubrique.titre}${rubrique.precision ? ` (${rubrique.precision})` : ''}`,
        `  ${rubrique.id}:`,
      ]),
    '',
    '# Les prix en grand dans le panneau du coût, quatre au plus.',
    '# tarifs:',
    '#   - valeur: 20 €',
    '#     detail: par mois',
    '',
    '# Documents et vidéos : un titre, et une adresse si elle est connue.',
    '# documents:',
    "#   - titre: Mode d'emploi",
    '#     url: https://www.exemple.fr/aide',
    '',
    '# Vos doutes : « guide check » les rappelle, le guide publié ne les imprime pas.',
    '# a_verifier:',
    '#   - champ: rubriques.cout',
    '#     note: …',
  ];
  return fileOf(cardPath(id, edition), lines);
}

/** Where an edition changes a card that it has from its base; the values of the base as comments. */
export function partialCard(id: string, value: Fiche, edition: Edition): NewFile {
  const titles = new Map(edition.rubriques.map((rubrique) => [rubrique.id, rubrique.titre]));
  const lines = [
    `# Ce que l'édition « ${edition.id} » change dans la fiche de ${value.nom}`,
    "# N'écrivez que ce qui diffère : retirez le « # » d'une ligne et changez-la. Une clé laissée vide",
    '# retire ce que dit la base ; « ajouter: » complète un texte ou une liste.',
    '',
    '# en_bref:',
    ...Object.entries(value.en_bref).map(([key, text]) => `#   ${key}: ${scalar(String(text))}`),
    '',
    '# synthese:',
    ...Object.entries(value.synthese).map(([key, note]) => `#   ${key}: ${note}`),
    '',
    '# rubriques:',
    ...Object.entries(value.rubriques).flatMap(([key, text]) => [
      `#   # ${titles.get(key) ?? key} : ${text ? short(text) : 'non communiqué'}`,
      `#   ${key}:`,
      '#     ajouter: |',
      '#       …',
    ]),
  ];
  return fileOf(cardPath(id, edition.id), lines);
}

function fileOf(path: string, lines: readonly string[]): NewFile {
  return { path, text: `${[schemaComment(path), ...lines].join('\n')}\n` };
}

function cardPath(id: string, edition: string | undefined): string {
  return `${edition === undefined ? 'content' : editionFolder(edition)}/outils/${id}.yaml`;
}
