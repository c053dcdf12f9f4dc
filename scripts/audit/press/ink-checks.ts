/** Checks of what the press prints: colours, black, ink, rules and pictures. */
import { INK_LIMIT, type Inks, totalOf } from '../../colours/inks.ts';
import type { Box } from '../../pdf/geometry.ts';
import { ENOUGH_DPI, isCoarse, pictureSize } from '../../press/inks/ink-picture.ts';
import type { CheckResult, Finding } from '../report.ts';
import { type Painted, type PaintedColour, type PaintedPicture, THICKEST_RULE } from './painted.ts';

/** In pt: what is thinner breaks up on the plate. */
export const THINNEST_RULE = 0.25;

const SCREEN = /^(?:DeviceRGB|RGB|CalRGB|CalGray|Lab|ICCBased[13]|Indexed)$/;

/** @param bleedBoxes of each page, in pt: marks for the printer stand outside */
export function inkChecks(painted: Painted, bleedBoxes: readonly Box[]): CheckResult[] {
  const { colours, pictures, groups, inlinePictures, foreign } = painted;
  const inside = colours.filter((colour) => !isOutside(colour, bleedBoxes[colour.page - 1]));
  return [
    {
      id: 'couleur-ecran',
      titre: 'Aucune couleur d’écran : tout est en encres.',
      regle: 'ISO 15930-7',
      findings: [
        ...byPage(
          [...colours, ...pictures].filter(({ family }) => SCREEN.test(family)),
          (page, all) =>
            `Page ${page} : ${countOf(all)} élément(s) en couleurs d’écran (${names(all)}). Refaites le PDF pour l’imprimeur.`,
        ),
        ...byPage(
          inlinePictures.map((page) => ({ page })),
          (page) => `Page ${page} : une image est dans le texte de la page, hors de contrôle.`,
        ),
      ],
    },
    {
      id: 'noir-impur',
      titre: 'Textes et filets noirs en noir seul.',
      regle: 'ISO 12647-2 ; pratique du métier',
      findings: byPage(
        inside.filter((colour) => isTextOrRule(colour) && isMixedBlack(colour.inks)),
        (page, [first]) =>
          `Page ${page} : un texte ou un filet noir est imprimé en plusieurs encres (${inWords(first?.inks)}). Donnez-lui la couleur « ink ».`,
      ),
    },
    {
      id: 'encrage-total',
      titre: `Encrage total de ${INK_LIMIT} % au plus.`,
      regle: 'ISO 12647-2 ; pratique du métier',
      findings: byPage(
        heavy(painted, inside),
        (page, [first]) =>
          `Page ${page} : l’encrage atteint ${Math.round(totalOf(first?.inks ?? []))} % (${inWords(first?.inks)}). Diminuez les encres de cette couleur.`,
      ),
    },
    {
      id: 'filet-maigre',
      titre: `Filets de ${french(THINNEST_RULE)} point au moins.`,
      regle: 'Pratique du métier',
      findings: byPage(
        inside.filter(({ thickness = 1 }) => thickness < THINNEST_RULE - 0.001),
        (page, all) =>
          `Page ${page} : un filet de ${french(Math.min(...all.map(({ thickness = 1 }) => thickness)))} point se perdrait à l’impression. Épaississez-le.`,
      ),
    },
    {
      id: 'resolution',
      titre: `Images à ${ENOUGH_DPI} points par pouce au moins.`,
      regle: 'Pratique du métier',
      findings: pictures.filter(isCoarse).map(({ page, picture, dpi }) => {
        const { width, height } = pictureSize(picture);
        const message = `Page ${page} : une image de ${width} × ${height} pixels est imprimée à ${Math.round(dpi)} points par pouce. Prenez-en une plus grande.`;
        return { severity: 'warning', page, message };
      }),
    },
    {
      id: 'espace-de-fusion',
      titre: 'La transparence se fond en encres.',
      regle: 'ISO 15930-7',
      findings: byPage(
        groups.filter(({ family }) => !/^Device(?:CMYK|Gray)$/.test(family)),
        (page, all) =>
          `Page ${page} : une transparence se fond en ${names(all)}. Refaites le PDF pour l’imprimeur.`,
      ),
    },
    {
      id: 'objet-interdit',
      titre: 'Ni image de remplacement, ni PostScript, ni page étrangère.',
      regle: 'ISO 15930-7',
      findings: byPage(
        foreign.map((page) => ({ page })),
        (page) => `Page ${page} : un objet que le PDF/X-4 refuse. Refaites le PDF.`,
      ),
    },
  ];
}

/** What is measured of inks, rules and pictures, for people to read. */
export function inkMeasures(painted: Painted, bleedBoxes: readonly Box[]) {
  const inside = painted.colours.filter((one) => !isOutside(one, bleedBoxes[one.page - 1]));
  const all = [...inside, ...pixels(painted)];
  const heaviest = all.reduce<(typeof all)[number] | undefined>(
    (most, one) => (totalOf(one.inks ?? []) > totalOf(most?.inks ?? []) ? one : most),
    undefined,
  );
  const used = ['cyan', 'magenta', 'jaune', 'noir'].filter((_, ink) =>
    all.some(({ inks }) => (inks?.[ink] ?? 0) > 0),
  );
  const rules = inside.flatMap(({ thickness }) => thickness ?? []);
  const resolutions = painted.pictures.map(({ dpi }) => dpi);
  return [
    {
      titre: 'Encrage le plus fort',
      valeur: heaviest
        ? `${Math.round(totalOf(heaviest.inks ?? []))} %, page ${heaviest.page} (${inWords(heaviest.inks)})`
        : 'aucune encre',
    },
    { titre: 'Encres', valeur: used.join(', ') || 'aucune' },
    {
      titre: 'Filet le plus fin',
      valeur:
        rules.length > 0 ? `${french(rules.reduce((a, b) => Math.min(a, b)))} point` : 'aucun',
    },
    {
      titre: 'Résolution la plus basse',
      valeur:
        resolutions.length > 0
          ? `${Math.round(Math.min(...resolutions))} points par pouce`
          : 'aucune image',
    },
  ];
}

/** Pictures of which the inks of the heaviest pixel are known. */
const pixels = ({ pictures }: Painted) => pictures.filter(({ inks }) => inks);

const countOf = (all: readonly (PaintedColour | PaintedPicture)[]): number =>
  all.reduce((sum, one) => sum + ('times' in one ? one.times : 1), 0);

/** Rounding of samples to bytes and of inks to four decimals is no excess. */
const heavy = (painted: Painted, inside: readonly PaintedColour[]) =>
  [...inside, ...pixels(painted)].filter(({ inks }) => totalOf(inks ?? []) > INK_LIMIT + 0.1);

function isOutside({ box, family }: PaintedColour, bleed: Box | undefined): boolean {
  if (!box || !bleed || family !== 'Separation') return false;
  // One path holds all marks of a page: none of it is inside if its bounds are those of the sheet.
  return box.left < bleed.left || box.right > bleed.right;
}

const isTextOrRule = ({ what, thickness = 99 }: PaintedColour): boolean =>
  what === 'text' || thickness < THICKEST_RULE;

/** Dark, hardly coloured, and not of black alone. */
function isMixedBlack(inks: Inks | undefined): boolean {
  if (!inks) return false;
  const [c, m, y, k] = inks.map((ink) => ink / 100) as [number, number, number, number];
  const light = [c, m, y].map((ink) => (1 - ink) * (1 - k));
  const [least, most] = [Math.min(...light), Math.max(...light)];
  return c + m + y > 0 && most < 0.25 && most - least < 0.08;
}

/** One finding a page. */
function byPage<T extends { readonly page: number }>(
  found: readonly T[],
  message: (page: number, all: readonly T[]) => string,
): Finding[] {
  const pages = [...new Set(found.map(({ page }) => page))];
  return pages.map((page) => ({
    severity: 'error',
    page,
    message: message(
      page,
      found.filter((one) => one.page === page),
    ),
  }));
}

const names = (all: readonly { readonly family: string }[]): string =>
  [...new Set(all.map(({ family }) => family))].join(', ');

/** « C 60, M 40, J 40, N 100 ». */
function inWords(inks: Inks | undefined): string {
  return ['C', 'M', 'J', 'N'].map((ink, at) => `${ink} ${Math.round(inks?.[at] ?? 0)}`).join(', ');
}

export const french = (value: number): string =>
  String(Math.round(value * 100) / 100).replace('.', ',');
