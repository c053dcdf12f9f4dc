/** Reading and checking whole small guides of which some files are damaged. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../../scripts/compose/compose.ts';
import { isError } from '../../../scripts/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../scripts/diagnostics/format.ts';
import { renderGuide } from '../../../scripts/render/render.ts';
import { resolveEdition } from '../../../scripts/resolve/resolve.ts';
import { validate, validateEdition } from '../../../scripts/validate/validate.ts';
import { elements, parseHtml } from '../../support/html.ts';
import { folders } from '../../support/rendered.ts';
import { ACCUEIL, ALPHA } from '../../support/small-guide.ts';
import { assertClear } from '../clear.ts';
import { assertLinear } from '../growth.ts';
import { law } from '../law.ts';
import { damaged } from '../values/files.ts';
import { guideWith, SMALL } from '../values/guides.ts';
import { soup, wholeCharacters } from '../values/text.ts';

const files = fc.array(damaged(SMALL), { minLength: 1, maxLength: 3 });
const ID = fc.constantFrom('a', 'b', 'c', 'd', 'essai', 'locale', 'absente');
/** Editions that start from one another, in circles too. */
const chains = fc.array(fc.tuple(ID, ID), { maxLength: 6 });

/** Made to hold scripts: none of the document's. */
const ACTIVE = [
  'script',
  'iframe',
  'object',
  'embed',
  'form',
  'base',
  'frame',
  'foreignobject',
  'link',
];

export const guideLaws = [
  law(
    'a damaged guide is checked to its end, and each problem has its line, a remedy and a plain frame',
    files,
    (some) => {
      const read = guideWith(some);
      const { editions, diagnostics } = validate(read);
      for (const one of diagnostics) assertClear(one, read.sourceText);
      for (const [id, { content, diagnostics: own }] of editions) {
        assert.equal(content === undefined, own.some(isError));
        assert.deepEqual(validateEdition(read, id).diagnostics, own);
      }
      const shown = formatDiagnostics(diagnostics, read.sourceText);
      assert.doesNotMatch(shown, /(?!\n)[\p{Cc}\p{Cs}]/u);
    },
  ),

  law(
    'what the checks let through is set, without anything that runs, each identifier once',
    files,
    (some) => {
      const read = guideWith(some);
      for (const { content } of validate(read).editions.values()) {
        if (!content) continue;
        const all = elements(parseHtml(renderGuide(compose(resolveEdition(content)), { folders })));
        const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ids) assert.match(id, /^[\x21-\x7e]+$/);
        for (const { tag, attributes } of all) {
          assert.ok(!ACTIVE.includes(tag), `<${tag}>`);
          for (const [name, value] of Object.entries(attributes)) {
            assert.doesNotMatch(name, /^on|^srcdoc$|^formaction$/);
            if (/^(?:xlink:)?href$/.test(name)) assert.match(value, /^(?:https?:|mailto:|#)/i);
            if (name === 'src') assert.match(value, /^data:/);
          }
        }
      }
    },
    { share: 0.3 },
  ),

  law(
    'checking a text takes as long as it is, in a rubric and in a chapter',
    soup(['markdown', 'html', 'french'], 3).map((text) =>
      wholeCharacters(text).replace(/\s+/g, ' '),
    ),
    (fragment) =>
      assertLinear(fragment, (text) =>
        validate(
          guideWith([
            { file: ALPHA, text: `nom: Alpha\nrubriques: { cout: ${JSON.stringify(text)} }\n` },
            { file: ACCUEIL, text: `---\ntitre: a\n---\n${text}\n` },
          ]),
        ),
      ),
    { share: 0.05 },
  ),

  law(
    'editions that start from one another end in a guide or in a word about the circle',
    chains,
    (pairs) => {
      const read = guideWith(
        pairs.map(([id, base]) => ({
          file: `content/editions/${id}/edition.yaml`,
          text: `base: ${base}\n`,
        })),
      );
      const { diagnostics, editions } = validate(read);
      for (const one of diagnostics) assertClear(one, read.sourceText);
      const bases = new Map<string, string>([['locale', 'essai'], ...pairs]);
      for (const [id, { diagnostics: own }] of editions) {
        const seen = [id];
        for (let at = bases.get(id); at !== undefined && !seen.includes(at); at = bases.get(at))
          seen.push(at);
        const last = bases.get(seen.at(-1) ?? '');
        const circle = last !== undefined && seen.includes(last);
        assert.equal(
          own.some(({ code }) => code === 'base-en-boucle'),
          circle,
          id,
        );
      }
    },
  ),
];
