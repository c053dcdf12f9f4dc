import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { ASSOCIATIONS } from '../../scripts/schema/associations.ts';
import { schemaFiles } from '../../scripts/schema/schema-files.ts';
import { commonLists } from '../../scripts/schema/vocabulary.ts';
import { GuideBuilder } from '../support/guide-builder.ts';

const FOLDER = join(PROGRAM_ROOT, 'schemas');
const committed = readdirSync(FOLDER).sort();
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

describe('the files of schemas/', () => {
  it('are those that `npm run schema` makes', async () => {
    const lists = commonLists(await readContent(PROGRAM_ROOT));
    if (!lists) throw new Error('the lists of content/ have errors');
    const made = schemaFiles(lists);
    expect(committed).toEqual([...made.keys()].sort());
    for (const [name, text] of made) expect(read(name), `${name}: npm run schema`).toBe(text);
  });

  it('do not hold what an edition changes in the lists', async () => {
    await using guide = new GuideBuilder();
    const before = commonLists(await readContent(guide.root));
    guide.write('content/editions/essai/rubriques.yaml', 'retirer: [cout]\n');
    expect(before?.rubriques.map(({ id }) => id)).toEqual(['principe', 'cout', 'documents']);
    expect(commonLists(await readContent(guide.root))).toEqual(before);
  });

  it('are those that the settings of VS Code name', () => {
    const settings = JSON.parse(
      readFileSync(join(PROGRAM_ROOT, '.vscode', 'settings.json'), 'utf8'),
    );
    const named = Object.entries(ASSOCIATIONS).map(([name, glob]) => [
      `./schemas/${name}.json`,
      glob,
    ]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(named));
    // The front matter of chapters is not YAML of its own.
    const chapters = ['chapitre.json', 'chapitre-local.json'];
    const known = Object.keys(ASSOCIATIONS).map((name) => `${name}.json`);
    expect(committed).toEqual([...known, ...chapters].sort());
  });

  it.each(committed)('%s describes each key, in French', (name) => {
    const keys = [...keysOf(JSON.parse(read(name)))];
    expect(keys.length).toBeGreaterThan(3);
    for (const [key, description] of keys) {
      expect(description, key).toMatch(/^[A-ZÀÉ«][^']{5,}[.…]$/u);
    }
  });
});

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
}

/** Keys with their descriptions; names of elements, which any other name may stand for, are no keys. */
function* keysOf(node: unknown): Generator<readonly [string, string | undefined]> {
  if (typeof node !== 'object' || node === null) return;
  const { properties = {}, additionalProperties } = node as Node;
  for (const [key, value] of Object.entries(properties)) {
    if (JSON.stringify(value) === JSON.stringify(additionalProperties)) continue;
    // `if` only looks at what is there.
    if (JSON.stringify(value) !== '{"type":"string"}') yield [key, value.description];
  }
  for (const value of Object.values(node)) yield* keysOf(value);
}
