/** The draft of one edition: the last that could be made, what changed since, and what is wrong now. */
import { createHash } from 'node:crypto';
import { compose } from '../../compose/compose.ts';
import type { GuideDocument } from '../../compose/document.ts';
import { codeFrame } from '../../diagnostics/code-frame.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { editionIds } from '../../overlay/edition-sources.ts';
import { editionFolder } from '../../read/places.ts';
import type { ReadResult } from '../../read/source.ts';
import type { AssetFolders } from '../../render/assets.ts';
import { dayStamp } from '../../render/draft-stamp.ts';
import { Fragments } from '../../render/fragments.ts';
import {
  assemble,
  draftPages,
  type GuidePieces,
  type RenderOptions,
  renderPieces,
  type StyleSheet,
} from '../../render/render.ts';
import { resolveEdition } from '../../resolve/resolve.ts';
import { validate, validateEdition } from '../../validate/validate.ts';
import type { DraftState, Piece, Problem } from '../protocol.ts';
import { faultProblem } from './fault-problem.ts';

/** The last draft that could be made. */
export interface GoodDraft {
  readonly document: GuideDocument;
  readonly pieces: GuidePieces;
  /** Shows it as pages on screen. */
  readonly planches: StyleSheet;
}

export class EditionDraft {
  readonly #folders: AssetFolders;
  readonly #server: string;
  #fragments = new Fragments();
  #good: GoodDraft | undefined;
  #state: DraftState;

  /** @param server identifies the server in what it says */
  constructor(edition: string, folders: AssetFolders, server: string) {
    this.#folders = folders;
    this.#server = server;
    this.#state = {
      edition,
      version: 0,
      server,
      cadre: '',
      titre: edition,
      styles: [],
      parties: [],
      notes: [],
      broken: true,
      problems: [],
    };
  }

  /** With the content of all pieces. */
  get state(): DraftState {
    return this.#state;
  }

  get good(): GoodDraft | undefined {
    return this.#good;
  }

  /** The draft as one HTML document; undefined while none could be made. */
  html(): string | undefined {
    if (!this.#good) return undefined;
    const { pieces, planches } = this.#good;
    const styles = [...pieces.styles, planches];
    return assemble({ ...pieces, styles }, this.#options());
  }

  #options(): RenderOptions {
    return { folders: this.#folders, draft: dayStamp(new Date()) };
  }

  /** Layouts have changed: nothing that was rendered with the former ones is used again. */
  forget(): void {
    this.#fragments = new Fragments();
  }

  /**
   * Makes the draft from what was read.
   * @param isPatient whether a good draft is left alone where what was read is broken
   * @returns what to tell those who have the former state; nothing if it is the same
   */
  update(read: ReadResult, isPatient = false): DraftState | 'wait' | undefined {
    try {
      return this.#update(read, isPatient);
    } catch (fault) {
      return this.fail(fault);
    }
  }

  /** Says that nothing could be made of the content, whatever it is; the last good draft stays. */
  fail(fault: unknown): DraftState | undefined {
    return this.#change({ ...this.#state, broken: true, problems: [faultProblem(fault)] });
  }

  #update(read: ReadResult, isPatient: boolean): DraftState | 'wait' | undefined {
    const former = this.#state;
    const { content, diagnostics } = look(read, former.edition);
    if (!content && isPatient && !former.broken) return 'wait';
    const problems = diagnostics.map((one) => withFrame(one, read));
    if (content) {
      const document = compose(resolveEdition(content));
      const options = this.#options();
      this.#good = {
        document,
        pieces: renderPieces(document, options, this.#fragments),
        planches: draftPages(document, options),
      };
    }
    const broken = content === undefined;
    const drawn = this.#good && !broken ? drawnOf(this.#good, former) : former;
    return this.#change({ ...former, ...drawn, server: this.#server, broken, problems });
  }

  #change(state: DraftState): DraftState | undefined {
    const former = this.#state;
    const isNew = fingerprint(state) !== fingerprint(former);
    if (!isNew && sameProblems(state, former)) return undefined;
    this.#state = { ...state, version: former.version + (isNew ? 1 : 0) };
    return {
      ...this.#state,
      styles: withoutKnown(this.#state.styles, former.styles),
      parties: withoutKnown(this.#state.parties, former.parties),
    };
  }
}

function look(read: ReadResult, edition: string) {
  const ids = editionIds(read);
  if (ids.includes(edition)) return validateEdition(read, edition);
  const diagnostics =
    ids.length === 0
      ? validate(read).diagnostics
      : [
          error(
            { file: `${editionFolder(edition)}/edition.yaml` },
            {
              code: 'edition-absente',
              message: `L’édition « ${edition} » n’existe plus.`,
              hint: 'Remettez son dossier en place, ou ouvrez une autre édition.',
            },
          ),
        ];
  return { content: undefined, diagnostics };
}

function drawnOf({ document, pieces, planches }: GoodDraft, former: DraftState) {
  return {
    cadre: hash(JSON.stringify(pieces.cadre)),
    titre: `${document.titre}, ${document.territoire}, ${document.annee}`,
    styles: [...pieces.styles, planches].map(({ id, css }) => piece(id, css, former.styles)),
    parties: pieces.parties.map(({ id, html }) => piece(id, html, former.parties)),
    notes: document.verifications,
  };
}

/** The former piece where it is the same: hashing the fonts takes longer than all else. */
function piece(id: string, content: string, former: readonly Piece[]): Piece {
  const known = former.find((one) => one.id === id);
  return known?.content === content ? known : { id, hash: hash(content), content };
}

const hash = (text: string): string => createHash('sha1').update(text).digest('base64url');

const fingerprint = ({ cadre, styles, parties }: DraftState): string =>
  [
    cadre,
    ...styles.map((one) => one.hash),
    ...parties.map((one) => `${one.id} ${one.hash}`),
  ].join();

const sameProblems = (a: DraftState, b: DraftState): boolean =>
  a.broken === b.broken && JSON.stringify(a.problems) === JSON.stringify(b.problems);

function withoutKnown(pieces: readonly Piece[], former: readonly Piece[]): readonly Piece[] {
  const known = new Set(former.map(({ hash }) => hash));
  return pieces.map(({ content, ...rest }) =>
    known.has(rest.hash) || content === undefined ? rest : { ...rest, content },
  );
}

/** Points to verify are known to editors: they need no code frame. */
export function withFrame(diagnostic: Diagnostic, { sourceText }: ReadResult): Problem {
  const { file, line, column = 1, severity } = diagnostic;
  const source = severity === 'a-verifier' ? undefined : sourceText(file);
  const frame =
    source === undefined || line === undefined ? undefined : codeFrame(source, { line, column });
  return frame === undefined ? diagnostic : { ...diagnostic, frame };
}
