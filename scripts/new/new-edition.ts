/** The folder of a local edition: what its editors most often change, ready to be filled in. */
import { stringify } from 'yaml';
import { PALETTE } from '../colours/palette.ts';
import { editionFolder } from '../read/places.ts';
import type { Edition, PartieResolue } from '../resolve/resolve.ts';
import { schemaComment } from '../schema/associations.ts';
import type { NewFile } from './write-new.ts';
import { commented, scalar, short } from './yaml-text.ts';

/**
 * @param id of the new edition
 * @param base the edition that it starts from: its values stand in the comments
 */
export function editionFiles(id: string, base: Edition): readonly NewFile[] {
  const folder = editionFolder(id);
  const text = [
    head(id, base),
    cover(id, base),
    credits(base),
    look(base),
    plan(base),
    notes(base),
  ];
  return [
    { path: `${folder}/edition.yaml`, text: `${text.join('\n\n')}\n` },
    { path: `${folder}/LISEZMOI.md`, text: readme(id, base.id) },
  ];
}

const head = (id: string, base: Edition): string => `\
${schemaComment(`${editionFolder(id)}/edition.yaml`)}
# Édition « ${id} », qui part de l'édition « ${base.id} ».
#
# N'écrivez ici que ce qui diffère : tout le reste suit « ${base.id} », corrections comprises.
# Une ligne précédée de « # » est une explication ou un exemple : retirez le « # » et l'espace
# qui le suit pour qu'elle compte.
#
#   npx guide check ${id}              dit ce qui ne va pas et ce qui reste à faire
#   npx guide build ${id} --brouillon  montre les changements dans un brouillon
#   npx guide build ${id}              fabrique le guide, dans dist/${id}/
base: ${base.id}`;

const cover = (id: string, base: Edition): string => `\
# --- La couverture ---------------------------------------------------------------------------
territoire: ${scalar(base.territoire)}

# titre: ${scalar(base.titre)}
# sous_titre: ${scalar(base.sous_titre)}
# annee: ${base.annee}

# Le résumé du guide, dans les propriétés du PDF. Dans « ${base.id} » :
#   ${short(base.resume)}
# resume: >-
#   Comparaison de …

# Votre organisme, devant ceux de la base. Le logo se range dans le dossier de l'édition.
# editeurs:
#   ajouter_avant:
#     ${scalar(base.editeurs[0]?.nom ?? '')}:
#       - nom: Nom de votre groupe
#         precision: Son nom complet, ou sa devise
#         logo: editions/${id}/logo.png`;

const credits = (base: Edition): string => `\
# --- Crédits, contacts, financeurs -----------------------------------------------------------
# Les contacts de votre groupe, au dos du guide.
# contacts:
#   ${base.contacts.length > 0 ? 'ajouter:' : '# une ligne par contact'}
#   - nom: Nom de votre groupe
#     precision: adresse, téléphone, site

# Vos financeurs, après ceux de la base.
# financeurs:
#   ajouter:
#     - nom: Nom du financeur

# Les crédits : « modifier » change un texte de la base, « ajouter » en met un à la suite.
# Dans « ${base.id} » : ${base.credits.map(({ titre }) => titre).join(' ; ') || 'aucun'}.
# credits:
#   ajouter:
#     - titre: Édition locale
#       texte: …`;

const look = (base: Edition): string => `\
# --- Couleurs et caractères ------------------------------------------------------------------
# Chaque couleur s'écrit « # » et six chiffres, entre guillemets.
# couleurs:
${Object.entries({ ...PALETTE, ...base.couleurs })
  .filter(([token]) => token in USES)
  .map(([token, value]) => `#   ${token}: "${value}"  # ${USES[token]}`)
  .join('\n')}
# caracteres:
#   titres: source-sans-3  # ou bricolage-grotesque`;

const USES: Readonly<Record<string, string>> = {
  leaf: 'outils de la ferme',
  clay: 'outils d’un tiers',
  plum: 'outils mixtes',
  lake: 'chapitres et synthèse',
  wheat: 'fonds clairs',
};

const plan = (base: Edition): string => `\
# --- Le plan : parties, chapitres et outils --------------------------------------------------
# Le plan de « ${base.id} » :
${base.plan.map((partie) => `#   - ${partLine(partie)}`).join('\n')}
#
# « modifier » change une partie, nommée par sa catégorie ou par son titre ; « retirer » en ôte une ;
# « ajouter_apres » et « ajouter_avant » en mettent une à côté d'une autre ; « ordre » met en tête,
# dans cet ordre, celles qu'il nomme. Les mêmes mots changent la liste des outils d'une partie.
# Trois parties peuvent s'ajouter à un plan : « lecture » (comment lire une fiche), « index » et
# « glossaire ».
# plan:
${commented(stringify(planExample(base), { indent: 2, lineWidth: 90 }))
  .split('\n')
  .map((line) => line.replace(/^# /, '#   '))
  .join('\n')}`;

function partLine(partie: PartieResolue): string {
  if (partie.partie === 'chapitres') {
    return `${partie.titre} : ${partie.chapitres.map(({ id }) => id).join(', ')}`;
  }
  if (partie.partie === 'outils') {
    return `${partie.categorie.id} : ${partie.outils.map(({ id }) => id).join(', ')}`;
  }
  return partie.partie;
}

/** What can be done, with the names of this plan. */
function planExample({ plan: parts }: Edition): object {
  const tools = parts.find((partie) => partie.partie === 'outils');
  const [first, second] = tools?.outils ?? [];
  const before = parts.some(({ partie }) => partie === 'sommaire') ? 'sommaire' : 'couverture';
  return {
    ...(tools && {
      modifier: {
        [tools.categorie.id]: {
          outils: { retirer: [first?.id], ...(second && { ordre: [second.id] }) },
        },
      },
    }),
    ajouter_apres: {
      [before]: [{ partie: 'chapitres', titre: 'Avant-propos', chapitres: ['avant-propos'] }],
    },
  };
}

const notes = ({ id }: Edition): string => `\
# --- Ce qui reste à faire : « guide check » le rappelle, le guide publié ne l'imprime pas ------
a_verifier:
  - champ: territoire
    note: Écrire le territoire de l'édition, qui est encore celui de « ${id} ».
  - champ: editeurs
    note: Ajouter l'organisme qui publie cette édition, et son logo.
  - note: Donner les contacts du groupe, pour le dos du guide.`;

const readme = (id: string, base: string): string => `\
# L'édition « ${id} »

Elle part de l'édition « ${base} ». Ce dossier ne contient que ce qu'elle change ou ajoute :

- \`edition.yaml\` : la couverture, les crédits, les couleurs, le plan ;
- \`outils/nom.yaml\` : ce qui change dans une fiche, ou une fiche en plus ;
- \`chapitres/nom.md\` : ce qui change dans un chapitre, ou un chapitre en plus, comme un avant-propos ;
- \`criteres.yaml\`, \`categories.yaml\`, \`rubriques.yaml\` : ce qui change dans ces listes ;
- \`glossaire.yaml\` : des mots du glossaire, changés ou ajoutés ;
- \`exemples/nom.yaml\`, \`graphiques/nom.yaml\` : des exemples chiffrés et des graphiques.

Un fichier qui porte le nom d'un fichier commun le modifie ; un autre nom en ajoute un.
Le mode d'emploi est dans \`docs/edition-locale.md\`.
`;
