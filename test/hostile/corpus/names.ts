/** Names of files and identifiers that other systems, or the program itself, take for something else. */
import { ALPHA, CATEGORIES, EDITION } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { harmless, named, refused } from '../refused.ts';

/** A card of that name beside the others, refused for what it is called. */
const cardNamed = (id: string, ...codes: readonly [string, ...string[]]): HostileCase => {
  const file = `outils/${id}.yaml`;
  const [first, ...others] = codes.map((code) => ({ file, code }));
  return refused(
    `a card called ${named(id)}`,
    (guide) => {
      const text = guide.read(ALPHA).replaceAll('Alpha', 'Delta').replaceAll('alpha', 'delta');
      guide.write(`content/${file}`, text);
      guide.replace(EDITION, '[alpha, beta]', `[alpha, beta, ${JSON.stringify(id)}]`);
    },
    first ?? { file, code: '' },
    ...others,
  );
};

const PLAN = 'editions/essai/edition.yaml';

const both = (name: string, one: string, other: string): HostileCase =>
  refused(name, (guide) => guide.write(`assets/${one}`, 'a').write(`assets/${other}`, 'b'), {
    file: `assets/${[one, other].sort()[1]}`,
    code: 'nom-de-fichier',
  });

const devices = ['con', 'prn', 'aux', 'nul', 'com1', 'lpt1'].map((id) =>
  cardNamed(id, 'nom-de-fichier'),
);

const files: readonly HostileCase[] = [
  both('pictures whose names differ by case only', 'Logo.png', 'logo.png'),
  both('pictures whose names differ by how an accent is stored', 'caf\u00e9.png', 'cafe\u0301.png'),
  refused(
    'folders whose names differ by case only',
    (guide) => guide.write('assets/Logos/a.txt', 'a').write('assets/logos/b.txt', 'b'),
    { file: 'assets/logos', code: 'nom-de-fichier' },
  ),
  ...[
    'NUL.png',
    'com1.tar.gz',
    'a:b.png',
    'qui ?.png',
    'fin.png.',
    'espace ',
    'x\ny.png',
    `${'é'.repeat(120)}.png`,
  ].map((name) =>
    refused(`a picture called ${named(name)}`, (guide) => guide.write(`assets/${name}`, 'a'), {
      file: `assets/${name}`,
      code: 'nom-de-fichier',
    }),
  ),
  ...['-rf.png', "l'été.png", '🌱.png', '$(id).png', '%2e%2e.png'].map((name) =>
    harmless(`a picture called ${named(name)}`, (guide) => guide.write(`assets/${name}`, 'a')),
  ),
];

const editions: readonly HostileCase[] = [
  refused(
    'an edition whose folder Windows cannot open',
    (guide) => guide.write('content/editions/essai/outils/aux/rien.txt', ''),
    { file: 'editions/essai/outils/aux', code: 'nom-de-fichier' },
  ),
  refused(
    'a category called as a prototype',
    (guide) => guide.replace(CATEGORIES, 'id: tiers', 'id: __proto__'),
    { file: 'categories.yaml', code: 'identifiant', line: 6 },
    { file: PLAN, code: 'categorie-inconnue', line: 15 },
    { file: 'outils/gamma.yaml', code: 'categorie-inconnue', line: 2 },
  ),
];

export const names: readonly HostileCase[] = [
  ...devices,
  ...['sommaire', 'couverture', 'dos', 'partie-ferme', 'a-verifier'].map((id) =>
    cardNamed(id, 'identifiant-reserve'),
  ),
  ...files,
  ...editions,
];
