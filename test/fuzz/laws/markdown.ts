/** The Markdown stage: any Markdown and HTML becomes harmless, well formed HTML, or is refused at its line. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isError } from '../../../scripts/diagnostics/diagnostic.ts';
import { inlineToHtml, proseToHtml } from '../../../scripts/markdown/html.ts';
import { addressContent, printedAddress } from '../../../scripts/markdown/links.ts';
import { nestingProblem } from '../../../scripts/validate/markdown/nesting.ts';
import { validate } from '../../../scripts/validate/validate.ts';
import { parseHtml, raw } from '../../support/html.ts';
import { ACCUEIL, ALPHA } from '../../support/small-guide.ts';
import { assertClear } from '../clear.ts';
import { assertLinear } from '../growth.ts';
import { assertHarmless } from '../harmless.ts';
import { law } from '../law.ts';
import { damaged, REAL } from '../values/files.ts';
import { guideWith } from '../values/guides.ts';
import { soup, wholeCharacters } from '../values/text.ts';

const CHAPTERS = REAL.filter(({ file }) => file.endsWith('.md'));
const blocks = fc
  .oneof(
    { weight: 4, arbitrary: soup(['markdown', 'html']) },
    { weight: 2, arbitrary: soup(['markdown', 'html', 'french', 'unicode', 'address']) },
    {
      weight: 1,
      arbitrary: damaged(CHAPTERS, ['markdown', 'html', 'unicode']).map(({ text }) => text),
    },
  )
  .map((text) => wholeCharacters(text).replace(/\r\n?/g, '\n'))
  .filter((text) => !nestingProblem(text));
const line = blocks.map((text) => text.replace(/\s+/g, ' ').trim());

/** Elements and attributes that only Markdown has that is refused: notes, boxes to tick, pictures without data. */
const REFUSED = [
  'h1',
  'section',
  'input',
  'id',
  'type',
  'checked',
  'disabled',
  'data-footnote-ref',
  'data-footnotes',
  'data-footnote-backref',
  'aria-describedby',
  'dir',
];

const SCREENS = [
  {},
  { screen: true },
  { targets: new Set(['alpha']), headingShift: 1, lines: ['a:1', 'a:2'] },
];

export const markdownLaws = [
  law(
    'any Markdown becomes well formed HTML without script, style, frame or handler',
    blocks,
    (text) => {
      for (const options of SCREENS) {
        const root = parseHtml(proseToHtml(text, options));
        for (const one of [
          root,
          parseHtml(inlineToHtml(text.replace(/\n+/g, ' '), undefined, options.screen)),
        ]) {
          try {
            assertHarmless(one, REFUSED);
          } catch (fault) {
            // Links are for the checks to refuse.
            if (!(fault instanceof Error) || !/did not match|to match/.test(fault.message))
              throw fault;
          }
        }
      }
    },
  ),

  law(
    'what the checks let through has only elements of print and links to the web, a mailbox or the guide',
    fc.tuple(blocks, line),
    ([body, short]) => {
      const read = guideWith([
        {
          file: ACCUEIL,
          text: `---\ntitre: Accueil\ntitre_court: ${JSON.stringify(short)}\n---\n${body}`,
        },
        {
          file: ALPHA,
          text: `nom: Alpha\ncategorie: ferme\nsynthese: { autonomie: oui, paiement: non }\nrubriques:\n  principe: ${JSON.stringify(body)}\ntarifs:\n  - { valeur: "1", detail: ${JSON.stringify(short.slice(0, 60))} }\n`,
        },
      ]);
      const { diagnostics } = validate(read);
      for (const one of diagnostics) assertClear(one, read.sourceText);
      const passes = (file: string) =>
        !diagnostics.some((one) => isError(one) && one.file === file);
      if (passes(ACCUEIL)) {
        assertHarmless(parseHtml(proseToHtml(body)));
        assertHarmless(parseHtml(inlineToHtml(short)));
        assertHarmless(parseHtml(inlineToHtml(short, undefined, true)));
      }
      if (passes(ALPHA)) assertHarmless(parseHtml(proseToHtml(body, { screen: true })));
    },
  ),

  law(
    'plain words come out as they went in, in their order',
    fc.tuple(blocks, soup(['markdown', 'html'], 6)),
    ([before, after]) => {
      const words = 'Wagram Xerxes Yvetot';
      const text = `${before}\n\n${words}\n\n${after}`;
      const shown = raw(parseHtml(proseToHtml(text, { screen: true })));
      const inHtml =
        /<(?:script|style|svg|iframe|!|\?|[a-z/])/i.test(before) || /[`~:]|^\s*\[/m.test(before);
      if (!inHtml) assert.ok(shown.includes(words), shown);
    },
  ),

  law(
    'a printed address has its signs in their order',
    soup(['address', 'unicode', 'html'], 5),
    (url) => {
      const printed = printedAddress(url);
      const pieces = addressContent(printed).map((one) => ('value' in one ? one.value : ''));
      assert.equal(pieces.join(''), printed);
    },
  ),

  law(
    'Markdown takes as long as the text is',
    soup(['markdown', 'html'], 3),
    (fragment) => {
      assertLinear(fragment, (text) => nestingProblem(text) ?? proseToHtml(text));
    },
    { share: 0.1 },
  ),
];
