/**
 * What the content of pages paints, and the marks it stands in: one pass over each page, into form XObjects
 * (ISO 32000-1, 14.6).
 */
import { PDFDict, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { decoded, pageContent, resource } from '../../pdf/content.ts';
import { nameOf, type Operation, operandText, operationsOf } from '../../pdf/operations.ts';
import { codesIn, textOf, type UsedFont, usedFont } from './fonts.ts';
import { asDict, nameAt, numberAt } from './objects.ts';
import { shownBytes } from './strings.ts';

export type Paint = 'texte' | 'tracé' | 'image' | 'dégradé';

export type Fault =
  | { readonly kind: 'untagged'; readonly paint: Paint; readonly page: number }
  | { readonly kind: 'artifactInTagged' | 'taggedInArtifact'; readonly page: number }
  | {
      readonly kind: 'badlyNested' | 'unreadable' | 'referenceForm' | 'repeatedForm';
      readonly page: number;
    };

/** A sequence of marked content that has an identifier. */
export interface Mark {
  readonly page: number;
  readonly tag: string;
  /** What its properties say in place of its text. */
  readonly actualText: boolean;
  painted: boolean;
  text: string;
}

export interface Contents {
  /** By `container mcid`: see markKey. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Keys of marks that stand twice in one container. */
  readonly repeated: readonly { readonly key: string; readonly page: number }[];
  readonly faults: readonly Fault[];
  readonly fonts: readonly UsedFont[];
  /** Form XObjects that hold identified content, with the key of their parents and the first page that shows them. */
  readonly forms: ReadonlyMap<string, { readonly dict: PDFDict; readonly page: number }>;
}

export const markKey = (container: string | undefined, mcid: number): string =>
  `${container ?? '?'} ${mcid}`;

interface Scan {
  readonly marks: Map<string, Mark>;
  readonly repeated: { key: string; page: number }[];
  readonly faults: Fault[];
  readonly fonts: Map<PDFDict, UsedFont>;
  readonly forms: Map<string, { dict: PDFDict; page: number }>;
  /** Forms whose content was read, by the state they were shown in. */
  readonly read: Set<string>;
}

export function contentsOf(pages: readonly PDFPage[]): Contents {
  const scan: Scan = {
    marks: new Map(),
    repeated: [],
    faults: [],
    fonts: new Map(),
    forms: new Map(),
    read: new Set(),
  };
  pages.forEach((page, index) => {
    const place: Place = {
      page: index + 1,
      container: page.ref.tag,
      resources: page.node.Resources(),
      outer: [],
      depth: 0,
      form: undefined,
    };
    readSafely(() => pageContent(page), place, scan);
  });
  return { ...scan, fonts: [...scan.fonts.values()] };
}

interface Place {
  /** Counted from 1. */
  readonly page: number;
  readonly container: string;
  readonly resources: PDFDict | undefined;
  /** Marks that the form is shown in. */
  readonly outer: readonly Open[];
  readonly depth: number;
  readonly form: PDFDict | undefined;
}

interface Open {
  readonly role: 'artifact' | 'tagged' | 'plain';
  readonly mark?: Mark | undefined;
  /** Whether it began inside a text object. */
  readonly inText: boolean;
}

const PAINTS: Readonly<Record<string, Paint>> = {
  Tj: 'texte',
  TJ: 'texte',
  "'": 'texte',
  '"': 'texte',
  sh: 'dégradé',
  BI: 'image',
  ...Object.fromEntries(
    ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((one) => [one, 'tracé']),
  ),
};
const PAINT_OF: ReadonlyMap<string, Paint> = new Map(Object.entries(PAINTS));
const DEEPEST = 20;

function readSafely(content: () => Uint8Array, place: Place, scan: Scan): void {
  try {
    new Reader(content(), place, scan).read();
  } catch {
    scan.faults.push({ kind: 'unreadable', page: place.page });
  }
}

class Reader {
  private readonly open: Open[] = [];
  private inText = false;
  private font: UsedFont | undefined;
  private readonly saved: (UsedFont | undefined)[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly place: Place,
    private readonly scan: Scan,
  ) {}

  read(): void {
    for (const operation of operationsOf(this.bytes)) this.take(operation);
    if (this.open.length > 0) this.fault('badlyNested');
  }

  private take(operation: Operation): void {
    const { operator } = operation;
    const paint = PAINT_OF.get(operator);
    if (paint === 'texte') this.show(operation);
    else if (paint) this.paint(paint);
    else if (operator === 'Do') this.object(operation);
    else if (operator === 'BDC' || operator === 'BMC') this.begin(operation);
    else if (operator === 'EMC') this.end();
    else if (operator === 'BT') this.inText = true;
    else if (operator === 'ET') this.endText();
    else if (operator === 'Tf') this.font = this.fontNamed(nameOf(this.bytes, operation));
    else if (operator === 'q') this.saved.push(this.font);
    else if (operator === 'Q') this.font = this.saved.pop();
  }

  private fault(kind: Exclude<Fault['kind'], 'untagged'>): void {
    this.scan.faults.push({ kind, page: this.place.page });
  }

  private get stack(): readonly Open[] {
    return this.place.outer.length > 0 ? [...this.place.outer, ...this.open] : this.open;
  }

  private paint(paint: Paint): Mark | undefined {
    const { stack } = this;
    const mark = stack.findLast((one) => one.mark)?.mark;
    if (mark) mark.painted = true;
    if (!stack.some(({ role }) => role !== 'plain')) {
      this.scan.faults.push({ kind: 'untagged', paint, page: this.place.page });
    }
    return mark;
  }

  private show(operation: Operation): void {
    const bytes = shownBytes(operandText(this.bytes, operation));
    if (bytes.length === 0) return;
    const mark = this.paint('texte');
    if (!this.font) return;
    const codes = codesIn(this.font, bytes);
    for (const code of codes) {
      if (!this.font.codes.has(code)) this.font.codes.set(code, this.place.page);
    }
    if (mark) mark.text += textOf(this.font, codes);
  }

  private begin(operation: Operation): void {
    const tag = nameOf(this.bytes, operation) ?? '';
    const properties = operation.operator === 'BDC' ? this.properties(operation, tag) : NONE;
    const { stack, inText } = this;
    const tagged = stack.some(({ role }) => role === 'tagged');
    const inArtifact = stack.some(({ role }) => role === 'artifact');
    if (tag === 'Artifact') {
      if (tagged) this.fault('artifactInTagged');
      this.open.push({ role: 'artifact', inText });
    } else if (properties.mcid === undefined) {
      this.open.push({ role: 'plain', inText });
    } else {
      if (inArtifact) this.fault('taggedInArtifact');
      this.open.push({ role: 'tagged', mark: this.identified(tag, properties), inText });
    }
  }

  private identified(tag: string, { mcid = 0, actualText }: Properties): Mark {
    const { container, page, form } = this.place;
    const key = markKey(container, mcid);
    if (this.scan.marks.has(key)) this.scan.repeated.push({ key, page });
    if (form) this.scan.forms.set(container, { dict: form, page });
    const mark: Mark = { page, tag, actualText, painted: false, text: '' };
    this.scan.marks.set(key, mark);
    return mark;
  }

  private properties(operation: Operation, tag: string): Properties {
    const written = operandText(this.bytes, operation);
    if (written.includes('<<')) {
      const [, mcid] = /\/MCID\s+(\d+)/.exec(written) ?? [];
      return {
        mcid: mcid === undefined ? undefined : Number(mcid),
        actualText: written.includes('/ActualText'),
      };
    }
    const [name = ''] = written.slice(tag.length + 1).match(/[^\s/]+\s*$/) ?? [];
    const dict = resource(this.place.resources, 'Properties', name.trim()).value;
    if (!(dict instanceof PDFDict)) return NONE;
    return { mcid: numberAt(dict, 'MCID'), actualText: dict.has(PDFName.of('ActualText')) };
  }

  private end(): void {
    const closed = this.open.pop();
    if (!closed || closed.inText !== this.inText) this.fault('badlyNested');
  }

  private endText(): void {
    if (this.open.some(({ inText }) => inText)) this.fault('badlyNested');
    this.inText = false;
  }

  private fontNamed(name = ''): UsedFont | undefined {
    const { value } = resource(this.place.resources, 'Font', name);
    if (!(value instanceof PDFDict)) return undefined;
    const font = this.scan.fonts.get(value) ?? usedFont(value);
    this.scan.fonts.set(value, font);
    return font;
  }

  private object(operation: Operation): void {
    const { ref, value } = resource(
      this.place.resources,
      'XObject',
      nameOf(this.bytes, operation) ?? '',
    );
    if (!(value instanceof PDFStream)) return;
    if (nameAt(value.dict, 'Subtype') === 'Form') this.form(ref?.tag ?? '', value);
    else this.paint('image');
  }

  private form(ref: string, stream: PDFStream): void {
    const { stack, scan, place } = this;
    const { dict } = stream;
    if (dict.has(PDFName.of('Ref'))) this.fault('referenceForm');
    if (scan.forms.has(ref)) this.fault('repeatedForm');
    const mark = stack.findLast((one) => one.mark)?.mark;
    if (mark) mark.painted = true;
    const roles = stack.map(({ role }) => role);
    const state = roles.includes('tagged')
      ? 'tagged'
      : roles.includes('artifact')
        ? 'artifact'
        : '';
    const key = `${ref} ${state}`;
    if (place.depth > DEEPEST || scan.forms.has(ref) || scan.read.has(key)) return;
    scan.read.add(key);
    const resources = asDict(dict.lookup(PDFName.of('Resources'))) ?? place.resources;
    const inside = {
      ...place,
      container: ref,
      resources,
      outer: stack,
      depth: place.depth + 1,
      form: dict,
    };
    readSafely(() => decoded(stream), inside, scan);
  }
}

interface Properties {
  readonly mcid: number | undefined;
  readonly actualText: boolean;
}

const NONE: Properties = { mcid: undefined, actualText: false };
