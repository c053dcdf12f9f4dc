/** The colours of a printed guide -> inks, with what a person should look at as diagnostics. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { ILLUSTRATION_INKS } from '../../colours/illustration-inks.ts';
import { changedTokens, largeInks, namedInks } from '../../colours/inks.ts';
import type { GuideDocument } from '../../compose/document.ts';
import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { fileOf } from '../../diagnostics/place.ts';
import { warning } from '../../diagnostics/problem.ts';
import { inkPages } from './ink-pages.ts';
import { ENOUGH_DPI, isCoarse, type PlacedPicture, pictureSize } from './ink-picture.ts';
import { type PressProfile, withProfile } from './ink-profile.ts';
import { type InkTable, inkTable } from './ink-table.ts';
import { nameOfPicture } from './picture-names.ts';

/** What of a guide its inks depend on. */
export type InkFacts = Pick<GuideDocument, 'couleurs' | 'encres' | 'images' | 'source'>;

/**
 * Changes `pdf` in place: afterwards, no colour of a screen is left in it.
 * @returns warnings on colours without inks of their own and on pictures under 300 dpi
 * @throws when the profile cannot be used, or a picture is of a kind that the browser never makes
 */
export async function inkPdf(
  pdf: PDFDocument,
  guide: InkFacts,
  profile: PressProfile,
): Promise<readonly Diagnostic[]> {
  return withProfile(profile, async (open) => {
    const named = namedInks(guide.couleurs, guide.encres, open.inksOf, ILLUSTRATION_INKS);
    const table = inkTable(named, largeInks(guide.couleurs), open.inksOf);
    const placed = await inkPages(pdf, table, open);
    const place = fileOf(guide.source);
    return [...unnamedColours(table, guide, place), ...coarsePictures(placed, guide, place)];
  });
}

function unnamedColours(
  { unnamed }: InkTable,
  { couleurs, encres }: InkFacts,
  place: Position,
): Diagnostic[] {
  const computed = changedTokens(couleurs).filter((token) => !encres[token]);
  const tokens = computed.map((token) => `« ${token} »`).join(', ');
  return [
    ...(tokens === ''
      ? []
      : [
          warning(place, {
            code: 'encres-calculees',
            message: `L’édition change ces couleurs sans donner leurs encres : ${tokens}. Elles sont calculées d’après le profil.`,
            hint: 'Donnez-les dans « encres », comme leaf: [80, 20, 90, 10].',
          }),
        ]),
    ...[...unnamed].map(([hex, pages]) =>
      warning(place, {
        code: 'couleur-sans-encres',
        message: `La couleur ${hex} (${pagesInWords([...pages])}) n’a pas d’encres choisies : elles sont calculées d’après le profil.`,
        hint: 'Préférez une couleur du guide, ou regardez-la sur l’épreuve de l’imprimeur.',
      }),
    ),
  ];
}

function coarsePictures(
  placed: readonly PlacedPicture[],
  { images }: InkFacts,
  place: Position,
): Diagnostic[] {
  return placed.filter(isCoarse).map(({ picture, page, dpi }) => {
    const { width, height } = pictureSize(picture);
    const file = nameOfPicture(picture, images);
    const named = file ? `L’image « ${file} »` : `Une image de ${width} × ${height} pixels`;
    return warning(place, {
      code: 'image-peu-fine',
      message: `${named} (page ${page}) est imprimée à ${Math.round(dpi)} points par pouce : il en faut ${ENOUGH_DPI}.`,
      hint: `Prenez-en une de ${Math.ceil((width * ENOUGH_DPI) / dpi)} pixels de large au moins, ou imprimez-la plus petite.`,
    });
  });
}

/** « page 3 », « pages 3, 4 et 12 ». */
function pagesInWords(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const last = sorted.pop();
  return sorted.length === 0 ? `page ${last}` : `pages ${sorted.join(', ')} et ${last}`;
}
