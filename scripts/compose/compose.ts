/** Edition -> GuideDocument: the ordered parts of the guide, each with its view data. */
import { placeText } from '../diagnostics/place.ts';
import { keptByText } from '../memory/kept-by-text.ts';
import { KeptByInputs } from '../memory/once-per.ts';
import type { Edition, PartieResolue } from '../resolve/resolve.ts';
import type { ChapitreComplet, Sourced } from '../validate/content.ts';
import type { Categorie, Fiche } from '../validate/schemas.ts';
import { composeContents, partIds, readingOf } from './contents.ts';
import { composeCover } from './cover.ts';
import type { ChapterPart, Chart, GuideDocument, Part, SheetPart } from './document.ts';
import { composeGlossary } from './glossary.ts';
import { composeIndex } from './index-part.ts';
import { composeLocalChanges, isLocal, isLocalChapter, isLocalKey } from './local.ts';
import { place } from './place.ts';
import { composeSheet, type SheetEdition } from './sheet.ts';
import { composeSummary } from './summary.ts';
import { composeVerifications } from './verifications.ts';
import { composeExample } from './worked-example.ts';

export function compose(edition: Edition): GuideDocument {
  const ids = partIds(edition.plan);
  const parties = edition.plan.flatMap((partie, index) =>
    composePart(edition, partie, ids[index] ?? ''),
  );
  return {
    id: edition.id,
    titre: edition.titre,
    sousTitre: edition.sous_titre,
    annee: edition.annee,
    date: edition.date,
    territoire: edition.territoire,
    langue: edition.langue,
    resume: edition.resume,
    adresseWeb: edition.adresse_web,
    editeurs: edition.editeurs,
    financeurs: edition.financeurs,
    contacts: edition.contacts,
    couverture: composeCover(edition),
    credits: edition.credits.map((credit, index) => ({
      ...credit,
      source: place(edition.source, ['credits', index]),
    })),
    couleurs: edition.couleurs,
    encres: composeInks(edition),
    imprimeur: composePress(edition),
    caracteres: edition.caracteres,
    variantes: edition.variantes,
    livret: edition.livret,
    source: place(edition.source),
    lieuDuTitre: place(edition.source, ['titre']),
    nomsPropres: setOf(properNames(edition).join('\n')),
    cibles: setOf(parties.flatMap(targetsOf).join('\n')),
    images: edition.images,
    verifications: composeVerifications(edition),
    changements: composeLocalChanges(edition),
    parties,
  };
}

function composeInks({ encres }: Edition): GuideDocument['encres'] {
  return Object.fromEntries(
    Object.entries(encres).map(([token, [c = 0, m = 0, y = 0, k = 0]]) => [token, [c, m, y, k]]),
  );
}

function composePress({ imprimeur, profil }: Edition): GuideDocument['imprimeur'] {
  const { fond_perdu: fondPerdu, profil: path = '', condition } = imprimeur;
  if (!profil) return { fondPerdu };
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return { fondPerdu, profil: { bytes: profil, condition: condition ?? name } };
}

/** The same object for the same lines: what was set with it need not be set again. */
const setOf = keptByText(
  500_000,
  (lines): ReadonlySet<string> => new Set(lines.split('\n').filter((line) => line !== '')),
);

function properNames(edition: Edition): readonly string[] {
  const tools = edition.plan.flatMap((partie) =>
    partie.partie === 'outils' ? partie.outils.map(({ value }) => value.nom) : [],
  );
  const bodies = [...edition.editeurs, ...edition.financeurs, ...edition.contacts];
  const names = [...tools, ...bodies.map(({ nom }) => nom)];
  return names.flatMap((name) => name.split(/[^\p{L}\p{N}-]+/u));
}

/** The keys of the edition's file that a part shows. */
const SHOWN = {
  couverture: ['titre', 'sous_titre', 'territoire', 'annee', 'editeurs', 'financeurs'],
  credits: ['credits', 'financeurs'],
  dos: ['editeurs', 'contacts', 'financeurs'],
} as const;

/** What links may lead to: the parts that have a page, and the rubrics of sheets. */
function targetsOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'chapitre':
      return [part.id];
    case 'fiche': {
      const { principe, gauche, droite, cout, suites, documents } = part;
      const rubrics = [principe, ...gauche, ...droite, cout, ...suites, documents?.rubrique];
      return [part.id, ...rubrics.flatMap((rubric) => rubric?.id ?? [])];
    }
    default:
      return [part.kind];
  }
}

/** @param id identifier of the part's heading, where it has one */
function composePart(edition: Edition, partie: PartieResolue, id: string): readonly Part[] {
  switch (partie.partie) {
    case 'sommaire':
      return [composeContents(edition)];
    case 'chapitres':
      return partie.chapitres.map((chapitre, index) =>
        keptChapter(
          edition,
          partie.titre,
          chapitre,
          index === 0 ? opener(edition, partie, id) : undefined,
        ),
      );
    case 'synthese':
      return [composeSummary(edition)];
    case 'lecture':
      return [{ kind: 'lecture', ...readingOf(edition.plan) }];
    case 'index':
      return [composeIndex(edition)];
    case 'glossaire':
      return [composeGlossary(edition)];
    case 'outils':
      return partie.outils.map((fiche, index) =>
        keptSheet(edition, fiche, partie.categorie, index === 0 ? id : undefined),
      );
    default:
      return [{ kind: partie.partie, local: isLocalKey(edition, ...SHOWN[partie.partie]) }];
  }
}

const sheets = new KeptByInputs<SheetPart>();

/** The sheet of a card: the same object as long as nothing that is in it changes. */
function keptSheet(
  { id, rubriques, criteres }: Edition,
  fiche: Sourced<Fiche>,
  categorie: Categorie,
  ouvre: string | undefined,
): SheetPart {
  const edition: SheetEdition = { id, rubriques, criteres };
  return sheets.get(fiche, id, [rubriques, criteres, categorie, ouvre], () =>
    composeSheet(edition, fiche, categorie, ouvre),
  );
}

const chapters = new KeptByInputs<ChapterPart>();

function keptChapter(
  { id, exemples, graphiques }: Edition,
  partie: string,
  chapitre: Sourced<ChapitreComplet>,
  ouvre: ChapterPart['ouvre'],
): ChapterPart {
  const edition: ChapterEdition = { id, exemples, graphiques };
  const opening = [ouvre?.id, ouvre?.titre, ouvre?.dessin];
  const inputs = [partie, ...opening, ...exemples.values(), ...graphiques.values()];
  return chapters.get(chapitre, id, inputs, () => composeChapter(edition, partie, chapitre, ouvre));
}

type ChaptersPart = Extract<PartieResolue, { partie: 'chapitres' }>;

/**
 * The heading that the first chapter of a part bears. The longest part has the market's picture; a
 * foreword beside it has the landscape of the back, so that no picture is met twice in a few pages.
 */
function opener(
  { plan }: Edition,
  partie: ChaptersPart,
  id: string,
): NonNullable<ChapterPart['ouvre']> {
  const parts = plan.filter((other) => other.partie === 'chapitres');
  const longest = Math.max(...parts.map(({ chapitres }) => chapitres.length));
  const main = parts.find(({ chapitres }) => chapitres.length === longest);
  return { id, titre: partie.titre, dessin: partie === main ? 'ouverture' : 'dos' };
}

/** All that a chapter takes from its edition. */
type ChapterEdition = Pick<Edition, 'id' | 'exemples' | 'graphiques'>;

function composeChapter(
  edition: ChapterEdition,
  partie: string,
  chapitre: Sourced<ChapitreComplet>,
  ouvre: ChapterPart['ouvre'],
): ChapterPart {
  const { id, value, source } = chapitre;
  return {
    kind: 'chapitre',
    id,
    ouvre,
    partie,
    titre: value.titre,
    titreCourt: value.titre_court,
    chapeau: value.chapeau,
    corps: value.corps,
    lignes: value.corps.split('\n').map((_, index) => placeText(source.within([], index + 1, 1))),
    exemples: new Map(
      [...edition.exemples].map(([key, item]) => [
        key,
        composeExample(item, isLocal(edition, item)),
      ]),
    ),
    graphiques: new Map(
      [...edition.graphiques].map(([key, item]): [string, Chart] => [
        key,
        { ...item.value, id: key, local: isLocal(edition, item), place: place(item.source) },
      ]),
    ),
    source: place(source),
    aVerifier: value.a_verifier.length,
    local: isLocalChapter(edition, chapitre),
  };
}
