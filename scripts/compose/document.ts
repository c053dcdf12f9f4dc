/**
 * The guide as a reader meets it: ordered parts, each with the data its template shows. Texts are
 * still Markdown; places (`source`) are "file:line".
 */
import type { InkOverrides } from '../colours/inks.ts';
import type { Content } from '../validate/content.ts';
import type { BeforeAfter } from '../validate/example-costs.ts';
import type { Categorie, Critere, EditionFile, Graphique, Note } from '../validate/schemas.ts';
import type { Cover } from './cover.ts';
import type { MatrixSetting } from './matrix.ts';

export interface Organisme {
  readonly nom: string;
  readonly precision?: string | undefined;
  /** Path of a picture. */
  readonly logo?: string | undefined;
}

/** A note to editors, shown in drafts only. */
export interface NoteAVerifier {
  readonly champ?: string | undefined;
  readonly note: string;
}

/** Where the text of a part was written, and how many notes ask editors to look at it. */
interface Ecrit {
  readonly source: string;
  readonly aVerifier: number;
  /** Whether the edition itself wrote some of it, over what it starts from. */
  readonly local: boolean;
}

/** What an edition changes in one file of its base, or that the file is its own. */
export interface LocalChanges {
  readonly titre: string;
  readonly nouveau: boolean;
  /** `en_bref.region`, `rubriques.cout`: elements of lists count from 1. */
  readonly champs: readonly string[];
}

/** What is to be verified in one file. */
export interface Verification {
  readonly titre: string;
  readonly source: string;
  readonly notes: readonly NoteAVerifier[];
}

export interface GuideDocument {
  readonly id: string;
  readonly titre: string;
  readonly sousTitre: string;
  readonly annee: number;
  /** The day it is published, where it is known: `2026-11-15`. */
  readonly date?: string | undefined;
  readonly territoire: string;
  readonly langue: string;
  readonly resume: string;
  /** Where the web page is published. */
  readonly adresseWeb?: string | undefined;
  readonly editeurs: readonly Organisme[];
  readonly financeurs: readonly Organisme[];
  readonly contacts: readonly Organisme[];
  readonly couverture: Cover;
  readonly credits: readonly {
    readonly titre: string;
    readonly texte: string;
    readonly source: string;
  }[];
  readonly couleurs: Readonly<Record<string, string | undefined>>;
  /** Inks by token, from 0 to 100: cyan, magenta, yellow and black. */
  readonly encres: InkOverrides;
  readonly imprimeur: {
    /** Bleed on each side, in mm. */
    readonly fondPerdu: number;
    /** The edition's own profile, where it has one. */
    readonly profil?: { readonly bytes: Uint8Array; readonly condition: string } | undefined;
  };
  readonly caracteres: EditionFile['caracteres'];
  /** The variants that the edition names. */
  readonly variantes: EditionFile['variantes'];
  readonly livret: EditionFile['livret'];
  readonly source: string;
  /** Where its title was written. */
  readonly lieuDuTitre: string;
  /** Words of the names of tools and bodies, never divided at a line end. */
  readonly nomsPropres: ReadonlySet<string>;
  /** Identifiers that are printed, to which a link may lead. */
  readonly cibles: ReadonlySet<string>;
  /** Pictures by the path that texts name them by. */
  readonly images: Content['images'];
  readonly verifications: readonly Verification[];
  readonly changements: readonly LocalChanges[];
  readonly parties: readonly Part[];
}

export type Part =
  | { readonly kind: 'couverture' | 'credits' | 'dos'; readonly local: boolean }
  | ContentsPart
  | ChapterPart
  | SummaryPart
  | ReadingPart
  | IndexPart
  | GlossaryPart
  | SheetPart;

/** An entry of the contents: what it leads to and how it is set. */
export interface ContentsEntry {
  readonly titre: string;
  readonly cible: string;
  readonly couleur: string;
  readonly forme?: string | undefined;
  readonly entrees: readonly ContentsEntry[];
}

export interface ContentsPart {
  readonly kind: 'sommaire';
  readonly entrees: readonly ContentsEntry[];
  /** Whether the tools of a category stand in two columns, for the contents to take fewer pages. */
  readonly surDeuxColonnes: boolean;
  readonly categories: readonly Categorie[];
  /** Whether it explains how to read a sheet: where there are some. */
  readonly montrerLecture: boolean;
  /** Whether the guide has the summary that this explanation speaks of. */
  readonly avecSynthese: boolean;
}

/** A page that explains how to read a sheet. */
export interface ReadingPart {
  readonly kind: 'lecture';
  readonly categories: readonly Categorie[];
  readonly avecSynthese: boolean;
}

/** The tools in the order of the alphabet, and for each criterion those that answer it. */
export interface IndexPart {
  readonly kind: 'index';
  readonly outils: readonly (ToolLink & {
    /** Its name as an index sorts it: « Ruche qui dit Oui ! (La) ». */
    readonly entree: string;
    readonly oui: readonly Critere[];
    readonly partiel: readonly Critere[];
  })[];
  readonly criteres: readonly Need[];
}

export interface GlossaryPart {
  readonly kind: 'glossaire';
  readonly termes: readonly {
    readonly id: string;
    readonly terme: string;
    readonly developpe?: string | undefined;
    readonly definition: string;
    readonly voir: readonly { readonly id: string; readonly terme: string }[];
    readonly local: boolean;
    readonly source: string;
  }[];
}

export interface ChapterPart extends Ecrit {
  readonly kind: 'chapitre';
  readonly id: string;
  /** Title of the part of the guide that this chapter opens; absent from its later chapters. */
  readonly ouvre?:
    | {
        readonly id: string;
        readonly titre: string;
        /** The illustration above it. */
        readonly dessin: 'ouverture' | 'dos';
      }
    | undefined;
  readonly partie: string;
  readonly titre: string;
  readonly titreCourt: string;
  readonly chapeau?: string | undefined;
  readonly corps: string;
  /** Where each line of the body was written: files, where an edition added to it. */
  readonly lignes: readonly string[];
  readonly exemples: ReadonlyMap<string, WorkedExample>;
  readonly graphiques: ReadonlyMap<string, Chart>;
}

export interface Chart extends Graphique {
  readonly id: string;
  readonly local: boolean;
  readonly source: string;
  readonly place: string;
}

export interface WorkedLine {
  readonly poste: string;
  readonly unite: string;
  readonly coutUnitaire: number;
  readonly quantite: BeforeAfter;
  readonly montant: BeforeAfter;
  readonly ecart: number;
  /** Length of the bars, as a share (0 to 1) of the example's greatest amount. */
  readonly barre: BeforeAfter;
}

export interface WorkedExample extends Ecrit {
  readonly id: string;
  readonly titre: string;
  readonly origine?: string | undefined;
  readonly chiffreAffaires: BeforeAfter;
  readonly lignes: readonly WorkedLine[];
  readonly cout: BeforeAfter;
  readonly ecartCout: number;
  readonly ecartChiffreAffaires: number;
  readonly part: BeforeAfter;
}

export interface SummaryRow {
  readonly id: string;
  readonly nom: string;
  readonly local: boolean;
  readonly notes: readonly { readonly critere: Critere; readonly note: Note }[];
}

export interface Need {
  readonly critere: Critere;
  readonly oui: readonly ToolLink[];
  readonly partiel: readonly ToolLink[];
}

export interface ToolLink {
  readonly id: string;
  readonly nom: string;
  readonly categorie: Categorie;
}

export interface SummaryPart {
  readonly kind: 'synthese';
  readonly titre: string;
  readonly note?: string | undefined;
  readonly local: boolean;
  readonly groupes: readonly {
    readonly titre: string;
    readonly criteres: readonly Critere[];
    /** Whether its title stands: its columns are too narrow for it to lie. */
    readonly debout: boolean;
  }[];
  readonly criteres: readonly Critere[];
  /** Columns of the matrix, with that of the names. */
  readonly colonnes: number;
  readonly reglage: MatrixSetting;
  readonly sections: readonly {
    readonly categorie: Categorie;
    readonly lignes: readonly SummaryRow[];
  }[];
  readonly besoins: readonly Need[];
  readonly categories: readonly Categorie[];
}

export interface SheetRubric {
  readonly id: string;
  readonly cle: string;
  readonly titre: string;
  readonly precision?: string | undefined;
  readonly icone: string;
  /** Short enough to stay in one piece, and for the principle to be set larger. */
  readonly courte: boolean;
  readonly local: boolean;
  /** Markdown, or nothing where the publisher gave none ("Non communiqué"). */
  readonly texte?: string | undefined;
  readonly source: string;
}

export interface SheetPart extends Ecrit {
  readonly kind: 'fiche';
  readonly id: string;
  readonly nom: string;
  /** Size in which the name is set, in pt: a long name takes a smaller one. */
  readonly corpsDuNom: number;
  readonly monogramme: string;
  readonly logo?: string | undefined;
  readonly categorie: Categorie;
  /** Identifier of the category's heading, which the first sheet of its part bears. */
  readonly ouvre?: string | undefined;
  readonly site?: string | undefined;
  readonly contact?: string | undefined;
  /** Where the values that have no other place of their own were written. */
  readonly lieux: { readonly site: string; readonly contact: string; readonly synthese: string };
  readonly enBref: readonly {
    readonly cle: string;
    readonly label: string;
    readonly texte: string;
    readonly local: boolean;
    readonly source: string;
  }[];
  readonly notesCriteres: readonly {
    readonly critere: Critere;
    readonly note: Note;
    readonly source: string;
  }[];
  readonly principe?: SheetRubric | undefined;
  readonly gauche: readonly SheetRubric[];
  readonly droite: readonly SheetRubric[];
  readonly cout?: SheetRubric | undefined;
  readonly tarifUnique: boolean;
  readonly tarifs: readonly {
    readonly valeur: string;
    readonly detail: string;
    readonly source: string;
  }[];
  readonly suites: readonly SheetRubric[];
  readonly documents?:
    | {
        readonly rubrique: SheetRubric;
        readonly liens: readonly {
          readonly titre: string;
          readonly url?: string | undefined;
          readonly source: string;
        }[];
      }
    | undefined;
  /** Web addresses that its texts cite, to stand as codes too, with the title of the text. */
  readonly adresses: readonly {
    readonly titre: string;
    readonly url: string;
    readonly source: string;
  }[];
}
