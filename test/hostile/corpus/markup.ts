/** Markup in texts: it is shown as it was typed, or refused. */
import { expect } from 'vitest';
import { ACCUEIL } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';

export const markup: readonly HostileCase[] = [
  {
    name: 'a script in a chapter',
    change: (guide) => guide.append(ACCUEIL, '\n<script>globalThis.HOSTILE = 1</script>\n'),
    refused: [{ file: 'chapitres/accueil.md', code: 'html', line: 15 }],
  },
  {
    name: 'an address that runs a script',
    change: (guide) => guide.append(ACCUEIL, '\n[Lire](javascript:globalThis.HOSTILE=1)\n'),
    refused: [{ file: 'chapitres/accueil.md', code: 'lien-interdit', line: 15 }],
  },
  {
    name: 'Handlebars in a chapter',
    change: (guide) => guide.append(ACCUEIL, '\nAvant {{constructor}} et {{> sheet}} après.\n'),
    harmless: true,
    touches: ['accueil'],
    check: ({ text }) => expect(text).toContain('{{constructor}}'),
  },
  {
    name: 'a text that reads like an attribute of ours and would open another',
    change: (guide) =>
      guide.append(
        ACCUEIL,
        '\n`x data-source="` [lien](https://www.exemple.fr "<meta http-equiv=refresh content=0>")\n',
      ),
    harmless: true,
    touches: ['accueil'],
    check: ({ html }) => expect(html).toContain('data-source="</code>'),
  },
];
