/** The web addresses that the texts of a sheet cite and that have no code of their own in it. */
import { webAddresses } from '../markdown/addresses.ts';
import { printedAddress } from '../markdown/links.ts';
import type { SheetPart, SheetRubric } from './document.ts';

type Cited = SheetPart['adresses'][number];

/** A text of the sheet, under the title by which readers find it. */
interface Passage {
  readonly titre: string;
  readonly texte?: string | undefined;
  readonly source: string;
}

/**
 * Each address once, in the order in which the sheet is read. That of the site and those of the
 * documents have their codes where they stand.
 */
export function citedAddresses(sheet: Omit<SheetPart, 'adresses'>): readonly Cited[] {
  const links = sheet.documents?.liens ?? [];
  const known = new Set([sheet.site, ...links.map(({ url }) => url)].flatMap(keyOf));
  const all = passages(sheet).flatMap(({ titre, texte = '', source }) =>
    webAddresses(texte).map((url): Cited => ({ titre, url, source })),
  );
  return all.filter(({ url }) => {
    const [key = ''] = keyOf(url);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** With or without a final slash, by http or https, an address is printed the same. */
const keyOf = (url: string | undefined): string[] =>
  url === undefined ? [] : [printedAddress(url).toLowerCase()];

function passages(sheet: Omit<SheetPart, 'adresses'>): readonly Passage[] {
  const { enBref, principe, gauche, droite, tarifs, cout, suites, documents } = sheet;
  const rubrics = (some: readonly (SheetRubric | undefined)[]) =>
    some.filter((rubric) => rubric !== undefined);
  const prices = tarifs.map(
    ({ valeur, detail, source }): Passage => ({
      titre: cout?.titre ?? '',
      texte: `${valeur} ${detail}`,
      source,
    }),
  );
  const titles = (documents?.liens ?? []).map(
    ({ titre, source }): Passage => ({
      titre: documents?.rubrique.titre ?? '',
      texte: titre,
      source,
    }),
  );
  return [
    ...enBref.map(({ label, texte, source }): Passage => ({ titre: label, texte, source })),
    ...rubrics([principe, ...gauche, ...droite]),
    ...prices,
    ...rubrics([cout, ...suites]),
    ...titles,
  ];
}
