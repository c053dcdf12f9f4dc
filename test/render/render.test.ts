import { describe, expect, it } from 'vitest';
import { FULL_GUIDE } from '../support/full-guide.ts';
import { all, elements, headingLevels, one, parseHtml, text } from '../support/html.ts';
import { htmlOf, pageOf, stylesOf } from '../support/rendered.ts';

const published = htmlOf(FULL_GUIDE);
const page = pageOf(FULL_GUIDE);
const draft = pageOf(FULL_GUIDE, { draft: true });

describe('the HTML of a guide', () => {
  it('is well formed, and the same each time', () => {
    expect(() => parseHtml(published)).not.toThrow();
    expect(htmlOf(FULL_GUIDE)).toBe(published);
  });

  it('asks nothing of the network: what it shows, it carries', () => {
    const loaded = elements(page).filter(
      ({ tag, attributes }) =>
        ['script', 'link', 'iframe', 'object', 'embed'].includes(tag) ||
        (attributes.src !== undefined && !attributes.src.startsWith('data:')),
    );
    expect(loaded).toEqual([]);
    const styles = stylesOf(FULL_GUIDE);
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
