/** A guide in which everything that can be printed is. */
import { type Changes, guide, OUTILS, PLAN } from './edition.ts';
import { chapitre, fiche } from './pieces.ts';

const FULL: Changes = {
  chapitres: [
    chapitre('essor', {
      chapeau: 'Pourquoi maintenant ?',
      corps:
        '::graphique{id=annees}\n\n## Des outils\n\n### Lesquels ?\n\nVoir [la fiche](#maraichvente).\n\n:::encadre{titre="À retenir"}\nTout.\n:::\n\n::exemple{id=vente-1}',
      a_verifier: [{ note: 'Relire.' }],
    }),
    chapitre('choisir', { corps: ':::etapes\n## Un\n\nUn.\n\n## Deux\n\nDeux.\n:::' }),
  ],
  outils: [
    fiche('panier-du-vercors', {
      site: 'https://panier-du-vercors.fr/',
      contact: 'bonjour@panier-du-vercors.fr',
      documents: [{ titre: "Mode d'emploi", url: 'https://panier-du-vercors.fr/aide' }],
      a_verifier: [{ champ: 'site', note: 'Le site change en 2025.' }, { note: 'Prix ?' }],
    }),
    ...OUTILS.slice(1),
  ],
  glossaire: [
    { terme: 'SCIC', definition: 'Une coopérative.', voir: ['AMAP'] },
    { terme: 'AMAP', developpe: 'Association de maintien', definition: 'Des contrats.' },
  ],
  edition: {
    plan: [
      ...PLAN.slice(0, -1),
      { partie: 'lecture' },
      { partie: 'glossaire' },
      { partie: 'index' },
      ...PLAN.slice(-1),
    ],
  },
};
export const FULL_GUIDE = guide(FULL);
