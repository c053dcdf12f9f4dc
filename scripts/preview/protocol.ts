/** What the preview's server and its page say to each other: plain values, as JSON. */
import type { NoteAVerifier } from '../compose/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fit } from '../print/copyfit.ts';
import type { PrintedSection } from '../print/in-page/watch-print.ts';

/** An edition in the list of all. */
export interface EditionSummary {
  readonly id: string;
  /** Undefined while its file cannot be read. */
  readonly titre?: string;
  readonly territoire?: string;
  readonly annee?: number;
  /** How many of each. */
  readonly erreurs: number;
  readonly avertissements: number;
  readonly aVerifier: number;
}

/** A diagnostic with the lines of its source around it, as code-frame.ts draws them. */
export interface Problem extends Diagnostic {
  readonly frame?: string;
}

/** A style sheet or a part of the draft. */
export interface Piece {
  readonly id: string;
  /** Of its content: two pieces of the same hash are the same. */
  readonly hash: string;
  /** Left out of an update when it is that of the version before. */
  readonly content?: string;
}

/** What is to be verified in a part of the draft. */
export interface DraftNotes {
  readonly titre: string;
  /** "file:line" */
  readonly source: string;
  readonly notes: readonly NoteAVerifier[];
}

/** A draft as it stands: the last that could be made, and what is wrong now. */
export interface DraftState {
  readonly edition: string;
  /** Grows whenever the draft changes; 0 while none could be made. */
  readonly version: number;
  /** Changes with the server that counts the versions. */
  readonly server: string;
  /** Of all around the pieces (title, drawings): another one asks for the whole document. */
  readonly cadre: string;
  readonly titre: string;
  readonly styles: readonly Piece[];
  readonly parties: readonly Piece[];
  readonly notes: readonly DraftNotes[];
  /** Whether the content has errors: the draft is then older than the content. */
  readonly broken: boolean;
  readonly problems: readonly Problem[];
}

/** A page of the PDF view: which page of which file shows it. */
export interface PrintedPage {
  /** Identifier of a file under `/impression/<edition>/`. */
  readonly pdf: string;
  /** Counted from 1. */
  readonly index: number;
}

/** The pages as the browser printed them. */
export interface PrintState {
  readonly edition: string;
  /** Version of the draft that was printed. */
  readonly version: number;
  readonly pages: readonly PrintedPage[];
  readonly sections: readonly PrintedSection[];
  readonly fits: readonly Fit[];
  /** Problems that only show in print; undefined until the whole guide was printed and checked. */
  readonly problems?: readonly Problem[];
}

/** Where printing is: for the line of state in the toolbar. */
export interface PrintProgress {
  readonly edition: string;
  readonly version: number;
  readonly state: 'en-cours' | 'prêt' | 'échec';
  readonly message?: string;
}

/** Events of the websocket that the server sends. */
export interface ServerEvents {
  'guide:brouillon': DraftState;
  'guide:impression': PrintState;
  'guide:impression-etat': PrintProgress;
  /** The list of editions, or what is said of one of them, is another. */
  'guide:editions': readonly EditionSummary[];
}

/** Events that the page sends. */
export interface ClientEvents {
  /** Which edition it shows from now on. */
  'guide:suivre': { readonly edition: string };
}

/** Addresses of the server. */
export const ADDRESS = {
  editions: '/api/editions',
  state: (edition: string) => `/api/brouillon/${encodeURIComponent(edition)}`,
  print: (edition: string) => `/api/impression/${encodeURIComponent(edition)}`,
  draft: (edition: string) => `/brouillon/${encodeURIComponent(edition)}`,
  pdf: (edition: string, id: string) => `/impression/${encodeURIComponent(edition)}/${id}`,
  download: (edition: string, kind: 'html' | 'pdf') =>
    `/telecharger/${kind}/${encodeURIComponent(edition)}`,
  /** @param source "file:line" */
  open: (source: string) => `/ouvrir?source=${encodeURIComponent(source)}`,
} as const;

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap extends ServerEvents, ClientEvents {}
}
