/** A worked example, computed: amounts, costs and shares come from quantities and unit costs. */
import type { Sourced } from '../validate/content.ts';
import { both, cents, exampleCosts } from '../validate/example-costs.ts';
import type { Exemple } from '../validate/schemas.ts';
import type { WorkedExample } from './document.ts';
import { place } from './place.ts';

/** @param local whether the edition itself wrote some of it */
export function composeExample(
  { id, value, source }: Sourced<Exemple>,
  local: boolean,
): WorkedExample {
  const { amounts, cost: cout, share: part } = exampleCosts(value);
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
    local,
  };
}
