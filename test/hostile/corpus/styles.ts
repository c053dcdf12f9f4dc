/** Values that come to style sheets, attributes and identifiers: none may say more than it is for. */
import { ACCUEIL, ALPHA, CATEGORIES, EDITION, RUBRIQUES } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { refused } from '../refused.ts';

const INJECTION = '"red; } body { background: url(http://127.0.0.1/a) } .x {"';

const colour = (what: string, written: string, code: string): HostileCase =>
  refused(what, (guide) => guide.append(EDITION, `couleurs: { leaf: ${written} }\n`), {
    file: 'editions/essai/edition.yaml',
    code,
    line: 17,
  });

export const styles: readonly HostileCase[] = [
  colour('a colour that ends its rule', INJECTION, 'couleur'),
  colour('a colour from the network', '"url(http://127.0.0.1/a)"', 'couleur'),
  colour('a colour that is worked out', '"expression(HOSTILE=1)"', 'couleur'),
  colour('a colour with a comment', '"#2f6f4e/*"', 'couleur'),
  colour('a colour with an escape', '"\\\\23 2f6f4e"', 'couleur'),
  refused(
    'a colour that does not exist',
    (guide) => guide.append(EDITION, `couleurs: { "x; } * { display: none": "#2f6f4e" }\n`),
    { file: 'editions/essai/edition.yaml', code: 'cle-inconnue', line: 17 },
  ),
  refused(
    'a style in place of a colour of a category',
    (guide) => guide.replace(CATEGORIES, 'couleur: leaf', `couleur: ${INJECTION}`),
    { file: 'categories.yaml', code: 'valeur-inconnue', line: 4 },
  ),
  refused(
    'a style in place of a form',
    (guide) => guide.replace(CATEGORIES, 'forme: cercle', `forme: ${INJECTION}`),
    { file: 'categories.yaml', code: 'valeur-inconnue', line: 5 },
  ),
  refused(
    'a path in place of an icon',
    (guide) => guide.replace(RUBRIQUES, 'icone: sprout', 'icone: ../../../etc/passwd'),
    { file: 'rubriques.yaml', code: 'identifiant', line: 1 },
  ),
  refused(
    'markup as an identifier of a category',
    (guide) => guide.replace(CATEGORIES, 'id: ferme', `id: '"><script>HOSTILE=1</script>'`),
    { file: 'categories.yaml', code: 'identifiant', line: 1 },
    { file: 'editions/essai/edition.yaml', code: 'categorie-inconnue', line: 14 },
    { file: 'outils/alpha.yaml', code: 'categorie-inconnue', line: 2 },
    { file: 'outils/beta.yaml', code: 'categorie-inconnue', line: 2 },
  ),
  refused(
    'inks without measure',
    (guide) => guide.append(EDITION, 'encres: { leaf: [1e999, -5, 0, 0] }\n'),
    { file: 'editions/essai/edition.yaml', code: 'type-inattendu', line: 17 },
    { file: 'editions/essai/edition.yaml', code: 'nombre-hors-limites', line: 17 },
  ),
  refused(
    'a directive with a style',
    (guide) =>
      guide.append(
        ACCUEIL,
        '\n::graphique{id=annees style="position:fixed" onclick="HOSTILE=1"}\n',
      ),
    { file: 'chapitres/accueil.md', code: 'attribut-inconnu', line: 15 },
    { file: 'chapitres/accueil.md', code: 'attribut-inconnu', line: 15 },
  ),
  refused(
    'a directive with a class',
    (guide) => guide.append(ACCUEIL, '\n:::encadre{.couverture #dos}\nTexte.\n:::\n'),
    { file: 'chapitres/accueil.md', code: 'attribut-inconnu', line: 15 },
    { file: 'chapitres/accueil.md', code: 'attribut-inconnu', line: 15 },
  ),
  refused(
    'a directive that does not exist',
    (guide) => guide.append(ACCUEIL, '\n::script{src="http://127.0.0.1/a.js"}\n'),
    { file: 'chapitres/accueil.md', code: 'directive-inconnue', line: 15 },
  ),
  refused(
    'a directive that names a prototype',
    (guide) => guide.append(ACCUEIL, '\n::graphique{id=__proto__}\n'),
    { file: 'chapitres/accueil.md', code: 'graphique-inconnu', line: 15 },
  ),
  refused(
    'directives within directives, fifty deep',
    (guide) =>
      guide.append(
        ACCUEIL,
        `\n${Array.from({ length: 50 }, (_, index) => `${':'.repeat(60 - index)}encadre`).join('\n')}\n`,
      ),
    { file: 'chapitres/accueil.md', code: 'directive-non-fermee', line: 23 },
  ),
  refused(
    'a rubric that is no rubric',
    (guide) => guide.replace(ALPHA, '  principe: |', '  "principe\\"><script>": |'),
    { file: 'outils/alpha.yaml', code: 'identifiant', line: 11 },
  ),
];
