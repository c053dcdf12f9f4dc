/** Markdown that is made to be slow: each is answered within the limit, printed or refused. */
import { ACCUEIL } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { harmless, refused } from '../refused.ts';

const long = (what: string, text: string, code: string, line = 15): HostileCase =>
  refused(what, (guide) => guide.append(ACCUEIL, `\n${text}\n`), {
    file: 'chapitres/accueil.md',
    code,
    line,
  });

const many = (text: string, count: number): string => text.repeat(count);

export const slow: readonly HostileCase[] = [
  long('ten thousand open brackets', many('[', 10_000), 'signes-nombreux'),
  long('ten thousand pictures that do not end', many('![', 10_000), 'signes-nombreux'),
  long('ten thousand quotes, one in the other', many('> ', 10_000), 'liste-profonde'),
  long('ten thousand stars', many('*a ', 10_000), 'signes-nombreux'),
  long('ten thousand bars', many('_a ', 10_000), 'signes-nombreux'),
  long('ten thousand tildes', many('~~a ', 10_000), 'signes-nombreux'),
  long('ten thousand marks of code', many('`a``', 10_000), 'signes-nombreux'),
  long('ten thousand opening angles', many('<a ', 10_000), 'signes-nombreux'),
  long('ten thousand openings of comments', many('<!-- ', 10_000), 'signes-nombreux'),
  long(
    'ten thousand links within links',
    `${many('[a](', 10_000)}b${many(')', 10_000)}`,
    'signes-nombreux',
  ),
  long('ten thousand references of signs', many('&amp', 10_000), 'trop-large'),
  harmless(
    'hundreds of addresses',
    (guide) => guide.append(ACCUEIL, `\n${many('https://example.fr/a ', 400)}\n`),
    ['accueil', 'methode', 'sommaire'],
  ),
  long(
    'ten thousand definitions',
    many('[a]: https://example.fr\n', 4_000),
    'signes-nombreux',
    265,
  ),
  long('thousands of quotations', many('> a\n\n', 2_000), 'citations-nombreuses', 415),
  long(
    'a table of 4,000 columns and 450 short rows',
    `${many('|a', 4_000)}|\n${many('|-', 4_000)}|\n${many('|b|\n', 450)}`,
    'tableau-trop-grand',
    21,
  ),
  long('ten thousand notes at the foot', many('[^a] ', 10_000), 'signes-nombreux'),
  long('a table of ten thousand bars', `${many('|', 10_000)}\n${many('|-', 5_000)}`, 'trop-large'),
  long('ten thousand dashes of lists on a line', many('- ', 10_000), 'liste-profonde'),
  long('ten thousand backslashes', many('\\', 10_001), 'trop-large'),
  long('ten thousand colons of directives', many(':a[', 10_000), 'signes-nombreux'),
];
