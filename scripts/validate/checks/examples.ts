/** Worked examples: what was published must be what the quantities and unit costs give. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import type { Path } from '../../overlay/locator.ts';
import type { Drafts } from '../drafts.ts';
import { exampleCosts } from '../example-costs.ts';
import type { Exemple } from '../schemas.ts';

const WHEN = ['avant', 'apres'] as const;
type When = (typeof WHEN)[number];

export function* checkExamples({ exemples }: Drafts): Generator<Diagnostic> {
  // Sums of an example with an error of its own would be wrong too.
  for (const { value, source } of exemples.values()) {
    if (!value) continue;
    for (const when of WHEN) {
      for (const gap of gapsOf(value, when)) {
        yield error(source.at(gap.path), {
          code: 'montant-publie',
          message: `${gap.published} publiés, mais ${gap.reason} font ${gap.computed}.`,
          hint: 'Corrigez les quantités, les coûts unitaires ou la valeur publiée.',
        });
      }
    }
  }
}

/** A published figure and the one computed in its place, as they are printed. */
interface Gap {
  readonly path: Path;
  readonly published: string;
  readonly reason: string;
  readonly computed: string;
}

function* gapsOf(example: Exemple, when: When): Generator<Gap> {
  const { lignes, publie, chiffre_affaires } = example;
  const { amounts, cost, share } = exampleCosts(example);
  for (const [index, line] of lignes.entries()) {
    const amount = amounts[index]?.[when] ?? 0;
    const published = line.publie?.[when];
    if (published === undefined || published === amount) continue;
    const reason = `${figure(line.quantite[when])} ${line.unite} à ${figure(line.cout_unitaire)} €`;
    const path = ['lignes', index, 'publie', when];
    yield { path, published: euros(published), reason, computed: euros(amount) };
  }
  const total = publie?.cout?.[when];
  if (total !== undefined && total !== cost[when]) {
    const path = ['publie', 'cout', when];
    const reason = amounts.map((amount) => euros(amount[when])).join(' + ');
    yield { path, published: euros(total), reason, computed: euros(cost[when]) };
  }
  const part = publie?.part?.[when];
  if (part !== undefined && part !== share[when]) {
    const path = ['publie', 'part', when];
    const reason = `${euros(cost[when])} sur ${euros(chiffre_affaires[when])}`;
    yield { path, published: `${figure(part)} %`, reason, computed: `${figure(share[when])} %` };
  }
}

/** French notation with ordinary spaces: `1 234,5`. */
const figure = (value: number): string =>
  value.toLocaleString('fr-FR', { maximumFractionDigits: 2 }).replace(/\s/g, ' ');

const euros = (value: number): string => `${figure(value)} €`;
