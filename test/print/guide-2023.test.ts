/** The reference edition, read back from the PDF that it really makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openPdf } from '../../scripts/finish/finish.ts';
import { fontsOf } from '../../scripts/finish/inspect.ts';
import { parseMarkdown } from '../../scripts/markdown/parse.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import type { Content } from '../../scripts/validate/content.ts';
import { validate } from '../../scripts/validate/validate.ts';
import { type Build, referenceBuild } from '../support/built-guide.ts';
import {
  joined,
  letters,
  type PdfReader,
  plain,
  readPdf,
  spoken,
  tagsBelow,
} from '../support/pdf-reader.ts';

/** Where each section stands: the page numbers of the guide of 2023. */
const SECTIONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  essor: [4, 4],
  usages: [5, 6],
  choisir: [7, 7],
  synthese: [8, 9],
  kuupanda: [10, 11],
  socleo: [12, 13],
  'local-bio': [14, 15],
  nectargo: [16, 17],
  'la-ruche-qui-dit-oui': [18, 19],
  locavor: [20, 21],
  amapj: [22, 23],
  cagette: [24, 25],
  coopcircuits: [26, 27],
};
const SHEETS = Object.keys(SECTIONS).slice(4);

let reference: Build;
let pdf: PdfReader;
let bytes: Uint8Array;
let html: string;
let content: Content;

beforeAll(async () => {
  reference = await referenceBuild();
  bytes = await reference.pdf();
  html = await reference.html();
  pdf = await readPdf(bytes);
  const validation = validate(await readContent(PROGRAM_ROOT));
  const whole = validation.editions.get('aura-2023')?.content;
  if (!whole) throw new Error('the reference content has errors');
  content = whole;
});

const sectionText = async (id: string): Promise<string> => {
  const [first, last] = SECTIONS[id] ?? [1, pdf.pageCount];
  return pdf.text(first, last);
};

/** Headings of the HTML, in order: what the outline and the tags must give back. */
const headings = () =>
  [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, inner = '']) => ({
    level: Number(level),
    title: letters(decode(inner.replace(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, ''))),
  }));

const decode = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('the guide of 2023', () => {
  it('is built without an error or a warning', () => {
    const found = reference.result.diagnostics.filter(({ severity }) => severity !== 'a-verifier');
    expect(found).toEqual([]);
  });

  it('has 28 pages of A4, printed in one pass', async () => {
    expect(pdf.pageCount).toBe(28);
    expect(reference.result.built?.passes).toBe(1);
    for (let number = 1; number <= 28; number += 1) {
      const [left, top, right, bottom] = (await pdf.document.getPage(number)).view;
      expect((Number(right) - Number(left)) * (25.4 / 72)).toBeCloseTo(210, 0);
      expect((Number(bottom) - Number(top)) * (25.4 / 72)).toBeCloseTo(297, 0);
    }
  });

  it('is self-contained: its HTML asks for nothing from outside', () => {
    expect(html).not.toMatch(/\b(?:src|srcset|poster|data)=["']?(?!data:)[^"'\s>]/);
    expect(html).not.toMatch(/url\((?!["']?(?:data:|#))/);
    expect(html).not.toMatch(/<(?:script|link|iframe|object)\b/);
  });

  it.each(Object.entries(SECTIONS))(
    'has « %s » on the pages of the original',
    async (id, [first, last]) => {
      const section = reference.result.built?.facts.sections.find((one) => one.id === id);
      expect(section).toMatchObject({ firstPage: first, pages: last - first + 1 });
    },
  );

  it.each(SHEETS)('gives « %s » one spread, left page first', (id) => {
    const section = reference.result.built?.facts.sections.find((one) => one.id === id);
    expect(section?.pages).toBe(2);
    expect((section?.firstPage ?? 1) % 2).toBe(0);
  });

  it('prints in its contents the page on which each heading really is', async () => {
    const contents = plain(await pdf.text(3)).split('comment lire une fiche')[0] ?? '';
    const outline = await pdf.outline();
    const entries = [...html.matchAll(/<nav[\s\S]*?<\/nav>/g)][0]?.[0] ?? '';
    const links = [
      ...entries.matchAll(
        /href="#([^"]+)"[\s\S]*?sommaire-titre">([\s\S]*?)<\/span>[\s\S]*?data-page-de="[^"]+">(\d+)</g,
      ),
    ];
    expect(links).toHaveLength(17);
    for (const [, , title = '', printed] of links) {
      const wanted = letters(decode(title.replace(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, '')));
      const real = outline.find((entry) => letters(entry.title) === wanted)?.page;
      expect(Number(printed), title).toBe(real);
      expect(letters(contents)).toContain(`${wanted}${printed}`);
      expect(letters(await pdf.text(Number(printed))), title).toContain(wanted);
    }
  });

  it('links each entry of the contents to its page', async () => {
    const links = (await pdf.links()).filter(({ page }) => page === 3);
    const targets = [...new Set(links.map(({ target }) => target))];
    expect(targets).toEqual([4, 5, 7, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26]);
  });

  it('has an outline that is its headings, in order and at their levels', async () => {
    const outline = await pdf.outline();
    const seen = outline.map(({ title, level }) => ({ level, title: letters(title) }));
    expect(seen).toEqual(headings());
  });

  it('names itself, its authors, its language and its pages', async () => {
    const { info } = await pdf.document.getMetadata();
    expect(info).toMatchObject({
      Title:
        'Guide comparatif des outils de gestion et de vente en ligne, Auvergne-Rhône-Alpes, 2023',
      Author: 'FRAB AuRA, FNAB',
      Language: 'fr',
    });
    expect((info as { Subject?: string }).Subject).toMatch(/^Comparaison de neuf outils/);
    const labels = await pdf.document.getPageLabels();
    expect(labels?.slice(0, 3)).toEqual(['Couverture', '2', '3']);
    expect(labels?.slice(-2)).toEqual(['27', 'Dos']);
  });

  it('is set in fonts of ours only, all embedded, none as drawings', async () => {
    const fonts = fontsOf(await openPdf(bytes));
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) {
      expect(font.name).toMatch(/^(?:SourceSans3|BricolageGrotesque)/);
      expect(font).toMatchObject({ embedded: true, subtype: 'CIDFontType2' });
    }
  });

  it('is tagged, and read in the order in which it is written', async () => {
    expect(await pdf.document.getMarkInfo()).toMatchObject({ Marked: true });
    const found: { level: number; title: string }[] = [];
    for (let page = 1; page <= pdf.pageCount; page += 1) {
      for (const tag of tagsBelow(await pdf.tags(page))) {
        const level = /^H([1-6])$/.exec(tag.role)?.[1];
        if (level) found.push({ level: Number(level), title: letters(spoken(tag)) });
      }
    }
    expect(found).toEqual(headings());
  });

  it.each(SHEETS)('reads « %s » rubric after rubric, each with its own text', async (id) => {
    const fiche = content.outils.get(id)?.value;
    const [first, last] = SECTIONS[id] ?? [0, 0];
    const heard = letters(`${spoken(await pdf.tags(first))} ${spoken(await pdf.tags(last))}`);
    let from = 0;
    for (const { id: rubrique, titre } of content.rubriques) {
      const text = fiche?.rubriques[rubrique];
      if (text === undefined) continue;
      from = heard.indexOf(letters(titre), from);
      expect(from, `${rubrique} is after the rubric before it`).toBeGreaterThanOrEqual(0);
      from += letters(titre).length;
      if (!text?.trim()) expect(heard.slice(from)).toMatch(/^noncommuniqué/);
    }
  });

  it('marks the 81 cells of the matrix as the cards do', async () => {
    const [corner, ...cells] = tagsBelow(await pdf.tags(8)).filter(({ role }) => role === 'TD');
    const wanted = SHEETS.flatMap((id) =>
      content.criteres.criteres.map(
        ({ id: critere }) => content.outils.get(id)?.value.synthese[critere],
      ),
    );
    const names = { oui: 'oui', partiel: 'en partie', non: 'non' };
    expect(wanted).toHaveLength(81);
    expect(corner && spoken(corner).trim()).toBe('');
    expect(cells.map((cell) => spoken(cell).trim())).toEqual(
      wanted.map((note) => names[note ?? 'non']),
    );
  });
});

describe('every card', () => {
  it.each(SHEETS)('« %s » is printed whole', async (id) => {
    const printed = letters(await sectionText(id));
    const fiche = content.outils.get(id)?.value;
    const texts = [
      fiche?.nom,
      ...Object.values(fiche?.en_bref ?? {}),
      ...(fiche?.tarifs ?? []).flatMap(({ valeur, detail }) => [valeur, detail]),
      ...(fiche?.documents ?? []).map(({ titre }) => titre),
      ...Object.values(fiche?.rubriques ?? {}).flatMap((rubrique) => blocks(rubrique ?? '')),
    ];
    expect(texts.length).toBeGreaterThan(12);
    for (const text of texts) expect(printed).toContain(typed(text ?? ''));
  });

  it.each(SHEETS)('« %s » prints its web addresses, each a link too', async (id) => {
    const [first, last] = SECTIONS[id] ?? [0, 0];
    const fiche = content.outils.get(id)?.value;
    const printed = letters(await sectionText(id));
    const urls = (await pdf.links())
      .filter(({ page }) => page >= first && page <= last)
      .map(({ url }) => url);
    const wanted = [fiche?.site, ...(fiche?.documents ?? []).map(({ url }) => url)];
    for (const url of wanted.filter((one) => one !== undefined)) {
      expect(printed).toContain(letters(url.replace(/^https?:\/\//, '').replace(/\/$/, '')));
      expect(
        urls.some((one) => one?.replace(/\/$/, '') === url.replace(/\/$/, '')),
        url,
      ).toBe(true);
    }
  });
});

/** The paragraphs, items and cells of a Markdown text, as plain text, cut where a link prints more. */
function blocks(markdown: string): string[] {
  const found: string[] = [];
  const textBetweenLinks = (node: Nodes): string => {
    if (node.type === 'link') return '\n';
    return 'children' in node ? node.children.map(textBetweenLinks).join('') : textOf(node);
  };
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      found.push(...textBetweenLinks(node).split(/\n+/));
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(parseMarkdown(markdown) as Nodes);
  return found;
}

/** Typed text as letters, as the program typesets it: straight quotes become French ones. */
function typed(text: string): string {
  return letters(text.replace(/"([^"]*)"/g, '«$1»'));
}

describe('facts of the original', () => {
  const folder = join(PROGRAM_ROOT, 'test/print/faits');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  interface Fact {
    readonly fait: string;
    readonly texte?: string | readonly string[];
    readonly motif?: string;
  }

  it.each(files)('of %s are all there, in their section', async (name) => {
    const id = name.replace('.yaml', '');
    const text =
      id === 'credits' ? `${await pdf.text(1, 2)} ${await pdf.text(28)}` : await sectionText(id);
    const prose = joined(text);
    const packed = letters(text);
    const facts = parse(readFileSync(join(folder, name), 'utf8')) as readonly Fact[];
    expect(facts.length).toBeGreaterThan(20);
    const missing = facts.filter(({ texte, motif }) =>
      motif === undefined
        ? ![texte ?? ''].flat().every((one) => packed.includes(letters(one)))
        : !new RegExp(motif, 'iu').test(prose),
    );
    expect(missing).toEqual([]);
  });
});
