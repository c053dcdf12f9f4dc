import { describe, expect, it } from 'vitest';
import {
  type Archive,
  archivedBytes,
  archivedText,
  archiveText,
} from '../../scripts/archive/archive.ts';
import { validate } from '../../scripts/validate/validate.ts';
import { archived, MAKERS, NAME, readText } from '../support/archived.ts';
import { asLine } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { png } from '../support/pictures.ts';

let made: Promise<Archive> | undefined;

/** The archive of the small guide, made once. */
function small(): Promise<Archive> {
  const make = async () => {
    await using guide = new GuideBuilder();
    return (await archived(guide.root)).archive;
  };
  made ??= make();
  return made;
}

/** What is said of an archive that was changed; never an exception, and nothing of it is read. */
async function refused(change: (archive: Archive) => unknown): Promise<readonly string[]> {
  const changed = change(await small());
  const text = typeof changed === 'string' ? changed : archiveText(changed as Archive);
  const read = readText(text);
  expect(read.sources).toEqual([]);
  expect(read.pictures.size).toBe(0);
  return read.diagnostics.map(asLine);
}

const INTACT = 'Reprenez une copie intacte, ou refaites-la avec « guide archive ».';
const changed = `${NAME} erreur archive-modifiee | Cette archive n’est plus telle que le programme l’a écrite. | ${INTACT}`;
const misshapen = (at: string) =>
  `${NAME} erreur archive-abimee | Cette archive n’a pas la forme attendue${at}. | ${INTACT}`;

/** The archive with another file, whose hash is right. */
const withFile = (archive: Archive, path: string, text: string): Archive => ({
  ...archive,
  files: [...archive.files.filter((file) => file.path !== path), archivedText(path, text)],
});

describe('what is no archive', () => {
  it.each(['', '{', 'null', '[]', '"x"', '{"format":"autre"}', '\ufffe', '%PDF-1.7'])(
    'is refused: %j',
    async (text) => {
      expect(await refused(() => text)).toEqual([
        `${NAME} erreur archive-inconnue | Ce fichier n’est pas une archive du guide. | Donnez un fichier écrit par « guide archive ».`,
      ]);
    },
  );

  it('is refused where it has another form', async () => {
    const said = await refused((archive) => ({ ...archive, version: 2 }));
    expect(said).toEqual([
      `${NAME} erreur archive-format | Cette archive est au format 2 ; ce programme lit le format 1. | Prenez la version du programme qui l’a écrite, ou une plus récente.`,
    ]);
  });
});

describe('an archive that was tampered with', () => {
  it.each([
    ['a key too many', (text: string) => text.replace('"title"', '"autre": 1,\n  "title"'), ''],
    ['a prototype', (text: string) => text.replace('"title"', '"__proto__": {},\n  "title"'), ''],
    [
      'a title that is no text',
      (text: string) => text.replace(/"title": ".*"/, '"title": {}'),
      ' (à « title »)',
    ],
    [
      'lines that are no texts',
      (text: string) => text.replace('"lines": [', '"lines": [[],'),
      ' (à « files.0 »)',
    ],
    [
      'an edition that is no name',
      (text: string) => text.replace('"edition": "essai"', '"edition": "../essai"'),
      ' (à « edition »)',
    ],
  ])('is refused for %s', async (_, change, at) => {
    expect(await refused((archive) => change(archiveText(archive)))).toEqual([misshapen(at)]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  it('is refused for a key that stands twice, of which JSON would take the last', async () => {
    const doubled = (archive: Archive) =>
      archiveText(archive).replace('"title"', '"title": "Autre",\n  "title"');
    expect(await refused(doubled)).toEqual([changed]);
    const inFile = (archive: Archive) =>
      archiveText(archive).replace('"path"', '"path": "content/secret.yaml",\n      "path"');
    expect(await refused(inFile)).toEqual([changed]);
  });

  it('is refused for nesting without end, soon and without a stack to overflow', async () => {
    const deep = '['.repeat(700_000);
    const nested = (archive: Archive) =>
      archiveText(archive).replace('"files": [', `"files": [${deep}${deep.replaceAll('[', ']')},`);
    expect(await refused(nested)).toEqual([misshapen(' (à « files.0 »)')]);
    const more = (archive: Archive) =>
      archiveText(archive).replace('"files": [', `$&${'[],'.repeat(1e6)}`);
    expect(await refused(more)).toEqual([misshapen('')]);
  });

  it('is refused for each file that has another hash than it says', async () => {
    const said = await refused((archive) =>
      archiveText(archive).replace('nom: Alpha', 'nom: Omega').replace('nom: Beta', 'nom: Delta'),
    );
    const fault =
      'Ce fichier de l’archive ne correspond plus à son empreinte : il a été changé ou abîmé.';
    expect(said).toEqual(
      ['alpha', 'beta'].map(
        (id) =>
          `${NAME}#content/outils/${id}.yaml erreur archive-abimee | ${fault} | Reprenez une copie intacte de l’archive.`,
      ),
    );
  });

  it('is refused for bytes that are not as they would be written', async () => {
    const picture = archivedBytes('assets/a.png', png(1, 1));
    const loose = { ...picture, base64: `${'base64' in picture ? picture.base64 : ''}\n` };
    const said = await refused((archive) => ({ ...archive, files: [...archive.files, loose] }));
    expect(said).toEqual([expect.stringContaining(`${NAME}#assets/a.png erreur archive-abimee`)]);
  });

  it.each([
    '../secret.yaml',
    'content/../../secret.yaml',
    'content/outils/../../secret.yaml',
    '/etc/passwd',
    'C:/secret.yaml',
    'content\\outils\\a.yaml',
    'content//outils/a.yaml',
    'content/outils/a\u0000.yaml',
    'content/outils/sous/a.yaml',
    'content/editions/autre/edition.yaml',
    'content/editions/essai/outils/alpha.yaml',
    'scripts/cli/main.ts',
    'assets/outils/a.yaml',
    '',
  ])('is refused for a text at %j', async (path) => {
    const said = await refused((archive) => withFile(archive, path, 'nom: A\n'));
    expect(said).toEqual([
      expect.stringContaining('n’a pas sa place dans l’archive d’une édition'),
    ]);
  });

  it.each([
    'assets/a.html',
    'content/../a.png',
    'a.png',
    'assets/../../a.png',
    'https://a.fr/a.png',
  ])('is refused for a picture at %j', async (path) => {
    const file = archivedBytes(path, png(1, 1));
    const said = await refused((archive) => ({ ...archive, files: [...archive.files, file] }));
    expect(said).toEqual([expect.stringContaining('n’a pas sa place dans l’archive')]);
  });

  it('is refused for a file that is there twice, is missing, or is too large', async () => {
    const [path] = ['content/outils/alpha.yaml'];
    const twice = await refused((archive) => ({
      ...archive,
      files: [...archive.files, archivedText(path, 'nom: A\n')],
    }));
    expect(twice).toEqual([expect.stringContaining('deux fois dans l’archive')]);
    const missing = await refused((archive) => ({ ...archive, files: archive.files.slice(1) }));
    expect(missing).toEqual([
      `${NAME}#content/editions/essai/edition.yaml erreur archive-abimee | Ce fichier manque dans l’archive. | Reprenez une copie intacte de l’archive.`,
    ]);
    const large = await refused((archive) => withFile(archive, path, `# ${'a'.repeat(1e6)}\n`));
    expect(large).toEqual([expect.stringContaining('pèse 1,1 Mo, 1 Mo au plus')]);
  });
});

describe('an archive', () => {
  it('may have been laid out anew, or have come with other line ends', async () => {
    await using guide = new GuideBuilder();
    const { text, after } = await archived(guide.root);
    const files = after.read.sources.map((source) => source.text);
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      JSON.stringify(JSON.parse(text)),
      `\ufeff${text}`,
    ]) {
      expect(readText(other).sources.map((source) => source.text)).toEqual(files);
    }
  });

  it('has its texts checked like any others, with the line in the archived file', async () => {
    await using guide = new GuideBuilder();
    const { archive } = await archived(guide.root);
    const said = (path: string, text: string) =>
      validate(readText(archiveText(withFile(archive, path, text)))).diagnostics.map(asLine);
    const card = guide.read('content/outils/alpha.yaml');
    expect(
      said(
        'content/outils/alpha.yaml',
        card.replace('principe: |', 'principe: |\n    <script>x</script>'),
      ),
    ).toEqual([expect.stringMatching(`^${NAME}#content/outils/alpha.yaml:12:5 erreur html `)]);
    expect(said('content/outils/alpha.yaml', `${card}\u0007`)[0]).toContain(
      `${NAME}#content/outils/alpha.yaml:24:1 erreur caractere-interdit `,
    );
    expect(said('content/outils/alpha.yaml', card.replace('cout:', 'prix:'))).toEqual([
      expect.stringMatching(`^${NAME}#content/outils/alpha.yaml:`),
    ]);
    expect(said('content/outils/alpha.yaml', 'nom: *a\n')[0]).toContain('yaml');
  });

  it('says what made the guide when it was archived', async () => {
    await using guide = new GuideBuilder();
    const { after } = await archived(guide.root);
    expect(after.read.archive).toEqual({ file: NAME, ...MAKERS, plainLinks: new Set() });
  });
});
