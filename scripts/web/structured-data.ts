/** What machines read of the guide: schema.org, as JSON-LD. It says what the document holds, no more. */
import type { GuideDocument, Organisme, SheetPart } from '../compose/document.ts';

/** The guide as a schema.org Book, for a `script type="application/ld+json"`: no `<` is left in it. */
export function structuredData(document: GuideDocument): string {
  return JSON.stringify(book(document)).replaceAll('<', '\\u003c');
}

function book(document: GuideDocument): object {
  const { titre, sousTitre, langue, annee, date, resume, territoire, editeurs, financeurs } =
    document;
  const tools = document.parties.filter((part) => part.kind === 'fiche');
  const chapters = document.parties.filter((part) => part.kind === 'chapitre');
  return {
    '@context': 'https://schema.org',
    '@type': 'Book',
    name: `${titre} ${sousTitre}`,
    description: resume,
    inLanguage: langue,
    datePublished: date ?? String(annee),
    spatialCoverage: territoire,
    publisher: editeurs.map(organization),
    ...(financeurs.length > 0 && { funder: financeurs.map(organization) }),
    ...(document.adresseWeb && { url: document.adresseWeb }),
    ...(chapters.length > 0 && {
      hasPart: chapters.map((part) => ({ '@type': 'Chapter', name: part.titre })),
    }),
    ...(tools.length > 0 && {
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: tools.length,
        itemListElement: tools.map((tool, index) => listItem(tool, index + 1)),
      },
    }),
  };
}

const organization = ({ nom }: Organisme): object => ({ '@type': 'Organization', name: nom });

const listItem = ({ nom, site }: SheetPart, position: number): object => ({
  '@type': 'ListItem',
  position,
  item: { '@type': 'Thing', name: nom, ...(site && { url: site }) },
});
