/** What each local edition is, and what it alone says. */

/** `facts`: sections by name, with what is printed there and in no other edition. */
export const LOCAL_EDITIONS = [
  {
    id: 'rhone-loire-2023',
    territory: 'Rhône et Loire',
    group: 'Agribio Rhône et Loire',
    foreword: 'Vendre à plusieurs, du Rhône à la Loire',
    tools: ['amapj', 'la-ruche-qui-dit-oui', 'locavor', 'cagette', 'coopcircuits', 'local-bio'],
    aid: 'index',
    rubric: 'Dans le Rhône et la Loire',
    blank: ['la-ruche-qui-dit-oui', 'locavor', 'cagette'],
    facts: {
      amapj: [
        '16 AMAP : Rhône 12, Loire 4 (43 AMAP en AuRA)',
        '12 dans le Rhône, 4 dans la Loire',
        'Celles du Rhône et de la Loire sont donc sur la carte',
      ],
      essor: ['demander conseil y est Agribio Rhône et Loire'],
      credits: ['Agribio Rhône et Loire, FRAB AuRA et FNAB, « Guide comparatif'],
    },
    colours: ['--clay:#b23a2e', '--lake:#234a72'],
  },
  {
    id: 'puy-de-dome-2023',
    territory: 'Puy-de-Dôme',
    group: 'Bio 63',
    foreword: 'Vendre en ligne sans laisser personne de côté',
    tools: ['local-bio', 'kuupanda', 'socleo', 'nectargo', 'amapj', 'coopcircuits'],
    aid: 'glossaire',
    rubric: 'Dans le Puy-de-Dôme',
    blank: [],
    facts: {
      amapj: [
        '5 AMAP dans le Puy-de-Dôme (43 AMAP en AuRA)',
        '5 AMAP du Puy-de-Dôme se servent d’AmapJ',
      ],
      kuupanda: ['rapprochez-vous du GAB. Dans le Puy-de-Dôme, le groupe du réseau est Bio 63'],
      credits: ['Bio 63, FRAB AuRA et FNAB, « Guide comparatif'],
    },
    colours: ['--clay:#b24312', '--lake:#3a4f5c'],
  },
] as const;

export type LocalEditionId = (typeof LOCAL_EDITIONS)[number]['id'];
