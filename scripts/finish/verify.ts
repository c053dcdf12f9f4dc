/** Whether the printed PDF is what was asked for: every doubt about it is a diagnostic. */
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { error, toVerify, warning } from '../diagnostics/problem.ts';
import { printedAddress } from '../markdown/links.ts';
import { PAGE } from '../print/copyfit.ts';
import type { LayoutFault } from '../print/in-page/watch-print.ts';
import type { Printed } from '../print/print.ts';
import type { PdfFont } from './inspect.ts';

/** The PDF as its objects tell it. */
export interface InspectedPdf {
  readonly pageCount: number;
  readonly fonts: readonly PdfFont[];
  readonly destinations: ReadonlyMap<string, number>;
}

/** Families that the guide may use, as PostScript names begin: `SourceSans3`. */
export type FontFamilies = readonly string[];

export function verifyPrint(
  printed: Printed,
  pdf: InspectedPdf,
  families: FontFamilies,
  edition: Position,
): readonly Diagnostic[] {
  return [
    ...oncePerPlace(printed.faults).map((fault) => layoutProblem(fault, edition)),
    ...tooWide(printed, edition),
    ...wrongLengths(printed, edition),
    ...withoutCode(printed, edition),
    ...wrongFonts(pdf.fonts, families, edition),
    ...wrongNumbers(printed, pdf, edition),
  ];
}

/** "file:line" of the HTML as a position, or the edition's where it is missing. */
function positionOf(source: string, edition: Position): Position {
  const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(source) ?? [];
  if (!file) return edition;
  return line ? { file, line: Number(line) } : { file };
}

/** Of what is too wide, one element of each block: a table has hundreds of cells, and one remedy. */
function oncePerPlace(faults: readonly LayoutFault[]): readonly LayoutFault[] {
  const seen = new Set<string>();
  return faults.filter(({ kind, source }) => {
    if (kind !== 'trop-large' || source === '') return true;
    const isFirst = !seen.has(source);
    seen.add(source);
    return isFirst;
  });
}

function layoutProblem({ kind, what, source }: LayoutFault, edition: Position): Diagnostic {
  const place = positionOf(source, edition);
  if (kind === 'coupe') {
    return error(place, {
      code: 'texte-coupe',
      message: `Ce texte ne tient pas dans sa place et serait coupé : « ${what} ».`,
      hint: 'Raccourcissez-le.',
    });
  }
  if (kind === 'imprimeur') {
    return error(place, {
      code: 'imprimeur-different',
      message: 'Les pages pour l’imprimeur ne sont pas composées comme celles de l’écran.',
      hint: 'Relancez la fabrication ; si cela persiste, signalez-le aux développeurs du guide.',
    });
  }
  return error(place, {
    code: 'trop-large',
    message: `Cet élément est plus large que la page : « ${what} ».`,
    hint: 'Raccourcissez le mot ou le tableau : le navigateur réduirait toutes les pages du guide.',
  });
}

/** Chromium shrinks the whole document when anything is wider than its page: never in silence. */
function tooWide({ facts, faults }: Printed, edition: Position): Diagnostic[] {
  if (facts.width <= PAGE.width + 1 || faults.some(({ kind }) => kind === 'trop-large')) return [];
  return [
    error(edition, {
      code: 'trop-large',
      message: `Un élément déborde de la page (${Math.round(facts.width)} px pour ${PAGE.width}) et le guide serait réduit.`,
      hint: 'Cherchez un mot, une adresse ou un tableau très large dans ce qui vient d’être modifié.',
    }),
  ];
}

function wrongLengths({ facts, fits }: Printed, edition: Position): Diagnostic[] {
  return facts.sections.flatMap((section): Diagnostic[] => {
    const { expectedPages, pages, source } = section;
    if (expectedPages === undefined || pages === expectedPages) return [];
    const place = positionOf(source, edition);
    const over = fits.find(({ id }) => id === section.id)?.over ?? 0;
    if (expectedPages === 1) {
      return [
        error(place, {
          code: 'texte-coupe',
          message: `« ${section.id} » devrait tenir sur une page et en prend ${pages}.`,
          hint: 'Raccourcissez les textes de cette page.',
        }),
      ];
    }
    const lines = over > 1 ? `, de ${over} lignes environ` : '';
    return [
      warning(place, {
        code: 'fiche-trop-longue',
        message: `Cette fiche dépasse sa double page${lines} : elle en prend ${pages}.`,
        hint: 'Raccourcissez ses rubriques les plus longues.',
      }),
    ];
  });
}

/** Type is never set smaller for the codes of addresses that texts cite: some may find no room. */
function withoutCode({ fits }: Printed, edition: Position): Diagnostic[] {
  const dropped = fits.flatMap(({ withoutCode }) => withoutCode);
  return dropped.map(({ url, source }) =>
    toVerify(positionOf(source, edition), {
      code: 'adresse-sans-code',
      message: `La fiche n’a pas la place d’imprimer le code QR de « ${printedAddress(url)} ».`,
      hint: 'Raccourcissez un texte de la fiche, si ce code compte.',
    }),
  );
}

function wrongFonts(
  fonts: readonly PdfFont[],
  families: FontFamilies,
  edition: Position,
): Diagnostic[] {
  return fonts
    .filter(
      ({ name, subtype, embedded }) =>
        !embedded || subtype === 'Type3' || !families.some((family) => name.startsWith(family)),
    )
    .map(({ name }) =>
      error(edition, {
        code: 'caractere-manquant',
        message: `La police « ${name} » remplace une police du guide : un signe au moins n’existe pas dans les nôtres.`,
        hint: 'Cherchez un signe rare (emoji, symbole, autre alphabet) dans les textes et remplacez-le.',
      }),
    );
}

/** Numbers are written while Chromium prints, by no documented interface: the PDF has the last word. */
function wrongNumbers({ facts }: Printed, pdf: InspectedPdf, edition: Position): Diagnostic[] {
  const wrong = Object.entries(facts.folios).filter(
    ([id, page]) => pdf.destinations.get(id) !== page,
  );
  const problems = wrong.map(([id, page]) =>
    error(edition, {
      code: 'folio-faux',
      message: `Le sommaire annonce « ${id} » page ${page}, et le PDF le place page ${pdf.destinations.get(id) ?? 'inconnue'}.`,
      hint: 'Relancez la fabrication ; si cela persiste, signalez-le aux développeurs du guide.',
    }),
  );
  if (facts.pageCount !== pdf.pageCount) {
    problems.push(
      error(edition, {
        code: 'folio-faux',
        message: `Le navigateur a compté ${facts.pageCount} pages et en a imprimé ${pdf.pageCount}.`,
        hint: 'Relancez la fabrication ; si cela persiste, signalez-le aux développeurs du guide.',
      }),
    );
  }
  return problems;
}
