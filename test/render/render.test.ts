import { describe, expect, it } from 'vitest';
import { webEdition } from '../../scripts/render/render.ts';
import { type Changes, guide, guideOfChapter, guideOfSheet, OUTILS } from '../support/edition.ts';
import { all, elements, headingLevels, one, parseHtml, raw, text } from '../support/html.ts';
import { CRITERES, chapitre, critere, exemple, fiche, graphique } from '../support/pieces.ts';
import { htmlOf, pageOf, stylesOf } from '../support/rendered.ts';

/** A guide in which everything that can be printed is. */
const FULL: Changes = {
  chapitres: [
    chapitre('essor', {
      chapeau: 'Pourquoi maintenant ?',
      corps:
        '::graphique{id=annees}\n\n## Des outils\n\n### Lesquels ?\n\nVoir [la fiche](#maraichvente).\n\n:::encadre{titre="À retenir"}\nTout.\n:::\n\n::exemple{id=vente-1}',
      a_verifier: [{ note: 'Relire.' }],
    }),
    chapitre('choisir', { corps: ':::etapes\n## Un\n\nUn.\n\n## Deux\n\nDeux.\n:::' }),
  ],
  outils: [
    fiche('panier-du-vercors', {
      site: 'https://panier-du-vercors.fr/',
      contact: 'bonjour@panier-du-vercors.fr',
      documents: [{ titre: "Mode d'emploi", url: 'https://panier-du-vercors.fr/aide' }],
      a_verifier: [{ champ: 'site', note: 'Le site change en 2025.' }, { note: 'Prix ?' }],
    }),
    ...OUTILS.slice(1),
  ],
};
const full = guide(FULL);
const published = htmlOf(full);
const page = parseHtml(published);
const draft = pageOf(full, { draft: true });

const sheetPage = (...args: Parameters<typeof guideOfSheet>) => pageOf(guideOfSheet(...args));
const chapterPage = (...args: Parameters<typeof guideOfChapter>) => pageOf(guideOfChapter(...args));

describe('the HTML of a guide', () => {
  it('is well formed, and the same each time', () => {
    expect(() => parseHtml(published)).not.toThrow();
    expect(htmlOf(full)).toBe(published);
  });

  it('asks nothing of the network: what it shows, it carries', () => {
    const loaded = elements(page).filter(
      ({ tag, attributes }) =>
        ['script', 'link', 'iframe', 'object', 'embed'].includes(tag) ||
        (attributes.src !== undefined && !attributes.src.startsWith('data:')),
    );
    expect(loaded).toEqual([]);
    const styles = stylesOf(full);
    const kinds = [...styles.matchAll(/url\(\s*["']?(.{0,5})/g)].map(([, kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set(['data:']));
    expect(styles).not.toContain('@import');
  });

  it('forbids all script and all requests', () => {
    const policy = elements(page).find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policy?.attributes.content).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
    );
  });

  it('refers, in its drawings, to what it holds', () => {
    const ids = elements(page).flatMap(({ attributes }) => attributes.id ?? []);
    const used = [...published.matchAll(/url\(#([^)]*)\)|<use[^>]* href="#([^"]*)"/g)];
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(([, clip, drawing]) => !ids.includes(clip ?? drawing ?? ''))).toEqual([]);
  });

  it('says its language, its title, its authors and what it is about', () => {
    expect(one(page, 'html').attributes.lang).toBe('fr');
    expect(text(one(page, 'title'))).toBe(
      'Guide comparatif des outils de vente en ligne, Drôme, 2024',
    );
    const meta = Object.fromEntries(
      all(page, 'meta').map(({ attributes }) => [attributes.name ?? '', attributes.content]),
    );
    expect(meta).toMatchObject({
      author: 'FRAB AuRA',
      description: 'Trois outils de vente en ligne comparés.',
    });
  });

  it.each([
    ['published', page],
    ['draft', draft],
  ])('never skips a heading level on the way down (%s)', (_, root) => {
    const levels = headingLevels(root);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('has one heading of the first level', () => {
    expect(text(one(page, 'h1'))).toBe('Guide comparatif des outils de vente en ligne 2024');
  });

  it.each([
    ['published', page],
    ['draft', draft],
  ])('gives each identifier once (%s)', (_, root) => {
    const ids = elements(root).flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each([
    ['published', page],
    ['draft', draft],
  ])('has no link and no page number that leads nowhere (%s)', (_, root) => {
    const ids = elements(root).flatMap(({ attributes }) => attributes.id ?? []);
    const targets = elements(root).flatMap(({ attributes }) => [
      ...(attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : []),
      ...(attributes['data-page-de'] === undefined ? [] : [attributes['data-page-de']]),
    ]);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('gives every drawing either words or no voice at all', () => {
    const silent = new Set(
      elements(page)
        .filter(({ attributes }) => attributes['aria-hidden'] === 'true')
        .flatMap((element) => [element, ...elements(element)]),
    );
    const unnamed = all(page, 'svg').filter(
      (svg) => !silent.has(svg) && !(svg.attributes.role === 'img' && svg.attributes['aria-label']),
    );
    expect(unnamed).toEqual([]);
  });

  it('tells the printer how many pages a part takes and on which side it begins', () => {
    const asked = all(page, 'section').flatMap(({ attributes }) =>
      attributes['data-pages'] || attributes['data-parite']
        ? [[attributes.id, attributes['data-pages'], attributes['data-parite']]]
        : [],
    );
    expect(asked).toEqual([
      ['couverture', '1', undefined],
      ['essor', undefined, 'gauche'],
      ['synthese', undefined, 'gauche'],
      ['panier-du-vercors', '2', 'gauche'],
      ['maraichvente', '2', 'gauche'],
      ['halle-en-ligne', '2', 'gauche'],
      ['dos', '1', undefined],
    ]);
  });
});

describe('what editors write', () => {
  const trap = '{{titre}} {{{styles}}} {{> fiche}} {{#each parties}}';
  const markup = '<img src="x" onerror="piege()"> </style> <script>piege()</script>';
  const filled = (words: string) =>
    guide({
      edition: {
        titre: words,
        sous_titre: words,
        territoire: words,
        resume: words,
        editeurs: [{ nom: words, precision: words }],
        contacts: [{ nom: words }],
        credits: [{ titre: words, texte: words }],
        synthese: { titre: words, note: words },
        a_verifier: [{ champ: words, note: words }],
      },
      chapitres: [
        chapitre('essor', {
          titre: words,
          chapeau: words,
          corps: `${words}\n\n::graphique{id=annees}\n\n::exemple{id=vente-1}`,
        }),
        chapitre('choisir'),
      ],
      outils: [
        fiche('panier-du-vercors', {
          nom: words,
          en_bref: { statut: words },
          rubriques: { principe: words, cout: words },
          tarifs: [{ valeur: words, detail: words }],
          documents: [{ titre: words }],
        }),
        ...OUTILS.slice(1),
      ],
      graphiques: [graphique('annees', { titre: words, source: words, unite: words })],
      exemples: [exemple('vente-1', { titre: words, source: words })],
    });

  it('is never a template: signs of Handlebars stay as they are typed', () => {
    const html = htmlOf(filled(trap), { draft: true });
    expect(html.split('{{{styles}}}').length).toBeGreaterThan(15);
    expect(() => parseHtml(html)).not.toThrow();
    expect(text(one(parseHtml(html), '#couverture'))).toContain('{{titre}}');
  });

  it('never becomes elements, wherever it is written', () => {
    const html = htmlOf(filled(markup), { draft: true });
    expect(html.match(/<script|<img|<\/style>/g)).toEqual(['</style>']);
    expect(elements(parseHtml(html)).filter(({ attributes }) => attributes.onerror)).toEqual([]);
  });

  it('gets French typography in titles, labels and texts alike', () => {
    const sheet = sheetPage({
      nom: "L'outil",
      en_bref: { equipe: "11 salariés, dont l'accueil" },
      tarifs: [{ valeur: '20 €', detail: "l'abonnement : un mois" }],
    });
    expect(raw(one(sheet, '.bandeau-nom'))).toBe('L’outil');
    expect(raw(one(sheet, '.carte'))).toContain('l’accueil');
    expect(raw(one(sheet, '.tarifs')).trim()).toBe('20\u00a0€ l’abonnement\u00a0: un mois');
  });
});

describe('a draft', () => {
  it('says on its cover that it is one', () => {
    expect(text(one(draft, '.tampon'))).toBe('Brouillon');
  });

  it('says beside each title how many points are to be verified', () => {
    const chips = all(draft, '.pastille').map(text);
    expect(chips).toEqual(['1 à vérifier', '2 à vérifier']);
  });

  it('ends with the list of these points, with their places', () => {
    const list = one(draft, '#a-verifier');
    expect(text(list)).toContain('Panier du Vercors content/outils/panier-du-vercors.yaml:1');
    expect(all(list, 'li').map(text)).toEqual([
      'Relire.',
      'site Le site change en 2025.',
      'Prix ?',
    ]);
  });

  it('has no such list where nothing is to be verified', () => {
    expect(all(pageOf(guide(), { draft: true }), '#a-verifier')).toEqual([]);
  });

  it('differs from what is published, which shows none of it', () => {
    expect(all(page, '.tampon')).toEqual([]);
    expect(all(page, '.pastille')).toEqual([]);
    expect(text(one(page, 'body'))).not.toMatch(/vérifier|Brouillon|Relire/);
    expect(one(page, 'body').attributes.class).toBeUndefined();
    expect(one(draft, 'body').attributes.class).toBe('brouillon');
  });
});

describe('the contents', () => {
  const contents = one(page, 'nav');

  it('are links in the order of the guide, each with a place for its page number', () => {
    const entries = all(contents, 'a').map((link) => [link.attributes.href, text(link)]);
    expect(entries).toEqual([
      ['#partie-essor', 'Introduction 00'],
      ['#essor', 'Chapitre essor 00'],
      ['#choisir', 'Chapitre choisir 00'],
      ['#synthese', 'Synthèse des outils présentés 00'],
      ['#partie-ferme', 'Ventes organisées par la ferme 00'],
      ['#panier-du-vercors', 'Panier du Vercors 00'],
      ['#maraichvente', 'MaraîchVente 00'],
      ['#partie-tiers', 'Ventes organisées par un tiers 00'],
      ['#halle-en-ligne', 'La Halle en ligne 00'],
    ]);
    expect(all(contents, '.page-de').map((span) => `#${span.attributes['data-page-de']}`)).toEqual(
      entries.map(([href]) => href),
    );
  });
});

describe('the summary', () => {
  it('has a mark with its words in every cell of the matrix', () => {
    const cells = all(one(page, 'table.matrice'), 'td').filter(({ children }) => children.length);
    const marks = cells.map((cell) => one(cell, 'svg').attributes['aria-label']);
    expect(marks).toEqual([
      ...['oui', 'en partie', 'non'],
      ...['oui', 'non', 'non'],
      ...['non', 'oui', 'non'],
    ]);
  });

  it('has headers for its groups, its columns, its categories and its rows', () => {
    const headers = all(one(page, 'table.matrice'), 'th').map(({ attributes }) => attributes.scope);
    const count = (scope: string) => headers.filter((one) => one === scope).length;
    expect([count('colgroup'), count('col'), count('rowgroup'), count('row')]).toEqual([
      2, 4, 2, 3,
    ]);
  });

  it('sets its notes under the header they belong to, whatever the order of the criteria', () => {
    const criteres = {
      groupes: CRITERES.groupes,
      criteres: [
        critere('en_ligne', 'paiement', { titre: 'En ligne' }),
        critere('autonomie', 'vente', { titre: 'Autonomie' }),
      ],
    };
    const matrix = one(pageOf(guide({ criteres })), 'table.matrice');
    expect(all(matrix, '.matrice-titre').map(text)).toEqual(['Autonomie', 'En ligne']);
    const [, , , row] = all(matrix, 'tr');
    const labels = row ? all(row, 'svg').map(({ attributes }) => attributes['aria-label']) : [];
    expect(labels).toEqual(['oui', 'non']);
  });

  it('says which tools answer each need, those that do in part apart', () => {
    expect(all(page, '.besoin').map(text)).toEqual([
      'Vendre moi-même à la ferme Panier du Vercors 00 MaraîchVente 00',
      'Vendre à plusieurs La Halle en ligne 00 En partie : Panier du Vercors 00',
      'Être payé par carte bancaire Aucun outil',
    ]);
  });
});

describe('a sheet', () => {
  it('carries the heading of its category where it is the first, and its name alone elsewhere', () => {
    const opening = (id: string) => {
      const [first] = all(one(page, `#${id}`), '.bandeau-categorie');
      return [first?.tag, first?.attributes.id, first && text(first)];
    };
    expect(opening('panier-du-vercors')).toEqual([
      'h2',
      'partie-ferme',
      'Ventes organisées par la ferme',
    ]);
    expect(opening('maraichvente')).toEqual(['p', undefined, 'Ventes organisées par la ferme']);
    expect(opening('halle-en-ligne')[0]).toBe('h2');
  });

  it('says « Non communiqué » where a rubric is there and empty, and nothing where it is not', () => {
    const rubrics = (rubriques: Record<string, string | null>) =>
      all(sheetPage({ rubriques }), '.rubrique').map(text);
    expect(rubrics({ collectif: null })).toEqual(['Ventes en collectif Non communiqué']);
    expect(rubrics({})).toEqual([]);
  });

  it('says « Non communiqué » where the cost is empty', () => {
    expect(text(one(sheetPage({ rubriques: { cout: null }, tarifs: [] }), '.cout'))).toBe(
      'Coût d’utilisation Non communiqué',
    );
  });

  it('has a monogram where it has no logo, which is not read out', () => {
    const monogram = one(sheetPage({ nom: 'La Ruche qui dit Oui !' }), '.monogramme');
    expect(text(monogram)).toBe('RO');
    expect(monogram.attributes['aria-hidden']).toBe('true');
  });

  it('prints the addresses of its site, of its contact and of its documents, as links', () => {
    const links = all(one(page, '#panier-du-vercors'), 'a').map((link) => [
      link.attributes.href,
      text(link),
    ]);
    expect(links).toEqual([
      ['mailto:bonjour@panier-du-vercors.fr', 'bonjour@panier-du-vercors.fr'],
      ['https://panier-du-vercors.fr/', 'panier-du-vercors.fr'],
      ['https://panier-du-vercors.fr/aide', 'panier-du-vercors.fr/aide'],
    ]);
  });

  it('repeats the row of the tool in the summary, in words too', () => {
    const marks = all(one(sheetPage(), '.releve'), 'li').map((item) => [
      text(item),
      one(item, 'svg').attributes['aria-label'],
    ]);
    expect(marks).toEqual([
      ['Autonomie', 'oui'],
      ['Collectif', 'en partie'],
      ['En ligne (CB)', 'non'],
    ]);
  });

  it('sets its name in the size that its length asks for', () => {
    const name = one(sheetPage({ nom: 'Un outil au nom vraiment très long' }), '.bandeau-nom');
    expect(name.attributes.style).toBe('--nom:34pt');
  });

  it('says of each text where it was written, for the messages on its layout', () => {
    expect(one(page, '#panier-du-vercors-resiliation').attributes['data-source']).toBe(
      'content/outils/panier-du-vercors.yaml:1',
    );
  });
});

describe('a chapter', () => {
  it('shows a worked example as a table, every figure with its unit', () => {
    const rows = all(one(page, '.exemple'), 'tr').map((row) =>
      row.children.filter((child) => typeof child !== 'string').map(text),
    );
    expect(rows.slice(1)).toEqual([
      ['Distance parcourue', '0,5 €/km', '264 € 528 km', '220 € 440 km', '−44 €', ''],
      ['Temps de vente de l’exploitant', '12 €/h', '936 € 78 h', '360 € 30 h', '−576 €', ''],
      ['Temps de préparation', '12 €/h', '720 € 60 h', '360 € 30 h', '−360 €', ''],
      ['Coût de la vente', '', '1 920 €', '940 €', '−980 €', ''],
      ['Chiffre d’affaires annuel', '', '5 561 €', '5 406 €', '−155 €', ''],
      ['Part du chiffre d’affaires', '', '34,5 %', '17,4 %', '', ''],
    ]);
  });

  it('never lets a figure of a worked example break from its unit', () => {
    const cells = all(one(page, '.exemple'), 'td').map(raw);
    expect(cells.filter((cell) => /\d (?:€|%|km|h)/.test(cell))).toEqual([]);
  });

  it('says the bars of a worked example in words', () => {
    const [bar] = all(one(page, '.exemple'), '.exemple-barres');
    expect(bar && one(bar, 'svg').attributes['aria-label']).toBe(
      '264\u00a0€ avant, 220\u00a0€ après',
    );
  });

  it('draws a chart that has data, with its title and its source', () => {
    const figure = one(page, 'figure');
    expect(all(figure, 'rect')).toHaveLength(3);
    expect(text(one(figure, 'figcaption'))).toBe('Outils mis en ligne chaque année');
    expect(text(one(figure, '.graphique-source'))).toBe(
      'Source : enquête RMT Alimentation locale, 2022',
    );
  });

  it('prints what is known in words of a chart without data', () => {
    const missing = graphique('annees', {
      donnees: undefined,
      manque: 'Les données.',
      en_mots: 'La **commission** domine.',
    });
    const figure = one(chapterPage('::graphique{id=annees}', { graphiques: [missing] }), 'figure');
    expect(text(figure)).toBe(
      'La commission domine. Source : enquête RMT Alimentation locale, 2022',
    );
  });

  it('leaves out a chart of which nothing is known, and shows its place in drafts', () => {
    const missing = graphique('annees', { donnees: undefined, manque: 'Les données du RMT.' });
    const document = guideOfChapter('::graphique{id=annees}', { graphiques: [missing] });
    expect(all(pageOf(document), 'figure')).toEqual([]);
    expect(text(one(pageOf(document, { draft: true }), 'figure'))).toBe(
      'Outils mis en ligne chaque année Graphique à venir. Les données du RMT.',
    );
  });

  it('does not divide names, in its text or in the words of a chart', () => {
    const graphiques = [
      graphique('annees', { donnees: undefined, en_mots: 'Avec distributeurs.' }),
    ];
    const printed = (nom: string) => {
      const edition = { editeurs: [{ nom }] };
      const corps = 'Avec distributeurs.\n\n::graphique{id=annees}';
      return raw(one(chapterPage(corps, { graphiques, edition }), '.chapitre-corps'));
    };
    expect(printed('Les distributeurs')).not.toContain('\u00ad');
    expect(printed('FNAB').match(/\u00ad/g)?.length).toBeGreaterThan(1);
  });
});

describe('the web edition', () => {
  it('has the page numbers that were printed', () => {
    const web = webEdition(published, { essor: 4, maraichvente: 12 });
    const numbers = all(parseHtml(web), '.page-de').flatMap((span) =>
      ['essor', 'maraichvente'].includes(span.attributes['data-page-de'] ?? '') ? [text(span)] : [],
    );
    expect(numbers).toEqual(['4', '12', '12', '12']);
  });

  it('leaves the others as they were', () => {
    const web = parseHtml(webEdition(published, { essor: 4 }));
    expect(all(one(web, 'nav'), '.page-de').map(text)).toEqual(['00', '4', ...Array(7).fill('00')]);
  });

  it('says nowhere in which file a text was written', () => {
    expect(webEdition(published, {})).not.toContain('content/');
  });
});
