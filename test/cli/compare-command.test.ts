import { describe, expect, it } from 'vitest';
import { compareCommand } from '../../scripts/cli/compare-command.ts';
import { type CompareFormat, compareFormat } from '../../scripts/cli/compare-format.ts';
import { EditionChoiceError } from '../../scripts/cli/edition-choice.ts';
import { EXIT } from '../../scripts/cli/exit-codes.ts';
import { twoEditions } from '../support/compared.ts';
import type { GuideBuilder } from '../support/guide-builder.ts';

/** What the command writes, and its exit code. */
async function run(
  guide: GuideBuilder,
  [a, b]: readonly [string, string] = ['essai', 'drome'],
  { format = 'texte', json = false }: { format?: CompareFormat; json?: boolean } = {},
) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    ({
      isTTY: false,
      write: (text: string) => {
        written[name] += text;
        return true;
      },
    }) as unknown as NodeJS.WriteStream;
  const code = await compareCommand(
    a,
    b,
    { format, json },
    {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      signal: new AbortController().signal,
      version: '0',
      root: guide.root,
    },
  );
  return { code, ...written };
}

const YEAR = { 'edition.yaml': 'annee: 2025\n' };

describe('guide compare', () => {
  it('answers in text, and well, whether or not the editions differ', async () => {
    await using guide = twoEditions(YEAR);
    expect(await run(guide)).toEqual({
      code: EXIT.ok,
      stdout: `1 différence entre « essai » et « drome » :
- essai   + drome

Édition
  Année  (content/editions/drome/edition.yaml:2)
    - 2024
    + 2025
`,
      stderr: '',
    });
  });

  it('answers in Markdown', async () => {
    await using guide = twoEditions(YEAR);
    const { stdout } = await run(guide, undefined, { format: 'markdown' });
    expect(stdout).toContain(
      '- Année : ~~2024~~ **2025** (`content/editions/drome/edition.yaml:2`)\n',
    );
  });

  it.each([{ format: 'json' as const }, { json: true }])(
    'answers in JSON (%j)',
    async (options) => {
      await using guide = twoEditions(YEAR);
      const { stdout } = await run(guide, undefined, options);
      expect(JSON.parse(stdout)).toMatchObject({ differences: [{ before: 2024, after: 2025 }] });
    },
  );

  it('says so where an edition is compared with itself', async () => {
    await using guide = twoEditions();
    expect(await run(guide, ['drome', 'drome'])).toEqual({
      code: EXIT.ok,
      stdout: '« drome » est comparée à elle-même : il n’y a pas de différence.\n',
      stderr: '',
    });
    const { stdout } = await run(guide, ['drome', 'drome'], { json: true });
    expect(JSON.parse(stdout)).toEqual({ editions: ['drome', 'drome'], differences: [] });
  });

  it('refuses an edition that does not exist, and suggests the closest', async () => {
    await using guide = twoEditions();
    await expect(run(guide, ['essai', 'drone'])).rejects.toThrow(
      new EditionChoiceError(
        'L’édition « drone » n’existe pas ; éditions : drome, essai. Vouliez-vous dire « drome » ?',
      ),
    );
  });

  it('shows what is wrong in the content, once, and compares nothing', async () => {
    await using guide = twoEditions(YEAR);
    guide.replace('content/outils/alpha.yaml', 'categorie: ferme', 'categorie: fermes');
    guide.append('content/outils/alpha.yaml', 'a_verifier: [{ note: À relire. }]\n');
    const { code, stdout, stderr } = await run(guide);
    expect({ code, stdout }).toEqual({ code: EXIT.content, stdout: '' });
    expect(stderr.match(/Catégorie inconnue : « fermes »\./g)).toHaveLength(1);
    expect(stderr).not.toContain('À relire.');
    expect(stderr).toMatch(
      /\n1 erreur\nRien n’a été comparé : corrigez les erreurs ci-dessus, puis relancez\.\n$/,
    );
  });

  it('says what is missing where there is no edition at all', async () => {
    await using guide = twoEditions();
    guide.remove('content');
    const { code, stderr } = await run(guide);
    expect(code).toBe(EXIT.content);
    expect(stderr).toContain('Il n’y a pas de dossier « content » ici.');
  });
});

describe('the format of an answer', () => {
  it('is one of those that exist', () => {
    expect(compareFormat('markdown')).toBe('markdown');
  });

  it('is refused otherwise, with those that are possible', () => {
    expect(() => compareFormat('html')).toThrow(
      'Format inconnu : « html » ; formats possibles : texte, markdown, json.',
    );
    expect(() => compareFormat('mardown')).toThrow('Vouliez-vous dire « markdown » ?');
  });
});
