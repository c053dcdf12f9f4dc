/** Checks of what may bar a reader or move by itself: encryption, scripts, media, layers, attached files. */
import { PDFName } from '@cantoo/pdf-lib';
import { type AuditCheck, atPages, unless } from '../check.ts';
import type { AuditModel } from '../model/model.ts';
import {
  asDict,
  dictAt,
  dictionariesOf,
  itemsAt,
  nameAt,
  numberAt,
  textAt,
} from '../model/objects.ts';

/** Bit 10 of the permissions: extraction for accessibility (ISO 32000-1, table 22). */
const ASSISTIVE = 1 << 9;

const MOVING = new Set(['Movie', 'Screen', 'Sound', 'RichMedia', '3D']);

export const SAFETY_CHECKS: readonly AuditCheck[] = [
  {
    id: 'chiffrement',
    titre: 'Aucune protection n’arrête les lecteurs d’écran',
    regle: 'Matterhorn 26-001, 26-002',
    run: ({ pdf }) => {
      const encryption = asDict(pdf.context.lookup(pdf.context.trailerInfo.Encrypt));
      const allowed = numberAt(encryption, 'P');
      return unless(
        encryption === undefined || (allowed !== undefined && (allowed & ASSISTIVE) !== 0),
        'La protection du document interdit la lecture à voix haute. Autorisez l’accès aux aides techniques.',
      );
    },
  },
  {
    id: 'sans-javascript',
    titre: 'Le document n’exécute aucun script',
    regle: 'Matterhorn 29-001 (règle du guide : aucun)',
    run: ({ pdf }) =>
      unless(
        !anyDictionary(pdf, (dict) => nameAt(dict, 'S') === 'JavaScript' && dict.has(JS)),
        'Le document contient du JavaScript. Retirez-le.',
      ),
  },
  {
    id: 'sans-clignotement',
    titre: 'Rien ne bouge ni ne clignote',
    regle: 'Matterhorn 03-001 à 03-003',
    run: ({ annotations }) =>
      atPages(
        annotations.flatMap(({ subtype, page }) => (MOVING.has(subtype) ? page : [])),
        {
          one: 'un film, un son ou un objet animé peut clignoter',
          many: 'films, sons ou objets animés peuvent clignoter',
          remedy: 'Retirez-les du document.',
        },
      ),
  },
  {
    id: 'fichiers-joints',
    titre: 'Les fichiers joints ont un nom',
    regle: 'Matterhorn 21-001',
    run: ({ pdf }) =>
      unless(
        !anyDictionary(
          pdf,
          (dict) => dict.has(EMBEDDED) && !(textAt(dict, 'F') && textAt(dict, 'UF')),
        ),
        'Un fichier joint n’a pas de nom. Donnez-lui les deux (F et UF).',
      ),
  },
  {
    id: 'calques-nommes',
    titre: 'Les réglages des calques ont un nom',
    regle: 'Matterhorn 20-001, 20-002',
    run: (model) =>
      unless(
        layerSettings(model).every((settings) => Boolean(textAt(settings, 'Name'))),
        'Un réglage des calques n’a pas de nom. Donnez-lui-en un.',
      ),
  },
  {
    id: 'calques-fixes',
    titre: 'Les calques ne changent pas d’eux-mêmes',
    regle: 'Matterhorn 20-003',
    run: (model) =>
      unless(
        layerSettings(model).every((settings) => !settings.has(AS)),
        'Des calques se montrent ou se cachent d’eux-mêmes (AS). Retirez ce réglage.',
      ),
  },
];

const JS = PDFName.of('JS');
const EMBEDDED = PDFName.of('EF');
const AS = PDFName.of('AS');

const layerSettings = ({ catalog }: AuditModel) => {
  const layers = dictAt(catalog, 'OCProperties');
  const others = itemsAt(layers, 'Configs').flatMap(({ value }) => asDict(value) ?? []);
  return [dictAt(layers, 'D') ?? [], others].flat();
};

function anyDictionary(
  pdf: AuditModel['pdf'],
  holds: (dict: ReturnType<typeof asDict> & object) => boolean,
): boolean {
  for (const dict of dictionariesOf(pdf)) if (holds(dict)) return true;
  return false;
}
