/** The glossary in the order of the alphabet. */
import type { Edition } from '../resolve/resolve.ts';
import type { GlossaryPart } from './document.ts';
import { inFrenchOrder } from './french-order.ts';
import { isLocal } from './local.ts';
import { place } from './place.ts';

export function composeGlossary(edition: Pick<Edition, 'id' | 'glossaire'>): GlossaryPart {
  const { glossaire } = edition;
  // Numbers, since words may hold any sign: identifiers are ASCII.
  const words = (glossaire?.value ?? []).map((word, index) => ({
    word,
    index,
    id: `glossaire-${index + 1}`,
  }));
  const termes = words.flatMap(({ word, index, id }) => {
    if (!glossaire) return [];
    const voir = (word.voir ?? []).flatMap((terme) => {
      const other = words.find((one) => one.word.terme === terme);
      return other ? [{ id: other.id, terme }] : [];
    });
    const source = place(glossaire.source, [index]);
    return [{ ...word, id, voir, source, local: isLocal(edition, glossaire, [index]) }];
  });
  return { kind: 'glossaire', termes: inFrenchOrder(termes, ({ terme }) => terme) };
}
