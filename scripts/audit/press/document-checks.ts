/** Checks of the file around its pages: boxes, output intent, metadata, fonts, and what must not be there. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { fontsOf } from '../../finish/inspect.ts';
import { decoded } from '../../pdf/content.ts';
import { isPressProfile } from '../../validate/checks/press.ts';
import type { CheckResult, Finding } from '../report.ts';

const name = PDFName.of;
/** In pt. */
const TOLERANCE = 0.01;

const error = (message: string, page?: number): Finding => ({ severity: 'error', message, page });

export function documentChecks(pdf: PDFDocument): CheckResult[] {
  const check = (id: string, titre: string, regle: string, findings: readonly Finding[]) => ({
    id,
    titre,
    regle,
    findings,
  });
  return [
    check(
      'boites',
      'Rogne dans le fond perdu, fond perdu dans la feuille.',
      'ISO 15930-7 ; ISO 32000-1, 14.11.2',
      boxes(pdf),
    ),
    check(
      'format',
      'Le même format fini sur toutes les pages.',
      'Pratique du métier',
      formats(pdf),
    ),
    check(
      'nombre-de-pages',
      'Un nombre de pages multiple de quatre.',
      'Pratique du métier',
      pageCount(pdf),
    ),
    check('interaction', 'Ni lien, ni formulaire, ni script.', 'ISO 15930-7', interaction(pdf)),
    check('chiffrement', 'Pas de chiffrement.', 'ISO 15930-7', encryption(pdf)),
    check(
      'intention-de-sortie',
      'Une intention de sortie CMJN, avec son profil.',
      'ISO 15930-7 ; ISO 32000-1, 14.11.5',
      outputIntent(pdf),
    ),
    check('metadonnees', 'Les métadonnées du PDF/X-4.', 'ISO 15930-7', metadata(pdf)),
    check('polices', 'Toutes les polices incorporées, sans Type 3.', 'ISO 15930-7', fonts(pdf)),
    check('contenu-optionnel', 'Pas de calques.', 'ISO 15930-7', layers(pdf)),
    check('version-du-pdf', 'Une version 1.6 du PDF au plus.', 'ISO 15930-7', version(pdf)),
  ];
}

export type BoxName = 'MediaBox' | 'BleedBox' | 'TrimBox';

/** The box of a page in pt, inherited or not; undefined where the page has none. */
export function boxOf(page: PDFPage, box: BoxName) {
  const array = page.node.getInheritableAttribute(name(box));
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
  const [x = 0, y = 0, X = 0, Y = 0] = array
    .asArray()
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  return {
    left: Math.min(x, X),
    bottom: Math.min(y, Y),
    right: Math.max(x, X),
    top: Math.max(y, Y),
  };
}

function boxes(pdf: PDFDocument): Finding[] {
  return pdf.getPages().flatMap((page, index) => {
    const [media, bleed, trim] = (['MediaBox', 'BleedBox', 'TrimBox'] as const).map((one) =>
      boxOf(page, one),
    );
    const number = index + 1;
    if (!trim || !media) {
      return [
        error(`Page ${number} : la rogne (TrimBox) n’est pas dite. Refaites le PDF.`, number),
      ];
    }
    const isIn = (inner: typeof trim, outer: typeof trim) =>
      inner.left >= outer.left - TOLERANCE &&
      inner.bottom >= outer.bottom - TOLERANCE &&
      inner.right <= outer.right + TOLERANCE &&
      inner.top <= outer.top + TOLERANCE;
    const around = bleed ?? media;
    if (isIn(trim, around) && isIn(around, media)) return [];
    return [error(`Page ${number} : la rogne ou le fond perdu sort de la feuille.`, number)];
  });
}

function formats(pdf: PDFDocument): Finding[] {
  const sizes = pdf.getPages().map((page) => {
    const box = boxOf(page, 'TrimBox');
    return box && [box.right - box.left, box.top - box.bottom];
  });
  const [first] = sizes;
  return sizes.flatMap((size, index) => {
    const isSame = size?.every((side, at) => Math.abs(side - (first?.[at] ?? 0)) <= TOLERANCE);
    return isSame === false
      ? [
          error(
            `Page ${index + 1} : son format fini n’est pas celui de la première page.`,
            index + 1,
          ),
        ]
      : [];
  });
}

function pageCount(pdf: PDFDocument): Finding[] {
  const pages = pdf.getPageCount();
  if (pages % 4 === 0) return [];
  return [error(`Le PDF a ${pages} pages : un cahier en compte un multiple de quatre.`)];
}

function interaction(pdf: PDFDocument): Finding[] {
  const keys = ['OpenAction', 'AA', 'AcroForm'].filter((key) => pdf.catalog.has(name(key)));
  const names = pdf.catalog.lookupMaybe(name('Names'), PDFDict);
  const scripts = names?.has(name('JavaScript')) ? ['JavaScript'] : [];
  return [
    ...[...keys, ...scripts].map((key) =>
      error(`Le PDF contient « ${key} », que la presse refuse.`),
    ),
    ...pdf.getPages().flatMap(({ node }, index) => {
      const annotations = node.Annots()?.size() ?? 0;
      const actions = node.has(name('AA'));
      return annotations > 0 || actions
        ? [
            error(
              `Page ${index + 1} : ${annotations} lien(s) ou annotation(s) à retirer.`,
              index + 1,
            ),
          ]
        : [];
    }),
  ];
}

function encryption({ context }: PDFDocument): Finding[] {
  return context.trailerInfo.Encrypt
    ? [error('Le PDF est chiffré : aucune presse ne l’ouvre.')]
    : [];
}

function outputIntent(pdf: PDFDocument): Finding[] {
  const intents = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  const all = intents?.asArray().map((_, index) => intents.lookup(index)) ?? [];
  const ours = all.filter(
    (one): one is PDFDict => one instanceof PDFDict && one.lookup(name('S')) === name('GTS_PDFX'),
  );
  const [intent] = ours;
  if (!intent || ours.length > 1) {
    return [error('Le PDF n’a pas une intention de sortie (GTS_PDFX) et une seule.')];
  }
  const profile = intent.lookup(name('DestOutputProfile'));
  if (!(profile instanceof PDFStream) || !isPressProfile(decoded(profile))) {
    return [error('L’intention de sortie n’a pas de profil ICC d’une presse en quatre couleurs.')];
  }
  return intent.has(name('OutputConditionIdentifier'))
    ? []
    : [error('L’intention de sortie ne dit pas la condition d’impression.')];
}

/** What an intent names: `FOGRA39`. */
export function conditionOf(pdf: PDFDocument): string | undefined {
  const intent = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.lookup(0);
  const condition =
    intent instanceof PDFDict ? intent.lookup(name('OutputConditionIdentifier')) : undefined;
  return condition instanceof PDFString || condition instanceof PDFHexString
    ? condition.decodeText()
    : undefined;
}

function metadata(pdf: PDFDocument): Finding[] {
  const stream = pdf.catalog.lookup(name('Metadata'));
  const xmp = stream instanceof PDFStream ? Buffer.from(decoded(stream)).toString('utf8') : '';
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const missing = [
    ...(/GTS_PDFXVersion[^A-Za-z]*PDF\/X-4/.test(xmp) ? [] : ['la version PDF/X-4']),
    ...(/xmp:ModifyDate/.test(xmp) ? [] : ['la date']),
    ...(/dc:title/.test(xmp) ? [] : ['le titre']),
    ...(/pdf:Trapped/.test(xmp) ? [] : ['l’état du grossi-maigri (Trapped)']),
  ];
  const trapped = info instanceof PDFDict ? info.lookup(name('Trapped')) : undefined;
  return [
    ...missing.map((what) => error(`Les métadonnées XMP ne disent pas ${what}.`)),
    ...(trapped === name('False') || trapped === name('True')
      ? []
      : [error('Le dictionnaire d’information ne dit pas l’état du grossi-maigri (Trapped).')]),
    ...(pdf.context.trailerInfo.ID ? [] : [error('Le PDF n’a pas d’identifiant (ID).')]),
  ];
}

function fonts(pdf: PDFDocument): Finding[] {
  return fontsOf(pdf)
    .filter(({ embedded, subtype }) => !embedded || subtype === 'Type3')
    .map((font) => error(`La police « ${font.name} » n’est pas incorporée, ou l’est en Type 3.`));
}

function layers(pdf: PDFDocument): Finding[] {
  return pdf.catalog.has(name('OCProperties')) ? [error('Le PDF a des calques.')] : [];
}

function version(pdf: PDFDocument): Finding[] {
  const [, minor = '0'] = /1\.(\d)/.exec(pdf.context.header.toString()) ?? [];
  const isLater = /2\.\d/.test(pdf.context.header.toString());
  const own = pdf.catalog.lookup(name('Version'))?.toString() ?? '';
  return isLater || Number(minor) > 6 || /[2-9]\.\d|1\.[7-9]/.test(own)
    ? [error('La version du PDF dépasse 1.6.')]
    : [];
}
