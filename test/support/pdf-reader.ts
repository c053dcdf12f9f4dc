/** A PDF as a second reader, pdf.js, sees it: text, outline, labels, links and tags. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** A node of the structure tree of a page: its role, its alternative, what it holds in order. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (Tag | string)[];
}

export interface PdfLink {
  readonly page: number;
  readonly url?: string;
  readonly target?: number;
}

export type PdfReader = Awaited<ReturnType<typeof readPdf>>;

export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;

  const readText = async (number: number): Promise<string> => {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    return items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
  };

  const pageText = memoised(readText);

  const pageOf = async (destination: unknown): Promise<number> => {
    const explicit =
      typeof destination === 'string' ? await document.getDestination(destination) : destination;
    const [ref] = explicit as [Parameters<typeof document.getPageIndex>[0]];
    return (await document.getPageIndex(ref)) + 1;
  };

  type Node = NonNullable<Awaited<ReturnType<typeof document.getOutline>>>[number];
  const flatten = async (nodes: readonly Node[], level: number): Promise<OutlineEntry[]> => {
    const entries: OutlineEntry[] = [];
    for (const { title, dest, items } of nodes) {
      entries.push({ title, level, page: await pageOf(dest) });
      entries.push(...(await flatten(items, level + 1)));
    }
    return entries;
  };

  return {
    document,
    pageCount: document.numPages,
    /** Text of a range of pages, counted from 1, both included. */
    async text(first: number, last = first): Promise<string> {
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return (await Promise.all(numbers.map(pageText))).join('\n');
    },
    async outline(): Promise<readonly OutlineEntry[]> {
      return flatten((await document.getOutline()) ?? [], 1);
    },
    async links(): Promise<readonly PdfLink[]> {
      const links: PdfLink[] = [];
      for (let page = 1; page <= document.numPages; page += 1) {
        const annotations = await (await document.getPage(page)).getAnnotations();
        for (const { subtype, url, dest } of annotations) {
          if (subtype !== 'Link') continue;
          links.push(url ? { page, url } : { page, target: await pageOf(dest) });
        }
      }
      return links;
    },
    /** The tags of a page, with the text that belongs to each. */
    tags: memoised((page: number) => readTags(document, page)),
    close: () => task.destroy(),
  };
}

/** Many tests ask for the same pages. */
function memoised<T>(read: (page: number) => Promise<T>): (page: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (page) => {
    const result = known.get(page) ?? read(page);
    known.set(page, result);
    return result;
  };
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

async function readTags(document: Document, number: number): Promise<Tag> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  type Node = { role?: string; alt?: string; children?: Node[]; type?: string; id?: string };
  const convert = (node: Node): Tag => ({
    role: node.role ?? '',
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    children: (node.children ?? []).map((child) =>
      child.type === 'content' ? (texts.get(child.id ?? '') ?? '') : convert(child),
    ),
  });
  return convert(((await page.getStructTree()) ?? {}) as Node);
}

/** Every tag below a node, itself included, in reading order. */
export function tagsBelow(node: Tag): readonly Tag[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : tagsBelow(child))),
  ];
}

/** What is heard of a node, in reading order: its texts, and the alternatives of its figures. */
export function spoken(node: Tag): string {
  if (node.alt !== undefined) return ` ${node.alt} `;
  return node.children.map((child) => (typeof child === 'string' ? child : spoken(child))).join('');
}

/** Text as it is compared: one kind of space, straight apostrophes, no soft hyphen, lower case. */
export function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replaceAll('…', '...')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** The same with no space at all and no hyphen: what a line end may have changed is left out. */
export function letters(text: string): string {
  return plain(text).replace(/[\s-]/gu, '');
}

/** Text of pages with words divided at line ends put together again. */
export function joined(text: string): string {
  return `${plain(text.replace(/[-\u00AD]\n/g, ''))} ¶ ${plain(text.replace(/-\n/g, '-'))}`;
}
