/** The two local editions, read back from the PDFs that they really make. */
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { archived } from '../support/archived.ts';
import { type Build, build, referenceBuild } from '../support/built-guide.ts';
import { LOCAL_EDITIONS, type LocalEditionId } from '../support/local-editions.ts';
import { letters, type PdfReader, readPdf } from '../support/pdf-reader.ts';

type EditionId = LocalEditionId | 'aura-2023';

interface Made {
  readonly build: Build;
  readonly pdf: PdfReader;
  readonly bytes: Uint8Array;
  readonly html: string;
  readonly whole: string;
}

const made = new Map<EditionId, Made>();
const of = (id: EditionId): Made => {
  const found = made.get(id);
  if (!found) throw new Error(`${id} was not built`);
  return found;
};

beforeAll(async () => {
  const open = async (id: EditionId, built: Build) => {
    const bytes = await built.pdf();
    // A reader takes the bytes that it is given.
    const pdf = await readPdf(bytes.slice());
    const whole = letters(await pdf.text(1, pdf.pageCount));
    made.set(id, { build: built, pdf, bytes, html: await built.html(), whole });
  };
  const local = LOCAL_EDITIONS.map(async ({ id }) => {
    await using built = await build({ edition: id });
    await open(id, built);
  });
  const reference = referenceBuild().then((built) => open('aura-2023', built));
  await Promise.all([reference, ...local]);
});

const sections = (id: EditionId) => of(id).build.result.built?.facts.sections ?? [];

/** The letters of a section, whatever pages it stands on. */
async function sectionLetters(id: EditionId, name: string): Promise<string> {
  const section = sections(id).find((one) => one.id === name);
  if (!section) throw new Error(`${id} has no section ${name}`);
  return letters(await of(id).pdf.text(section.firstPage, section.firstPage + section.pages - 1));
}

it('a local edition is the same, byte for byte, where it is built from its archive', async () => {
  const id = 'rhone-loire-2023';
  const { after } = await archived(PROGRAM_ROOT, id);
  await using again = await build({ read: after.read });
  expect(Buffer.compare(await again.pdf(), of(id).bytes)).toBe(0);
  expect(await again.html()).toBe(of(id).html);
});

describe.each(LOCAL_EDITIONS)('the edition $id', (edition) => {
  const { id } = edition;

  it('is made without a warning, on a multiple of four pages', () => {
    const problems = of(id).build.result.diagnostics.filter(
      ({ severity }) => severity !== 'a-verifier',
    );
    expect(problems).toEqual([]);
    expect(of(id).pdf.pageCount).toBe(24);
  });

  it('names its territory and, first of its publishers, the local group, front and back', async () => {
    for (const name of ['couverture', 'dos']) {
      const text = await sectionLetters(id, name);
      expect(text).toContain(letters(edition.territory));
      const publishers = [edition.group, 'FRAB AuRA', 'FNAB'];
      const places = publishers.map((one) => text.indexOf(letters(one)));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('keeps the funders of the guide that it starts from', async () => {
    const text = await sectionLetters(id, 'couverture');
    for (const funder of ['CASDAR', 'Ministère de l’Agriculture', 'La Région']) {
      expect(text).toContain(letters(funder));
    }
  });

  it('opens with a foreword of its own, on a page that faces the contents', async () => {
    expect(await sectionLetters(id, 'avant-propos')).toContain(letters(edition.foreword));
    const places = sections(id).map((one) => [one.id, one.firstPage, one.pages]);
    expect(places.slice(1, 4)).toEqual([
      ['avant-propos', 2, 1],
      ['sommaire', 3, 1],
      ['essor', 4, 1],
    ]);
  });

  it('has the tools that it chose, in its order, each on its spread', () => {
    const names = sections(id).map(({ id: name }) => name);
    const tools = sections(id).slice(names.indexOf('synthese') + 1, names.indexOf(edition.aid));
    expect(tools.map(({ id: name }) => name)).toEqual(edition.tools);
    expect(tools.map(({ pages, firstPage }) => [pages, firstPage % 2])).toEqual(
      tools.map(() => [2, 0]),
    );
  });

  it('has its index or its glossary where a page of notes would be', () => {
    const names = sections(id).map(({ id: name }) => name);
    expect(names.slice(-3)).toEqual([edition.aid, 'credits', 'dos']);
    expect(names).not.toContain('');
  });

  it('prints its local facts where they belong', async () => {
    for (const [name, facts] of Object.entries(edition.facts)) {
      const text = await sectionLetters(id, name);
      for (const fact of facts) expect(text).toContain(letters(fact));
    }
  });

  it('has its local rubric in the sheets that it concerns, and in no other', async () => {
    const filled = await sectionLetters(id, 'amapj');
    expect(filled).toContain(letters(edition.rubric));
    for (const tool of edition.tools) {
      if (tool === 'amapj') continue;
      const text = await sectionLetters(id, tool);
      const blank = letters(`${edition.rubric} Non communiqué`);
      expect(text.includes(blank), tool).toBe(edition.blank.some((one) => one === tool));
    }
  });

  it('says none of it in the other editions', () => {
    const facts: readonly string[] = Object.values(edition.facts).flat();
    const own = [...facts, edition.foreword, edition.rubric].map(letters);
    const others = [...made.keys()].filter((other) => other !== id);
    expect(others).toHaveLength(2);
    for (const other of others) {
      expect(own.filter((text) => of(other).whole.includes(text))).toEqual([]);
    }
  });

  it('counts its own tools under the matrix, in its own colours', async () => {
    expect(await sectionLetters(id, 'synthese')).toContain(letters('Ces six outils s’utilisent'));
    for (const colour of edition.colours) {
      expect(of(id).html).toContain(colour);
      expect(of('aura-2023').html).not.toContain(colour);
    }
  });
});
