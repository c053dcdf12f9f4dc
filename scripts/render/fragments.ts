/** The HTML of parts, kept from one rendering to the next by what they were made of. */
import { createHash } from 'node:crypto';
import type { GuideDocument, Part } from '../compose/document.ts';
import { oncePer } from '../memory/once-per.ts';
import type { DraftStamp } from './draft-stamp.ts';

/** Kinds whose layout reads nothing of the document beside their own data and what all prose needs. */
const ON_THEIR_OWN: readonly Part['kind'][] = ['fiche', 'chapitre'];

type Keep = (part: Part, make: () => string) => string;

/** Holds what the last rendering used, and no more: it does not grow with the editor's typing. */
export class Fragments {
  #kept: ReadonlyMap<string, string> = new Map();

  /** For one rendering of a document: the HTML of a part, kept or made. */
  of(document: GuideDocument, draft?: DraftStamp): Keep {
    const { parties, images, nomsPropres, cibles, ...rest } = document;
    const pictures = [...images].map(([path, { bytes }]) => [path, identity(bytes)]);
    const shared = digest([digestOf(nomsPropres), digestOf(cibles), pictures]);
    const guide = digest([shared, rest, draft]);
    const former = this.#kept;
    const now = new Map<string, string>();
    this.#kept = now;
    return (part, make) => {
      const key = `${ON_THEIR_OWN.includes(part.kind) ? shared : guide} ${digestOf(part)}`;
      const html = former.get(key) ?? make();
      now.set(key, html);
      return html;
    };
  }
}

const digest = (value: unknown): string =>
  createHash('sha1').update(JSON.stringify(value, plain)).digest('base64');

/** A part that is composed of the same content is the same object: see compose.ts. */
const digestOf = oncePer((value: Part | ReadonlySet<string>) => digest(value));

const plain = (_key: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

const identities = new WeakMap<Uint8Array, number>();
let last = 0;

/** Bytes that are read again and are the same are the same object: see contentReader. */
function identity(bytes: Uint8Array): number {
  const known = identities.get(bytes);
  if (known !== undefined) return known;
  last += 1;
  identities.set(bytes, last);
  return last;
}
