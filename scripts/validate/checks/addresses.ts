/** Web addresses that are too long for the code that stands for them on paper. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/problem.ts';
import { LONGEST_CODED, webAddresses } from '../../markdown/addresses.ts';
import type { Path } from '../../overlay/locator.ts';
import type { Draft, Drafts } from '../drafts.ts';
import { nestingProblem } from '../markdown/nesting.ts';
import type { Fiche } from '../schemas.ts';

export function* checkAddresses({ outils }: Drafts): Generator<Diagnostic> {
  for (const { draft, source } of outils.values()) {
    for (const { url, path } of draft ? addressesOf(draft) : []) {
      const length = Buffer.byteLength(url);
      if (length <= LONGEST_CODED) continue;
      yield warning(source.at(path), {
        code: 'adresse-longue',
        message: `Une adresse compte ${length} caractères : son code QR sera trop serré pour être lu à coup sûr (${LONGEST_CODED} au plus).`,
        hint: 'Donnez une adresse plus courte qui mène au même endroit.',
      });
    }
  }
}

interface Placed {
  readonly url: string;
  readonly path: Path;
}

function addressesOf({ site, documents = [], rubriques = {} }: Draft<Fiche>): readonly Placed[] {
  return [
    ...(site ? [{ url: site, path: ['site'] }] : []),
    ...Object.entries(rubriques).flatMap(([id, text]) =>
      // What must not be parsed is refused elsewhere.
      nestingProblem(text ?? '')
        ? []
        : webAddresses(text ?? '').map((url) => ({ url, path: ['rubriques', id] })),
    ),
    ...documents.flatMap((document, index) =>
      document?.url ? [{ url: document.url, path: ['documents', index, 'url'] }] : [],
    ),
  ];
}
