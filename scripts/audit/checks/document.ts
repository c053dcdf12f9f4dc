/** Checks of the document as a whole: what its catalog and its metadata declare. */
import { type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type AuditCheck, atElements, error, unless, warning } from '../check.ts';
import { asDict, dictAt, isTrue, textAt, valueAt } from '../model/objects.ts';

const PAGE_LABELS = PDFName.of('PageLabels');
const XFA = PDFName.of('XFA');

/** RFC 5646, 2.1: language, script, region, variants, extensions, private use; or private use alone. */
const LANGUAGE_TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$/i;

export const DOCUMENT_CHECKS: readonly AuditCheck[] = [
  {
    id: 'balisage-declare',
    titre: 'Le document se déclare balisé',
    regle: 'ISO 14289-1, 6.2',
    run: ({ catalog }) =>
      unless(
        isTrue(valueAt(dictAt(catalog, 'MarkInfo'), 'Marked')),
        'Le document ne se déclare pas balisé (MarkInfo, Marked). Exportez-le en PDF balisé.',
      ),
  },
  {
    id: 'balises-sures',
    titre: 'Les balises ne sont pas déclarées douteuses',
    regle: 'Matterhorn 01-007',
    run: ({ catalog }) =>
      unless(
        !isTrue(valueAt(dictAt(catalog, 'MarkInfo'), 'Suspects')),
        'Le document déclare ses balises douteuses (Suspects). Relisez les balises, puis retirez cette déclaration.',
      ),
  },
  {
    id: 'metadonnees-xmp',
    titre: 'Les métadonnées XMP sont là',
    regle: 'Matterhorn 06-001',
    run: ({ xmp }) =>
      unless(xmp !== undefined, 'Le document n’a pas de métadonnées XMP. Ajoutez-les.'),
  },
  {
    id: 'norme-annoncee',
    titre: 'Le document annonce la norme PDF/UA-1',
    regle: 'Matterhorn 06-002',
    run: ({ xmp }) =>
      unless(
        xmp === undefined || xmp.part === '1',
        'Les métadonnées n’annoncent pas PDF/UA-1. Ajoutez « pdfuaid:part » avec la valeur 1.',
      ),
  },
  {
    id: 'titre-xmp',
    titre: 'Les métadonnées donnent un titre',
    regle: 'Matterhorn 06-003',
    run: ({ xmp }) =>
      unless(
        xmp === undefined || Boolean(xmp.title),
        'Les métadonnées XMP n’ont pas de titre. Remplissez « dc:title ».',
      ),
  },
  {
    id: 'titres-concordants',
    titre: 'Les deux titres du document concordent',
    regle: 'ISO 32000-1, 14.3.2',
    run: ({ pdf, xmp }) => {
      const title = infoTitle(pdf);
      if (!title || !xmp?.title || title === xmp.title) return [];
      return [
        error(`Le document a deux titres : « ${title} » et « ${xmp.title} ». Gardez le même.`),
      ];
    },
  },
  {
    id: 'titre-affiche',
    titre: 'La fenêtre du lecteur montre le titre',
    regle: 'Matterhorn 07-001, 07-002',
    run: ({ catalog }) =>
      unless(
        isTrue(valueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')),
        'La fenêtre du lecteur montre le nom du fichier. Demandez qu’elle montre le titre (DisplayDocTitle).',
      ),
  },
  {
    id: 'langue-du-document',
    titre: 'La langue du document est dite',
    regle: 'Matterhorn 11-001 à 11-006',
    run: ({ catalog }) =>
      unless(
        Boolean(textAt(catalog, 'Lang')),
        'La langue du document n’est pas dite : la voix de synthèse la devinerait. Indiquez-la (Lang).',
      ),
  },
  {
    id: 'langues-valides',
    titre: 'Les codes de langue existent',
    regle: 'ISO 14289-1, 7.2',
    run: (model) => {
      const isWrong = (tag: string | undefined) => Boolean(tag) && !LANGUAGE_TAG.test(tag ?? '');
      const own = textAt(model.catalog, 'Lang');
      return [
        ...unless(
          !isWrong(own),
          `« ${own} » n’est pas un code de langue. Écrivez par exemple « fr-FR ».`,
        ),
        ...atElements(
          model,
          model.structure.elements.filter(({ dict }) => isWrong(textAt(dict, 'Lang'))),
          {
            one: 'un élément a un code de langue mal formé',
            many: 'éléments ont un code de langue mal formé',
            remedy: 'Écrivez par exemple « fr-FR ».',
          },
        ),
      ];
    },
  },
  {
    id: 'etiquettes-de-page',
    titre: 'Les pages portent le numéro imprimé',
    regle: 'WCAG 2.2, technique PDF17',
    run: ({ catalog, pages }) =>
      pages.length < 2 || catalog.has(PAGE_LABELS)
        ? []
        : [
            warning(
              'Les pages n’ont pas d’étiquettes : vérifiez que le lecteur affiche les numéros imprimés.',
            ),
          ],
  },
  {
    id: 'sans-xfa',
    titre: 'Le document n’a pas de formulaire dynamique XFA',
    regle: 'Matterhorn 25-001',
    run: ({ catalog }) =>
      unless(
        !dictAt(catalog, 'AcroForm')?.has(XFA),
        'Le document a un formulaire XFA, que les lecteurs d’écran ne lisent pas. Retirez-le.',
      ),
  },
];

const infoTitle = (pdf: PDFDocument): string | undefined => {
  const info = pdf.context.trailerInfo.Info;
  return textAt(asDict(info instanceof PDFRef ? pdf.context.lookup(info) : info), 'Title');
};
