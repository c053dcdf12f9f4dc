/**
 * Marks what a stream paints: each text under the number of its tag, each drawing that an alternative
 * describes under that of its figure, everything else as an artifact. Marked content encloses whole
 * groups and whole text objects, so it nests in them (PDF 32000-1, 14.6), and nothing is unmarked (ISO
 * 14289-1, 7.1).
 */
import type { PDFRef } from '@cantoo/pdf-lib';
import { type Group, isGroup, type Paint, type Scanned } from './scan.ts';
import type { Marked } from './tags.ts';

const FOOTER = '/Artifact <</Type/Pagination/Subtype/Footer>>BDC';
const LAYOUT = '/Artifact <</Type/Layout>>BDC';

/** Height in pt under which the margin boxes at the foot of a page stand: see page.css. */
export const FOOT = 52;

/** Whose it is: content of a tag, an artifact by its mark, or a form that has marks inside. */
type Owner = Marked | typeof FOOTER | typeof LAYOUT | 'form';

export interface MarkedTag {
  readonly content: Marked;
  /** Whether drawings under it are described by an alternative, and so belong to it. */
  readonly described: boolean;
  readonly role: string;
}

/**
 * The bytes of a stream with new marks. Each content is told the numbers that it got.
 * @param tagOf the tag that a number of the print belongs to, unless it is given up
 * @param form the form whose stream it is, if it is not a page's
 * @param first its first number. Those of a form go on after those of the page: pdf.js takes them for the
 * page's own
 * @returns the bytes, and whose each number is, from the first on
 */
export function mark(
  { bytes, root, edits }: Scanned,
  tagOf: (mcid: number) => MarkedTag | undefined,
  form: PDFRef | undefined,
  first = 0,
): { readonly bytes: Uint8Array; readonly numbered: readonly Marked[] } {
  const numbered: Marked[] = [];
  const roles = new Map<Marked, string>();
  const marks: { readonly at: number; readonly text: string }[] = [];

  const ownerOf = (paint: Paint): Owner => {
    if (paint.kind === 'form') return 'form';
    const its = paint.mcid === undefined ? undefined : tagOf(paint.mcid);
    if (its && (paint.kind === 'text' || its.described)) {
      roles.set(its.content, its.role);
      return its.content;
    }
    return paint.kind === 'text' && (paint.height ?? FOOT) < FOOT ? FOOTER : LAYOUT;
  };

  const enclose = (owner: Owner, start: number, end: number): void => {
    if (owner === 'form') return;
    let opening: string;
    if (typeof owner === 'string') opening = owner;
    else {
      const mcid = first + numbered.length;
      opening = `/${roles.get(owner)} <</MCID ${mcid}>>BDC`;
      owner.places.push({ form, mcid });
      numbered.push(owner);
    }
    marks.push({ at: start, text: `${opening}\n` }, { at: end, text: '\nEMC' });
  };

  const uniform = new Map<Group, Owner | 'mixed' | undefined>();
  const ownerIn = (part: Group | Paint): Owner | 'mixed' | undefined => {
    if (!isGroup(part)) return ownerOf(part);
    const owners = new Set(part.parts.map(ownerIn));
    owners.delete(undefined);
    const [first] = owners;
    const owner = owners.size > 1 ? 'mixed' : first;
    uniform.set(part, owner);
    return owner;
  };

  const walk = ({ parts }: Group): void => {
    let run: { readonly owner: Owner; readonly start: number; end: number } | undefined;
    const close = () => {
      if (run) enclose(run.owner, run.start, run.end);
      run = undefined;
    };
    for (const part of parts) {
      const owner = isGroup(part) ? uniform.get(part) : ownerOf(part);
      if (owner === undefined) continue;
      if (owner === 'mixed') {
        close();
        walk(part as Group);
      } else if (run?.owner === owner) run.end = part.end;
      else {
        close();
        run = { owner, start: part.start, end: part.end };
      }
    }
    close();
  };

  ownerIn(root);
  walk(root);
  return { bytes: rewritten(bytes, edits, marks), numbered };
}

function rewritten(
  bytes: Uint8Array,
  edits: Scanned['edits'],
  marks: readonly { readonly at: number; readonly text: string }[],
): Uint8Array {
  const changes = [...edits, ...marks.map(({ at, text }) => ({ from: at, to: at, text }))].sort(
    (one, other) => one.from - other.from || one.to - other.to,
  );
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (const { from, to, text } of changes) {
    pieces.push(bytes.subarray(copied, from));
    if (text !== '') pieces.push(Buffer.from(text, 'latin1'));
    copied = Math.max(copied, to);
  }
  pieces.push(bytes.subarray(copied));
  return Buffer.concat(pieces);
}
