import { PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { nameContents } from '../../../scripts/finish/accessible/contents.ts';
import { nameFigures } from '../../../scripts/finish/accessible/figures.ts';
import { nameHeadings } from '../../../scripts/finish/accessible/headings.ts';
import { nameLists } from '../../../scripts/finish/accessible/lists.ts';
import { makePlain } from '../../../scripts/finish/accessible/plain.ts';
import { roleMap } from '../../../scripts/finish/accessible/roles.ts';
import { nameTables } from '../../../scripts/finish/accessible/tables.ts';
import {
  isTag,
  type Kid,
  type Marked,
  type Tag,
  tag,
} from '../../../scripts/finish/accessible/tags.ts';

const { context } = await PDFDocument.create();
const page = PDFRef.of(1);

const text = (read: string): Marked => ({ page, mcid: 0, text: read, drawn: false, places: [] });
const run = (read: string): Tag => tag('NonStruct', [text(read)]);

/** A tree in a line: `L(LI(LBody(a)))`. */
function line(kid: Kid): string {
  if (!isTag(kid)) return 'text' in kid ? kid.text : 'annotation';
  return `${kid.role}(${kid.kids.map(line).join(' ')})`;
}

const lineAfter = (repair: (root: Tag) => void, ...kids: Kid[]): string => {
  const root = tag('Document', kids);
  repair(root);
  return root.kids.map(line).join(' ');
};

describe('a plainer tree', () => {
  it('has the parts of the guide as sections, and text where it is held', () => {
    const part = tag('NonStruct', [tag('NonStruct', [tag('P', [run('a'), run('b')])])]);
    expect(lineAfter(makePlain, tag('NonStruct', [part]))).toBe('Sect(P(a b))');
  });

  it('has text among blocks in paragraphs', () => {
    const part = tag('NonStruct', [run('a'), tag('Strong', [run('b')]), tag('H2', [run('c')])]);
    expect(lineAfter(makePlain, part)).toBe('Sect(P(a Strong(b)) H2(c))');
  });

  it('has no empty element but cells', () => {
    const row = tag('TR', [tag('TD', []), tag('TD', [run('a')])]);
    expect(lineAfter(makePlain, tag('P', []), tag('Table', [row]))).toBe('Table(TR(TD() TD(a)))');
  });
});

describe('lists', () => {
  const lists = (root: Tag) => nameLists(root, context);

  it('have bodies', () => {
    expect(lineAfter(lists, tag('L', [tag('LI', [text('a')])]))).toBe('L(LI(LBody(a)))');
  });

  it('have the numbers that are drawn before their items as labels, and say so', () => {
    const list = tag('L', [tag('LI', [text('1'), text('a')]), tag('LI', [text('2'), text('b')])]);
    expect(lineAfter(lists, list)).toBe('L(LI(Lbl(1) LBody(a)) LI(Lbl(2) LBody(b)))');
    expect(list.attributes[0]?.get(PDFName.of('ListNumbering'))).toBe(PDFName.of('Decimal'));
  });

  it('of definitions have their terms as labels', () => {
    const item = tag('LI', [tag('Em', [text('term')]), tag('P', [text('sense')])]);
    expect(lineAfter(lists, tag('L', [item]))).toBe('L(LI(Lbl(term) LBody(P(sense))))');
  });
});

describe('contents', () => {
  const entry = (title: string, folio: string, nested: Kid[] = []): Tag =>
    tag('LI', [
      tag('Link', [text(title), text(folio), { page, annotation: PDFRef.of(Number(folio)) }]),
      ...nested,
    ]);
  const contents = (root: Tag) => nameContents(root, ({ annotation }) => annotation.objectNumber);

  it('are lists of links that end in the number of their page, however deep', () => {
    const list = tag('L', [entry('a', '4', [tag('L', [entry('b', '5')])])]);
    expect(lineAfter(contents, list)).toBe(
      'TOC(TOCI(Reference(Link(a 4 annotation)) TOC(TOCI(Reference(Link(b 5 annotation))))))',
    );
  });

  it('are no other lists of links', () => {
    const list = tag('L', [tag('LI', [tag('Link', [text('a'), { page, annotation: page }])])]);
    expect(lineAfter(contents, list)).toBe('L(LI(Link(a annotation)))');
  });
});

describe('headings', () => {
  it('skip no level', () => {
    const headings = ['H1', 'H3', 'H4', 'H2'].map((role) => tag(role, [text('a')]));
    expect(lineAfter(nameHeadings, ...headings)).toBe('H1(a) H2(a) H3(a) H2(a)');
  });
});

describe('figures', () => {
  it('without an alternative are frames, and their captions paragraphs', () => {
    const inner = tag('Figure', [text('')], { alt: '2018 : 4.' });
    const frame = tag('Figure', [tag('Caption', [text('a')]), inner]);
    expect(lineAfter(nameFigures, frame)).toBe('Div(P(a) Figure())');
  });
});

describe('tables', () => {
  it('have headers that are painted again read once', () => {
    const head = tag('TH', [text('a'), text('b'), text('a'), text('b')]);
    nameTables(tag('Table', [tag('TR', [head])]), context);
    expect(line(head)).toBe('TH(a b)');
  });

  it('have no header without a scope', () => {
    const cells = [tag('TH', []), tag('TH', [])];
    const [first, second] = cells;
    nameTables(tag('Table', [tag('TR', [first as Tag]), tag('TR', [second as Tag])]), context);
    const scopes = cells.map(({ attributes }) => attributes[0]?.get(PDFName.of('Scope')));
    expect(scopes).toEqual([PDFName.of('Column'), PDFName.of('Row')]);
  });
});

describe('roles', () => {
  it('that the standard does not know are mapped to those that it does', () => {
    const root = tag('Document', [tag('P', [tag('Strong', [])]), tag('Aside', [tag('P', [])])]);
    expect(roleMap(root)).toEqual({ Strong: 'Span', Aside: 'Sect' });
  });
});
