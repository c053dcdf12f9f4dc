import { describe, expect, it } from 'vitest';
import { guide } from '../support/edition.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';
import { all, elements, one, text } from '../support/html.ts';
import { htmlOf, pageOf } from '../support/rendered.ts';

const page = pageOf(FULL_GUIDE);
const draft = pageOf(FULL_GUIDE, { draft: true });

describe('a draft', () => {
  it('says on its cover that it is one, and of when', () => {
    expect(text(one(draft, '.tampon'))).toBe('Brouillon du 1er novembre 2026, 9 h 05');
  });

  it('says so on its back cover, in the foot of its pages, and above them on screen', () => {
    expect(text(one(draft, '.tampon-dos'))).toBe('Brouillon du 1er novembre 2026, 9 h 05');
    expect(text(one(draft, '.brouillon-date'))).toBe('Brouillon du 1er novembre 2026, 9 h 05');
    expect(htmlOf(FULL_GUIDE, { draft: true })).toMatch(
      /@page\{@bottom-center\{content:"Brouillon du 1er novembre 2026, 9\\a0 h\\a0 05";/,
    );
    expect(htmlOf(FULL_GUIDE)).not.toContain('@bottom-center');
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

  it('names the value that each place shows, as notes name it; what is published does not', () => {
    const fields = (root: typeof draft) =>
      new Set(elements(root).flatMap(({ attributes }) => attributes['data-champ'] ?? []));
    expect([...fields(draft)]).toEqual(
      expect.arrayContaining(['titre', 'editeurs', 'plan', 'corps', 'site', 'rubriques.cout']),
    );
    expect([...fields(page)]).toEqual([]);
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
