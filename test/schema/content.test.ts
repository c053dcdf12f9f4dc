import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { schemaComment, schemaFor } from '../../scripts/schema/associations.ts';
import { refusals } from '../support/json-schema.ts';

const listed = readdirSync(join(PROGRAM_ROOT, 'content'), { recursive: true, encoding: 'utf8' });
const files = listed.map((name) => `content/${name.replaceAll('\\', '/')}`).sort();
const yamlFiles = files.filter((file) => file.endsWith('.yaml'));
const read = (file: string) => readFileSync(join(PROGRAM_ROOT, file), 'utf8');

describe('the content of the guide', () => {
  it.each(yamlFiles)('%s names its schema, and keeps to it', (file) => {
    const text = read(file);
    expect(text.split('\n')[0]).toBe(schemaComment(file));
    expect(refusals(schemaFor(file) ?? '', text)).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith('.md') && file.includes('/chapitres/')))(
    '%s has a front matter that keeps to its schema',
    (file) => {
      const schema = file.includes('/editions/') ? 'chapitre-local' : 'chapitre';
      expect(refusals(schema, read(file).split(/^---$/m)[1] ?? '')).toEqual([]);
    },
  );
});

describe('the first line of a file', () => {
  it.each([
    ['content/outils/a.yaml', '# yaml-language-server: $schema=../../schemas/outil.json'],
    ['content/criteres.yaml', '# yaml-language-server: $schema=../schemas/criteres.json'],
    [
      'content/editions/drome-2024/outils/a.yaml',
      '# yaml-language-server: $schema=../../../../schemas/outil-local.json',
    ],
    ['content/chapitres/a.md', undefined],
    ['content/autres/a.yaml', undefined],
  ])('of %s', (file, line) => {
    expect(schemaComment(file)).toBe(line);
  });
});

const KUUPANDA = 'content/outils/kuupanda.yaml';
const EDITION = 'content/editions/aura-2023/edition.yaml';
const change = (file: string, from: string | RegExp, to: string): string => {
  const text = read(file);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`nothing to replace in ${file}: ${from}`);
  return changed;
};

describe('what the program takes', () => {
  it.each([
    ['a year without quotes', KUUPANDA, '"2019"', '2019'],
    ['a rubric that is not given', KUUPANDA, /cout: .\n.*/, 'cout:'],
    ['capitals in an address', KUUPANDA, 'https://www', 'HTTPS://www'],
    ['a logo from a camera', KUUPANDA, 'en_bref:', 'logo: IMG_1.Jpg\nen_bref:'],
    ['a tool whose name is a number', EDITION, 'outils: [kuupanda', 'outils: [360, kuupanda'],
    ['capitals in a colour', EDITION, 'plan:', 'couleurs: { leaf: "#2F6B3A" }\nplan:'],
  ])('is taken by the schema: %s', (_, file, from, to) => {
    expect(refusals(schemaFor(file) ?? '', change(file, from, to))).toEqual([]);
  });
});

describe('a wrong file', () => {
  it.each([
    ['an unknown key', KUUPANDA, 'en_bref:', 'en_brefs:', ['/ additionalProperties']],
    ['a missing key', KUUPANDA, 'nom: Kuupanda', '', ['/ required']],
    ['an unknown category', KUUPANDA, ': ferme', ': fermes', ['/categorie enum']],
    ['a wrong mark', KUUPANDA, 'stocks: oui', 'stocks: Oui', ['/synthese/stocks enum']],
    ['a missing mark', KUUPANDA, 'stocks: oui', '', ['/synthese required']],
    ['an unknown rubric', KUUPANDA, '  cout:', '  couts:', ['/rubriques additionalProperties']],
    [
      'documents as a rubric',
      KUUPANDA,
      '  cout:',
      '  documents:',
      ['/rubriques additionalProperties'],
    ],
    ['an address without https', KUUPANDA, 'https://www', 'www', ['/documents/0/url pattern']],
    [
      'a price that is too long',
      KUUPANDA,
      '20 €\n',
      'vingt euros tout ronds\n',
      ['/tarifs/0/valeur maxLength'],
    ],
    [
      'a missing detail',
      KUUPANDA,
      'detail: HT',
      'valeur2: HT',
      ['/tarifs/0 required', '/tarifs/0 additionalProperties'],
    ],
    ['an empty name', KUUPANDA, 'nom: Kuupanda', 'nom: ""', ['/nom minLength']],
    ['a bad identifier', 'content/rubriques.yaml', 'id: cout', 'id: Coût', ['/7/id pattern']],
    ['a wrong page', 'content/rubriques.yaml', 'page: gauche', 'page: verso', ['/0/page enum']],
    ['a wrong shape', 'content/categories.yaml', 'carre', 'triangle', ['/2/forme enum']],
    [
      'a short title that is too long',
      'content/criteres.yaml',
      'titre_court: Stocks',
      'titre_court: Stocks synchronisés',
      ['/criteres/6/titre_court maxLength'],
    ],
    [
      'a wrong type of chart',
      'content/graphiques/annee-mise-en-ligne.yaml',
      'colonnes',
      'camembert',
      ['/type enum'],
    ],
    [
      'a negative cost',
      'content/exemples/vente-1.yaml',
      'cout_unitaire: 0.5',
      'cout_unitaire: -1',
      ['/lignes/0/cout_unitaire minimum'],
    ],
  ])('with %s is refused', (_, file, from, to, expected) => {
    expect(refusals(schemaFor(file) ?? '', change(file, from, to))).toEqual(expected);
  });

  it.each([
    ['a wrong colour', 'couleurs: { leaf: vert }', '/couleurs/leaf pattern'],
    ['an unknown colour', 'couleurs: { rouge: "#ff0000" }', '/couleurs additionalProperties'],
    ['type that is too large', 'caracteres: { corps: 14 }', '/caracteres/corps maximum'],
    [
      'a logo that is no picture',
      'contacts: [{ nom: A, logo: a.pdf }]',
      '/contacts/0/logo pattern',
    ],
  ])('an edition with %s is refused', (_, line, expected) => {
    expect(refusals('edition', `${read(EDITION)}${line}\n`)).toContain(expected);
  });

  it('an edition without a base must be whole', () => {
    expect(refusals('edition', 'titre: Guide')).toEqual(['/ required', '/ if']);
  });
});
