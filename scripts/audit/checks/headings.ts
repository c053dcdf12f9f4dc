/** Checks of headings: from the first level on, without a gap (ISO 14289-1, 7.4). */
import { type AuditCheck, atElements, unless } from '../check.ts';
import type { AuditModel } from '../model/model.ts';
import { headingLevel } from '../model/standard-types.ts';
import { childElements } from '../model/structure.ts';

/** H7 and beyond are no standard types, but PDF/UA-1 counts them (7.4.3). */
const levelOf = ({ role, type }: { readonly role: string; readonly type: string | undefined }) =>
  headingLevel(role) ?? headingLevel(type);

const headings = ({ structure }: AuditModel) =>
  structure.elements.filter((element) => levelOf(element) !== undefined);

export const HEADING_CHECKS: readonly AuditCheck[] = [
  {
    id: 'premier-titre',
    titre: 'Le premier titre est de niveau 1',
    regle: 'Matterhorn 14-002',
    run: (model) => {
      const [first] = headings(model);
      return first && levelOf(first) !== 1
        ? atElements(model, [first], {
            one: `le premier titre est de niveau ${levelOf(first)}`,
            many: '',
            remedy: 'Commencez par un titre de niveau 1.',
          })
        : [];
    },
  },
  {
    id: 'niveaux-de-titre',
    titre: 'Aucun niveau de titre n’est sauté',
    regle: 'Matterhorn 14-003',
    run: (model) => {
      const all = headings(model);
      const jumps = all.filter((heading, index) => {
        const before = all[index - 1];
        return before && (levelOf(heading) ?? 0) > (levelOf(before) ?? 0) + 1;
      });
      return atElements(model, jumps, {
        one: 'un titre saute un niveau',
        many: 'titres sautent un niveau',
        remedy: 'Descendez d’un niveau à la fois.',
      });
    },
  },
  {
    id: 'titres-d-une-sorte',
    titre: 'Les titres sont tous numérotés, ou aucun',
    regle: 'Matterhorn 14-007',
    run: (model) =>
      unless(
        headings(model).length === 0 || model.structure.elements.every(({ type }) => type !== 'H'),
        'Le document mêle des titres numérotés (H1, H2…) et des titres sans numéro (H). Gardez une seule sorte.',
      ),
  },
  {
    id: 'titre-unique-par-section',
    titre: 'Chaque section n’a qu’un titre sans numéro',
    regle: 'Matterhorn 14-006',
    run: (model) =>
      atElements(
        model,
        model.structure.elements.filter(
          (element) => childElements(element).filter(({ type }) => type === 'H').length > 1,
        ),
        {
          one: 'une section a plusieurs titres H',
          many: 'sections ont plusieurs titres H',
          remedy: 'Faites une section pour chacun.',
        },
      ),
  },
];
