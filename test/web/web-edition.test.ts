import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullStamp } from '../../scripts/render/draft-stamp.ts';
import { webEdition } from '../../scripts/web/web-edition.ts';
import { guide, guideOfChapter, OUTILS } from '../support/edition.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';
import {
  all,
  elements,
  type HtmlElement,
  headingLevels,
  one,
  parseHtml,
  text,
} from '../support/html.ts';
import { fiche } from '../support/pieces.ts';
import { folders } from '../support/rendered.ts';
import { webPage } from '../support/web.ts';

/** Scripts and styles are no HTML: the parser of tests is spared them. */
const tree = (html: string): HtmlElement =>
  parseHtml(html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, ''));

let html: string;
let page: HtmlElement;
let draft: HtmlElement;

beforeAll(async () => {
  html = await webEdition(FULL_GUIDE, { folders, pdf: 'guide-essai.pdf' });
  page = tree(html);
  const stamp = fullStamp(new Date(2026, 10, 1, 9, 5));
  draft = tree(await webEdition(FULL_GUIDE, { folders, draft: stamp }));
});

const ids = (root: HtmlElement) => elements(root).flatMap(({ attributes }) => attributes.id ?? []);
const meta = (name: string) =>
  all(page, 'meta').find(({ attributes }) => attributes.property === name)?.attributes.content;

describe('the web page', () => {
  it.each(['aura-2023', 'rhone-loire-2023', 'puy-de-dome-2023'])(
    'of « %s » is smaller than 600 kB, fonts and all',
    // The first of them reads all the content.
    { timeout: 20_000 },
    async (edition) => {
      expect(Buffer.byteLength(await webPage(edition))).toBeLessThan(600_000);
    },
  );

  it('allows its own script by its hash, and nothing else', () => {
    const policy = all(page, 'meta').find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    )?.attributes.content;
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, code = '']) => code,
    );
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}';`);
  });

  it('loads nothing from anywhere', () => {
    const loaded = elements(page).flatMap(({ tag, attributes }) => [
      ...(attributes.src === undefined ? [] : [attributes.src]),
      ...(tag === 'link' && attributes.rel !== 'canonical' ? [attributes.href ?? ''] : []),
    ]);
    expect(loaded.filter((address) => !address.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/url\((?!["']?(?:data:|#))|@import/);
  });

  it('has a link to each sheet and each rubric, and none that leads nowhere', () => {
    const links = elements(page).flatMap(({ attributes }) =>
      attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : [],
    );
    expect(links.filter((id) => !ids(page).includes(id))).toEqual([]);
    const targets = [...FULL_GUIDE.cibles].filter((id) => ids(page).includes(id));
    const deep = targets.filter((id) => !['couverture', 'credits', 'dos'].includes(id));
    expect(deep.length).toBeGreaterThan(10);
    expect(deep.filter((id) => !links.includes(id))).toEqual([]);
  });

  it('gives each identifier once, also as a draft', () => {
    for (const root of [page, draft]) expect(ids(root)).toEqual([...new Set(ids(root))]);
  });

  it('has one heading of the first level, and never skips one on the way down', () => {
    for (const root of [page, draft]) {
      const levels = headingLevels(root);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
    }
  });

  it('has no codes, no page numbers and no divided words, which paper needs', () => {
    expect(html).not.toContain('class="qr"');
    expect(html).not.toContain('page-de');
    expect(text(one(page, 'main')).replace(/[\s\S]*Tableau/, '')).not.toMatch(/\(p\. /);
  });

  it('leads from its contents to how to read a sheet, the glossary and the index', () => {
    const links = all(one(page, '#sommaire'), 'a').map(({ attributes }) => attributes.href);
    for (const id of ['lecture', 'glossaire', 'index']) {
      expect(links).toContain(`#${id}`);
      expect(one(page, `section#${id}`)).toBeDefined();
    }
  });

  it('explains a sheet as it is on screen: no pages, no codes, no thumb tabs', () => {
    const reading = one(page, '#lecture');
    expect(text(reading)).not.toMatch(/code|onglet|page|photograph/);
    expect(text(reading)).toContain('Le signe #');
    const numbers = all(reading, 'text').map(text);
    expect(all(one(reading, '.lecture-liste'), 'li')).toHaveLength(numbers.length);
  });

  it('leads from its index to sheets, and in its glossary from word to word', () => {
    const targets = (id: string) =>
      all(one(page, `#${id}`), 'a').map(({ attributes }) => attributes.href);
    expect(targets('index')).toContain('#halle-en-ligne');
    const [word] = all(one(page, '#glossaire'), 'dt');
    expect(text(word ?? '')).toBe('AMAP');
    const other = targets('glossaire').at(-1) ?? '';
    expect(text(one(page, other))).toMatch(/^AMAP/);
  });

  it('has the addresses that a text cites in that text alone', async () => {
    const cited = 'https://panier-du-vercors.fr/tarifs';
    const tool = fiche('panier-du-vercors', { rubriques: { principe: `Voir <${cited}>.` } });
    const made = await webEdition(guide({ outils: [tool, ...OUTILS.slice(1)] }), { folders });
    expect(all(tree(made), 'a').filter(({ attributes }) => attributes.href === cited)).toHaveLength(
      1,
    );
    expect(made).not.toContain('Adresses citées');
  });

  it('says nowhere in which file a text was written', () => {
    expect(html).not.toMatch(/content\/|data-source|data-champ/);
  });

  it('shows the matrix as a table, its form hidden as long as no script runs', () => {
    const rows = all(page, 'tr').filter(({ attributes }) => attributes['data-categorie']);
    expect(rows).toHaveLength(FULL_GUIDE.parties.filter(({ kind }) => kind === 'fiche').length);
    expect(one(page, 'form').attributes).toHaveProperty('hidden');
  });

  it('links to the PDF beside it, if there is one', () => {
    const hrefs = (root: HtmlElement) => all(root, 'a').map(({ attributes }) => attributes.href);
    expect(hrefs(page)).toContain('guide-essai.pdf');
    expect(hrefs(draft)).not.toContain('guide-essai.pdf');
  });

  it('tells other sites its title, and its address only where it is known', async () => {
    expect(meta('og:title')).toContain(FULL_GUIDE.titre);
    expect(meta('og:url')).toBeUndefined();
    const address = 'https://www.exemple.fr/guide/';
    const published = await webEdition({ ...FULL_GUIDE, adresseWeb: address }, { folders });
    expect(published).toContain(`<link rel="canonical" href="${address}">`);
    expect(published).toContain(`<meta property="og:url" content="${address}">`);
  });

  it('as a draft says so, with its notes', () => {
    expect(text(one(draft, 'body'))).toContain('Brouillon du 1er novembre 2026');
    expect(ids(draft)).toContain('a-verifier');
    expect(ids(page)).not.toContain('a-verifier');
  });

  it('lets no text of content become markup', async () => {
    const hostile = '</style><script>alert(1)</script>';
    const made = await webEdition({ ...FULL_GUIDE, titre: hostile, resume: hostile }, { folders });
    expect(made.match(/<script/g)).toHaveLength(2);
  });

  it('shows a text that reads like an attribute of ours, and all that follows it', async () => {
    const corps = [
      'Un `data-source="` seul, un `data-champ="` aussi.',
      'Puis [un lien](https://www.exemple.fr "<meta http-equiv=refresh content=0>").',
    ].join('\n\n');
    const made = await webEdition(guideOfChapter(corps), { folders });
    const body = one(tree(made), 'main');
    expect(text(body)).toContain('Un data-source=" seul, un data-champ=" aussi.');
    expect(all(body, 'meta')).toEqual([]);
    expect(all(body, 'a').map(({ attributes }) => attributes.title)).toContain(
      '<meta http-equiv=refresh content=0>',
    );
  });
});
