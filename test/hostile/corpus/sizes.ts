/** Guides that are merely enormous: done in time, or told how large they may be. */
import type { GuideBuilder } from '../../support/guide-builder.ts';
import { ALPHA, CRITERES, EDITION } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { harmless, refused } from '../refused.ts';

const PLAN = 'editions/essai/edition.yaml';

function manyCards(guide: GuideBuilder, count: number): readonly string[] {
  const text = guide.read(ALPHA);
  return Array.from({ length: count }, (_, index) => {
    const id = `outil${index}`;
    guide.write(`content/outils/${id}.yaml`, text.replaceAll('Alpha', id).replaceAll('alpha', id));
    return id;
  });
}

export const sizes: readonly HostileCase[] = [
  refused(
    '3,000 cards, all of them in the plan',
    (guide) =>
      guide.replace(
        EDITION,
        '[alpha, beta]',
        `[alpha, beta, ${manyCards(guide, 3000).join(', ')}]`,
      ),
    { file: 'content', code: 'trop-de-fichiers' },
    { file: PLAN, code: 'plan-trop-long', line: 14 },
  ),
  refused('3,000 cards, none of them in the plan', (guide) => manyCards(guide, 3000), {
    file: 'content',
    code: 'trop-de-fichiers',
  }),
  harmless('1,000 files that nothing reads', (guide) => {
    for (let index = 0; index < 1000; index += 1) guide.write(`assets/a/${index}.txt`, 'x');
  }),
  refused(
    'a plan of 10,000 parts',
    (guide) =>
      guide.replace(
        EDITION,
        '  - partie: dos',
        `${'  - { partie: chapitres, titre: T, chapitres: [accueil] }\n'.repeat(10_000)}  - partie: dos`,
      ),
    { file: PLAN, code: 'longueur-liste', line: 9 },
  ),
  refused(
    '500 criteria',
    (guide) => {
      const ids = Array.from({ length: 500 }, (_, index) => `c${index}`);
      guide.append(
        CRITERES,
        ids
          .map(
            (id) =>
              `  - { id: ${id}, titre: ${id}, titre_court: ${id}, groupe: vente, definition: D., besoin: ${id} }\n`,
          )
          .join(''),
      );
      for (const tool of ['alpha', 'beta', 'gamma'])
        guide.replace(
          `content/outils/${tool}.yaml`,
          'synthese:',
          `synthese:\n${ids.map((id) => `  ${id}: oui`).join('\n')}`,
        );
    },
    { file: 'criteres.yaml', code: 'longueur-liste', line: 5 },
  ),
];
