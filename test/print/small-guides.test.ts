/** Whole builds of small guides: what editors may write, and what becomes of it in print. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { joined, letters, plain, readPdf } from '../support/pdf-reader.ts';
import { png } from '../support/pictures.ts';
import { ACCUEIL, ALPHA, ANNEES, BETA, CRITERES, EDITION, GAMMA } from '../support/small-guide.ts';

/** Builds a guide and reads the result back. */
async function printed(guide: GuideBuilder, draft = false) {
  await using made = await build({ root: guide.root, draft });
  const problems = made.result.diagnostics.filter(({ severity }) => severity !== 'a-verifier');
  if (!made.result.built) return { problems, sections: [] };
  const pdf = await readPdf(await made.pdf());
  return {
    problems,
    sections: made.result.built.facts.sections,
    passes: made.result.built.passes,
    pdf,
    html: await made.html(),
  };
}

const card = (guide: GuideBuilder, id: string, nom: string) =>
  guide.write(`content/outils/${id}.yaml`, guide.read(ALPHA).replaceAll('Alpha', nom));

describe('a small guide', () => {
  let guide: GuideBuilder;
  let made: Awaited<ReturnType<typeof printed>>;

  beforeAll(async () => {
    guide = new GuideBuilder()
      .write('content/photos/etal.png', png(40, 20))
      .append(ACCUEIL, '\n![Un étal de légumes](./photos/etal.png)\n')
      .write('assets/logos/alpha.png', png(60, 30))
      .replace(ALPHA, 'categorie: ferme', 'categorie: ferme\nlogo: logos/alpha.png');
    made = await printed(guide);
  });
  afterAll(() => guide[Symbol.asyncDispose]());

  it('is made whole, with as many pages as a stapled guide needs', () => {
    const { problems, pdf, sections } = made;
    expect(problems).toEqual([]);
    expect(pdf?.pageCount).toBe(16);
    const left = sections.filter((section) => section.left);
    expect(left.map(({ firstPage }) => firstPage % 2)).toEqual(left.map(() => 0));
    expect(sections.at(-1)).toMatchObject({ id: 'dos', firstPage: 16 });
  });

  it('has a page of notes, ruled and named, where a page would be blank', async () => {
    const { pdf, sections } = made;
    const notes = sections.filter(({ id }) => id === '').map(({ firstPage }) => firstPage);
    expect(notes.length).toBeGreaterThan(0);
    for (const page of notes) expect(await pdf?.text(page)).toContain('Notes');
  });

  it('prints the page of what a text refers to', async () => {
    const { pdf, sections } = made;
    const alpha = sections.find(({ id }) => id === 'alpha')?.firstPage;
    const chapter = sections.find(({ id }) => id === 'accueil')?.firstPage ?? 0;
    expect(plain((await pdf?.text(chapter)) ?? '')).toContain(`dont alpha (p. ${alpha})`);
  });

  it('draws a chart that has data, with its figures in words for those who do not see it', () => {
    expect(made.html).toMatch(
      /<svg class="graphique-dessin"[^>]*aria-label="[^"]*2019 : 3 ; 2020 : 5/,
    );
  });

  it('carries the pictures that a text names', () => {
    expect(made.html).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="Un étal de légumes" width="40" height="20">/,
    );
  });

  it('shows a logo in place of the typographic mark', () => {
    expect(made.html).toMatch(
      /<img class="bandeau-logo" src="data:image\/png;base64,[^"]+" alt="Logo de Alpha">/,
    );
    expect(made.html?.match(/class="monogramme"/g)).toHaveLength(2);
  });
});

describe('what editors must see and readers must not', () => {
  const doubtful = () =>
    new GuideBuilder()
      .append(ALPHA, 'a_verifier:\n  - note: Le prix a-t-il changé depuis ?\n')
      .replace(
        ANNEES,
        /donnees:[\s\S]*/,
        'manque: les chiffres par année\nen_mots: |\n  On en compte **huit** en tout.\n',
      );

  it('stands in drafts: notes, and the places of charts without data', async () => {
    await using guide = doubtful();
    const { pdf } = await printed(guide, true);
    const text = plain((await pdf?.text(1, pdf.pageCount)) ?? '');
    expect(text).toContain('le prix a-t-il changé depuis ?');
    expect(text).toContain('graphique à venir');
    expect(text).toContain('brouillon');
  });

  it('is not in the published guide, which says in words what is known', async () => {
    await using guide = doubtful();
    const { pdf, html } = await printed(guide);
    const text = plain((await pdf?.text(1, pdf.pageCount)) ?? '');
    expect(text).not.toContain('le prix a-t-il changé');
    expect(text).not.toContain('graphique à venir');
    expect(text).toContain('on en compte huit en tout');
    expect(html).not.toContain('data-source');
  });
});

describe('content of unusual size', () => {
  it('of 60 tools and 14 criteria is set without a fault, its matrix headed on each page', async () => {
    await using guide = new GuideBuilder();
    const criteria = Array.from({ length: 12 }, (_, index) => `critere-${index + 1}`);
    guide.append(
      CRITERES,
      criteria
        .map(
          (id, index) =>
            `  - { id: ${id}, titre: Organisation des tournées ${index + 1}, titre_court: Communication, precision: "itinéraires, créneaux, capacités", groupe: vente, definition: Dit ${id}., besoin: Avoir ${id} }\n`,
        )
        .join(''),
    );
    for (const path of [ALPHA, BETA, GAMMA]) {
      guide.replace(
        path,
        'synthese:\n',
        `synthese:\n${criteria.map((id) => `  ${id}: oui\n`).join('')}`,
      );
    }
    const ids = Array.from({ length: 57 }, (_, index) => `outil-${index + 1}`);
    for (const [index, id] of ids.entries()) card(guide, id, `Outil${index + 1}`);
    guide.replace(EDITION, 'outils: [alpha, beta]', `outils: [alpha, beta, ${ids.join(', ')}]`);
    const { problems, pdf, sections } = await printed(guide);
    expect(problems).toEqual([]);
    const page = (id: string) => sections.find((section) => section.id === id)?.firstPage ?? 0;
    // Three pages of matrix, then the needs.
    for (const matrix of [0, 1, 2].map((index) => page('synthese') + index)) {
      const text = letters((await pdf?.text(matrix)) ?? '');
      expect(text).toContain('venteenautonomie');
      expect(text).not.toContain('partezdevotrebesoin');
    }
    expect(letters((await pdf?.text(page('synthese') + 3)) ?? '')).toContain('partezdevotrebesoin');
    // How to read a sheet stands with the last tools of the contents.
    expect(sections.find(({ id }) => id === 'sommaire')?.pages).toBe(2);
    const last = letters((await pdf?.text(page('sommaire') + 1)) ?? '');
    expect(last).toMatch(/outil57[\s\S]*gamma[\s\S]*commentlireunefiche/);
    for (const id of ids) expect(sections.find((one) => one.id === id)).toMatchObject({ pages: 2 });
    expect((pdf?.pageCount ?? 1) % 4).toBe(0);
  });

  it('without introduction and summary, with titles in the face of the text, is a guide too', async () => {
    await using guide = new GuideBuilder()
      .replace(EDITION, /.*partie: chapitres.*\n/, '')
      .replace(EDITION, /.*partie: synthese\n/, '')
      .append(EDITION, 'caracteres: { titres: source-sans-3, corps: 9.2 }\n');
    const { problems, pdf, sections, html } = await printed(guide);
    expect(problems.filter(({ severity }) => severity === 'erreur')).toEqual([]);
    expect(sections.map(({ id }) => id).filter(Boolean)).toEqual([
      ...['couverture', 'credits', 'sommaire', 'alpha', 'beta', 'gamma', 'dos'],
    ]);
    expect(pdf?.pageCount).toBe(12);
    expect(html).not.toContain('font-family:"Bricolage Grotesque";font-style');
  });

  it('of one tool, in one category, is a guide too', async () => {
    await using guide = new GuideBuilder()
      .replace(EDITION, 'outils: [alpha, beta]', 'outils: [alpha]')
      .replace(EDITION, /.*categorie: tiers.*\n/, '');
    const { problems, sections } = await printed(guide);
    expect(problems.filter(({ severity }) => severity === 'erreur')).toEqual([]);
    expect(sections.filter(({ left, id }) => left && id === 'alpha')).toHaveLength(1);
  });

  it('warns of a rubric of 5,000 words, and prints it all the same', async () => {
    const words = Array.from({ length: 5000 }, (_, index) => `mot${index}`).join(' ');
    await using guide = new GuideBuilder().replace(ALPHA, 'Alpha sert à vendre en ligne.', words);
    const { problems, pdf, sections } = await printed(guide);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'avertissement',
        code: 'fiche-trop-longue',
        file: ALPHA,
        message: expect.stringMatching(
          /^Cette fiche dépasse sa double page, de \d+ lignes environ : elle en prend \d+\.$/,
        ),
      }),
    ]);
    const alpha = sections.find(({ id }) => id === 'alpha');
    const text =
      (await pdf?.text(alpha?.firstPage ?? 1, (alpha?.firstPage ?? 1) + (alpha?.pages ?? 1) - 1)) ??
      '';
    expect(joined(text)).toMatch(/\bmot0\b[\s\S]*\bmot4999\b/);
  });

  it('sets a name of 80 characters smaller, and cuts nothing', async () => {
    const nom = 'Coopérative des Maraîchères et Maraîchers Biologiques des Monts du Lyonnais, SCA';
    expect(nom).toHaveLength(80);
    await using guide = new GuideBuilder().replace(ALPHA, 'nom: Alpha', `nom: ${nom}`);
    const { problems, pdf, sections } = await printed(guide);
    expect(problems).toEqual([]);
    const page = sections.find(({ id }) => id === 'alpha')?.firstPage ?? 0;
    expect(letters((await pdf?.text(page)) ?? '')).toContain(letters(nom));
  });
});

describe('what would spoil the print', () => {
  it('is refused: a word wider than the page, named with its place', async () => {
    await using guide = new GuideBuilder().append(ACCUEIL, `\n${'N0123456789'.repeat(12)}\n`);
    const { problems } = await printed(guide);
    expect(problems[0]).toMatchObject({ severity: 'erreur', code: 'trop-large', file: ACCUEIL });
  });

  it('is refused: a head of the matrix that would run into the next one', async () => {
    await using guide = new GuideBuilder();
    const criteria = Array.from({ length: 6 }, (_, index) => `critere-${index + 1}`);
    const more = (id: string) =>
      `  - { id: ${id}, titre: "${'Paiement en ligne '.repeat(60)}", titre_court: Court, groupe: argent, definition: Dit ${id}., besoin: Avoir ${id} }\n`;
    guide.append(CRITERES, criteria.map(more).join(''));
    for (const path of [ALPHA, BETA, GAMMA]) {
      const marks = criteria.map((id) => `  ${id}: oui\n`).join('');
      guide.replace(path, 'synthese:\n', `synthese:\n${marks}`);
    }
    const { problems } = await printed(guide);
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'erreur',
        code: 'texte-coupe',
        file: EDITION,
        message: expect.stringContaining('Paiement en ligne'),
      }),
    );
  });

  it('is refused: a title that does not fit the cover', async () => {
    await using guide = new GuideBuilder()
      .replace(
        EDITION,
        'titre: Guide',
        `titre: ${'Très long titre de guide comparatif des outils '.slice(0, 58)}`,
      )
      .replace(
        EDITION,
        /editeurs:\n/,
        `editeurs:\n${'  - { nom: Fédération, precision: Un nom long }\n'.repeat(40)}`,
      );
    const { problems } = await printed(guide);
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'erreur', code: 'texte-coupe', file: EDITION }),
    );
  });
});
