/** A worked example, computed: amounts, costs and shares come from quantities and unit costs. */
import type { Sourced } from '../validate/content.ts';
import type { Exemple } from '../validate/schemas.ts';
import type { BeforeAfter, WorkedExample } from './document.ts';
import { place } from './place.ts';

const both = (f: (when: 'avant' | 'apres') => number): BeforeAfter => ({
  avant: f('avant'),
  apres: f('apres'),
});

/** To the cent, as it is printed: columns add up. A half goes up, also where binary falls below it. */
const cents = (value: number): number => Math.round(value * 100 * (1 + 1e-12)) / 100;

export function composeExample({ id, value, source }: Sourced<Exemple>): WorkedExample {
  const amounts = value.lignes.map((line) =>
    both((when) => cents(line.quantite[when] * line.cout_unitaire)),
  );
  const cout = both((when) => cents(amounts.reduce((sum, amount) => sum + amount[when], 0)));
  const part = both((when) => (100 * cout[when]) / value.chiffre_affaires[when]);
  const greatest = Math.max(...amounts.flatMap(({ avant, apres }) => [avant, apres]), 1);
  return {
    id,
    titre: value.titre,
    origine: value.source,
    chiffreAffaires: value.chiffre_affaires,
    lignes: value.lignes.map((line, index) => {
      const montant = amounts[index] ?? { avant: 0, apres: 0 };
      return {
        poste: line.poste,
        unite: line.unite,
        coutUnitaire: line.cout_unitaire,
        quantite: line.quantite,
        montant,
        ecart: cents(montant.apres - montant.avant),
        barre: both((when) => montant[when] / greatest),
      };
    }),
    cout,
    ecartCout: cents(cout.apres - cout.avant),
    ecartChiffreAffaires: cents(value.chiffre_affaires.apres - value.chiffre_affaires.avant),
    part,
    source: place(source),
    aVerifier: value.a_verifier.length,
  };
}
