/** The reader: whatever the bytes, sources or French diagnostics with a place, and nothing invented. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document } from 'yaml';
import { isError } from '../../../scripts/diagnostics/diagnostic.ts';
import { sourceLocator } from '../../../scripts/overlay/source-locator.ts';
import { traceYaml } from '../../../scripts/overlay/trace.ts';
import { plain } from '../../../scripts/overlay/traced.ts';
import { decode } from '../../../scripts/read/decode.ts';
import { splitFrontMatter } from '../../../scripts/read/front-matter.ts';
import { parseSource } from '../../../scripts/read/parse-source.ts';
import { picturesNamedIn } from '../../../scripts/read/pictures.ts';
import { type Place, placeOf, unreadFile } from '../../../scripts/read/places.ts';
import { assertClear } from '../clear.ts';
import { assertLinear } from '../growth.ts';
import { law } from '../law.ts';
import { bytes, damaged, REAL } from '../values/files.ts';
import { anyText, soup, wholeCharacters } from '../values/text.ts';
import { valuesIn, yamlValue } from '../values/yaml.ts';

const CARD: Place = { role: 'outils', id: 'alpha' };
const CHAPTER: Place = { role: 'chapitres', id: 'accueil' };
const FILE = 'content/outils/alpha.yaml';

const lines = soup(['yaml'], 40);
const chapter = fc
  .tuple(
    fc.constantFrom('', '---\n', '--- \n', '----\n'),
    lines,
    fc.constantFrom('', '\n---\n'),
    lines,
  )
  .map((all) => all.join(''));
const texts = fc.oneof(
  lines,
  chapter,
  anyText(),
  damaged(REAL).map(({ text }) => text),
);

function read(place: Place, text: string) {
  const { source, diagnostics } = parseSource(FILE, place, text);
  for (const one of diagnostics) assertClear(one, () => text);
  assert.equal(source.yaml === undefined, diagnostics.some(isError));
  return { source, diagnostics };
}

export const readerLaws = [
  law('any bytes are a text or a diagnostic at a place of it', bytes, (some) => {
    const { text, diagnostic } = decode(FILE, some);
    assert.doesNotMatch(text, /\r/);
    if (diagnostic) assertClear(diagnostic, () => text);
    assert.deepEqual(decode(FILE, some), { text, ...(diagnostic && { diagnostic }) });
  }),

  law(
    'a text in UTF-8 comes back, with line feeds for ends of lines',
    anyText().map(wholeCharacters),
    (text) => {
      const found = decode(FILE, Buffer.from(text));
      // A text that is mostly NUL passes for UTF-16.
      if (found.diagnostic?.code === 'encodage') assert.match(text, /\0/);
      else assert.equal(found.text, text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
    },
  ),

  law('any text is a source or has an error at a line of it', texts, (text) => {
    const clean = text.replace(/\r\n?/g, '\n');
    for (const place of [CARD, CHAPTER]) {
      const { source, diagnostics } = read(place, clean);
      assert.equal(source.text, clean);
      assert.deepEqual(read(place, clean).diagnostics, diagnostics);
    }
  }),

  law('front matter and body are the text cut in two, each line at its number', chapter, (text) => {
    const { head, body, closed } = splitFrontMatter(text);
    const all = text.split('\n');
    for (const part of [head, body]) {
      if (!part) continue;
      const own = part.text === '' ? [] : part.text.split('\n');
      const from = part.firstLine - 1;
      assert.deepEqual(own, all.slice(from, from + own.length));
    }
    if (!closed) return;
    assert.match(all[0] ?? '', /^---\s*$/);
    assert.match(all[body.firstLine - 2] ?? '', /^---\s*$/);
    assert.equal(body.firstLine - 1 + body.text.split('\n').length, all.length);
  }),

  law(
    'a value written as YAML is read again as it was, each text at its place',
    yamlValue,
    (value) => {
      const text = new Document(value, { version: '1.2' }).toString({ lineWidth: 0 });
      const { source } = read(CARD, text);
      const root = traceYaml(source);
      assert.ok(root);
      assert.deepEqual(plain(root), value);
      const locator = sourceLocator(source);
      const written = text.split('\n');
      for (const { path, value: leaf } of valuesIn(value)) {
        const { line = 0, column = 0 } = locator.at(path);
        const there = written[line - 1]?.slice(column - 1) ?? '';
        const shown =
          typeof leaf === 'string'
            ? /^["'|>]/.test(there) || there.startsWith(leaf)
            : there.startsWith(String(leaf));
        assert.ok(shown, `${path.join('.')}: ${JSON.stringify(leaf)} is not at ${line}:${column}`);
      }
    },
  ),

  law('any path has a place or a clear word about why nothing reads it', paths(), (path) => {
    const place = placeOf(path);
    if (place) assert.ok(path.includes(place.id));
    const said = unreadFile(path);
    if (said) assertClear(said, () => undefined);
  }),

  law(
    'reading takes as long as the text is',
    fc.oneof(soup(['yaml'], 4), anyText(3)),
    (fragment) => {
      assertLinear(fragment, (text) => {
        parseSource(FILE, CARD, text);
        parseSource(FILE, CHAPTER, `---\ntitre: a\n---\n${text}`);
        picturesNamedIn(text);
      });
    },
    { share: 0.2 },
  ),
];

function paths(): fc.Arbitrary<string> {
  const step = fc.constantFrom(
    'outils',
    'outil',
    'chapitres',
    'editions',
    'aura',
    'alpha',
    'edition',
    '..',
    '.',
    'é',
    'CON',
    'x'.repeat(120),
  );
  const ending = fc.constantFrom('.yaml', '.yml', '.md', '.txt', '.png', '', '.');
  return fc
    .tuple(
      fc.array(fc.oneof({ weight: 5, arbitrary: step }, soup(['unicode', 'french'], 3)), {
        minLength: 1,
        maxLength: 5,
      }),
      ending,
    )
    .map(([steps, end]) => steps.map((one) => one.replaceAll('/', '') || 'a').join('/') + end);
}
