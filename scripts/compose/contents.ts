/** The contents: an entry for each part of the plan, set in one page where that can be. */
import type { Edition, PartieResolue } from '../resolve/resolve.ts';
import type { ContentsEntry, ContentsPart } from './document.ts';

type Plan = Edition['plan'];

/**
 * Identifiers of the parts of a plan that have a heading, in its order: `partie-` and the identifier of
 * the chapter or the category they open with, and a number from the second that would have the same.
 */
export function partIds(plan: Plan): readonly string[] {
  const seen = new Map<string, number>();
  return plan.map((partie) => {
    const name = openingOf(partie);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // Two hyphens: no identifier of the content has them.
    return times === 1 ? `partie-${name}` : `partie-${name}--${times}`;
  });
}

function openingOf(partie: PartieResolue): string {
  if (partie.partie === 'chapitres') return partie.chapitres[0]?.id ?? '';
  return partie.partie === 'outils' ? partie.categorie.id : partie.partie;
}

export function composeContents({ plan, synthese }: Edition): ContentsPart {
  const ids = partIds(plan);
  const entrees = plan.flatMap((partie, index) =>
    contentsEntry(partie, ids[index] ?? '', synthese.titre),
  );
  const reading = readingOf(plan);
  // A part of the plan may explain it on a page of its own.
  const montrerLecture =
    reading.categories.length > 0 && plan.every(({ partie }) => partie !== 'lecture');
  const pages = (columns: number) => pagesOf(entrees, columns, montrerLecture);
  return {
    kind: 'sommaire',
    entrees,
    surDeuxColonnes: pages(2) < pages(1),
    ...reading,
    montrerLecture,
  };
}

/** What the explanation of a sheet depends on. */
export function readingOf(plan: Plan): Pick<ContentsPart, 'categories' | 'avecSynthese'> {
  const categories = plan.flatMap((partie) =>
    partie.partie === 'outils' ? [partie.categorie] : [],
  );
  return {
    categories: categories.filter(
      ({ id }, index) => categories.findIndex((other) => other.id === id) === index,
    ),
    avecSynthese: plan.some(({ partie }) => partie === 'synthese'),
  };
}

/** Titles of the parts that explain the guide and lead into it. */
const AIDS = { lecture: 'Comment lire une fiche', index: 'Index', glossaire: 'Glossaire' } as const;

function contentsEntry(
  partie: PartieResolue,
  cible: string,
  synthese: string,
): readonly ContentsEntry[] {
  switch (partie.partie) {
    case 'chapitres': {
      const chapters = partie.chapitres.map(({ id, value }) => entry(value.titre, id, 'lake'));
      // A part of one chapter that has its title, such as a foreword, is named once.
      const named = chapters.length === 1 && chapters[0]?.titre === partie.titre;
      return [{ ...entry(partie.titre, cible, 'lake'), entrees: named ? [] : chapters }];
    }
    case 'synthese':
      return [entry(synthese, 'synthese', 'lake')];
    case 'lecture':
    case 'index':
    case 'glossaire':
      return [entry(AIDS[partie.partie], partie.partie, 'lake')];
    case 'outils': {
      const { titre, couleur, forme } = partie.categorie;
      const entrees = partie.outils.map(({ id, value }) => entry(value.nom, id, couleur));
      return [{ ...entry(titre, cible, couleur), forme, entrees }];
    }
    default:
      return [];
  }
}

const entry = (titre: string, cible: string, couleur: string): ContentsEntry => ({
  titre,
  cible,
  couleur,
  entrees: [],
});

/**
 * In mm: a page; the title, less the white above the first part; the heading of a part with its white; the
 * white above its entries; an entry; how to read a sheet.
 */
const HEIGHTS = { page: 262, title: 19.8, part: 11.9, list: 1.2, entry: 5.5, lecture: 106 };

/** How many pages the contents take, with the tools of a category in so many columns. */
function pagesOf(entrees: readonly ContentsEntry[], columns: number, lecture: boolean): number {
  const height = entrees.reduce((sum, { entrees: inner, forme }) => {
    const rows = forme ? Math.ceil(inner.length / columns) : inner.length;
    const list = rows > 0 ? HEIGHTS.list : 0;
    return sum + HEIGHTS.part + list + rows * HEIGHTS.entry;
  }, HEIGHTS.title);
  return Math.ceil((height + (lecture ? HEIGHTS.lecture : 0)) / HEIGHTS.page);
}
