/** Checks of the file around its pages: boxes, output intent, metadata, fonts, and what must not be there. */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { fontsOf } from '../../finish/inspect.ts';
import { error } from '../check.ts';
import { xmpPacketOf } from '../model/xmp.ts';
import type { CheckResult, Finding } from '../report.ts';
import { outputIntent } from './output-intent.ts';
import { boxes, formats } from './page-boxes.ts';

const name = PDFName.of;

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

function metadata(pdf: PDFDocument): Finding[] {
  const xmp = xmpPacketOf(pdf);
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
