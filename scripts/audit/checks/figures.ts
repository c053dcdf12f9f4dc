/** Checks of what needs words beside it: figures, formulas, notes (ISO 14289-1, 7.3, 7.7 and 7.9). */
import { type AuditCheck, atElements } from '../check.ts';
import { textAt } from '../model/objects.ts';
import { ancestor, type StructureElement } from '../model/structure.ts';

const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|pdf|eps|ai)$/i;

const alternative = ({ dict }: StructureElement): string | undefined =>
  textAt(dict, 'Alt') ?? textAt(dict, 'ActualText');

const isMute = (element: StructureElement): boolean => !alternative(element)?.trim();

export const FIGURE_CHECKS: readonly AuditCheck[] = [
  {
    id: 'figure-decrite',
    titre: 'Chaque figure a un texte de remplacement',
    regle: 'Matterhorn 13-004',
    run: (model) =>
      atElements(
        model,
        model.structure.elements.filter((element) => element.type === 'Figure' && isMute(element)),
        {
          one: 'une figure n’a pas de texte de remplacement',
          many: 'figures n’ont pas de texte de remplacement',
          remedy: 'Décrivez ce que l’image montre (Alt), ou marquez-la comme décor.',
        },
      ),
  },
  {
    id: 'description-veritable',
    titre: 'Un texte de remplacement n’est pas un nom de fichier',
    regle: 'Matterhorn 13-005 (règle du guide)',
    run: (model) =>
      atElements(
        model,
        model.structure.elements.filter((element) =>
          FILE_NAME.test(textAt(element.dict, 'Alt')?.trim() ?? ''),
        ),
        {
          one: 'un texte de remplacement est un nom de fichier',
          many: 'textes de remplacement sont des noms de fichier',
          remedy: 'Décrivez ce que l’image montre.',
        },
      ),
  },
  {
    id: 'figures-emboitees',
    titre: 'Aucune figure décrite n’en cache une autre',
    regle: 'ISO 14289-1, 7.3 (règle du guide)',
    run: (model) =>
      atElements(
        model,
        model.structure.elements.filter(
          (element) =>
            element.type === 'Figure' &&
            ancestor(element, (above) => above.type === 'Figure' && !isMute(above)),
        ),
        {
          one: 'une figure est à l’intérieur d’une figure déjà décrite, et ne sera pas lue',
          many: 'figures sont à l’intérieur de figures déjà décrites, et ne seront pas lues',
          remedy: 'Gardez une seule figure, ou mettez-les côte à côte.',
          severity: 'warning',
        },
      ),
  },
  {
    id: 'formule-decrite',
    titre: 'Chaque formule a un texte de remplacement',
    regle: 'Matterhorn 17-002',
    run: (model) =>
      atElements(
        model,
        model.structure.elements.filter((element) => element.type === 'Formula' && isMute(element)),
        {
          one: 'une formule n’a pas de texte de remplacement',
          many: 'formules n’ont pas de texte de remplacement',
          remedy: 'Écrivez chaque formule comme on la lit (Alt).',
        },
      ),
  },
  {
    id: 'notes-identifiees',
    titre: 'Chaque note a un identifiant à elle',
    regle: 'Matterhorn 19-003, 19-004',
    run: (model) => {
      const count = new Map<string, number>();
      for (const { dict } of model.structure.elements) {
        const id = textAt(dict, 'ID');
        if (id !== undefined) count.set(id, (count.get(id) ?? 0) + 1);
      }
      return atElements(
        model,
        model.structure.elements.filter(
          ({ type, dict }) => type === 'Note' && count.get(textAt(dict, 'ID') || '') !== 1,
        ),
        {
          one: 'une note n’a pas d’identifiant, ou a celui d’un autre élément',
          many: 'notes n’ont pas d’identifiant, ou ont celui d’un autre élément',
          remedy: 'Donnez à chacune le sien (ID).',
        },
      );
    },
  },
];
