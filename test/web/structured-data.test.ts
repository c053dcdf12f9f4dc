import { describe, expect, it } from 'vitest';
import { structuredData } from '../../scripts/web/structured-data.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';

const data = (document = FULL_GUIDE) => JSON.parse(structuredData(document));

describe('the structured data', () => {
  it('names the guide, its year, its language and its publishers, as the document does', () => {
    expect(data()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Book',
      name: `${FULL_GUIDE.titre} ${FULL_GUIDE.sousTitre}`,
      datePublished: String(FULL_GUIDE.annee),
      inLanguage: 'fr',
      description: FULL_GUIDE.resume,
      publisher: FULL_GUIDE.editeurs.map(({ nom }) => ({ '@type': 'Organization', name: nom })),
    });
  });

  it('lists the tools in order, with the addresses that are known', () => {
    const sheets = FULL_GUIDE.parties.filter((part) => part.kind === 'fiche');
    const { numberOfItems, itemListElement } = data().mainEntity;
    expect(numberOfItems).toBe(sheets.length);
    expect(itemListElement).toEqual(
      sheets.map(({ nom, site }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@type': 'Thing', name: nom, ...(site && { url: site }) },
      })),
    );
  });

  it('gives the guide an address only if the edition does', () => {
    expect(data()).not.toHaveProperty('url');
    expect(data({ ...FULL_GUIDE, adresseWeb: 'https://www.exemple.fr/' }).url).toBe(
      'https://www.exemple.fr/',
    );
  });

  it('gives the day of publication where it is known, and else the year alone', () => {
    expect(data().datePublished).toBe('2024');
    expect(data({ ...FULL_GUIDE, date: '2024-11-15' }).datePublished).toBe('2024-11-15');
  });

  it('cannot close the element that it stands in', () => {
    const text = structuredData({ ...FULL_GUIDE, resume: '</script><script>alert(1)</script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text).description).toContain('</script>');
  });
});
