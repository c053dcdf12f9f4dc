import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { check } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { all, elements, type HtmlElement, hasClass, one, text } from '../support/html.ts';
import { pageOf } from '../support/rendered.ts';

const LOCAL = 'content/editions/local';

/** The small guide as an edition prints it, as published and as a draft. */
async function pagesOf(files: Readonly<Record<string, string>>, id: string) {
  await using guide = new GuideBuilder().write(`${LOCAL}/edition.yaml`, 'base: essai\n');
  for (const [path, file] of Object.entries(files)) guide.write(`${LOCAL}/${path}`, file);
  const content = (await check(guide)).editions.get(id)?.content;
  if (!content) throw new Error('the guide has errors');
  const document = compose(resolveEdition(content));
  return { published: pageOf(document), draft: pageOf(document, { draft: true }) };
}

const FILES = {
  'edition.yaml': `base: essai
territoire: Loire
plan:
  modifier: { ferme: { outils: { ajouter: [delta] } } }
`,
  'outils/alpha.yaml':
    'en_bref: { statut: SAS }\nrubriques: { cout: { ajouter: "Et ici." } }\nsynthese: { paiement: oui }\n',
  'outils/delta.yaml':
    'nom: Delta\ncategorie: ferme\nsynthese: { autonomie: oui, paiement: non }\nrubriques: { principe: P. }\n',
  'chapitres/methode.md': '---\ncorps: ajouter\n---\n\nEt chez nous.\n',
};

const isMarked = (element: HtmlElement): boolean => 'data-local' in element.attributes;

/** What each marked element is: its id, its class, or its tag. */
const marks = (page: HtmlElement): readonly string[] =>
  elements(page)
    .filter(isMarked)
    .map(({ attributes, tag }) => attributes.id ?? attributes.class ?? tag);

let published: HtmlElement;
let draft: HtmlElement;
beforeAll(async () => {
  ({ published, draft } = await pagesOf(FILES, 'local'));
});

describe('the draft of a local edition', () => {
  it('marks what the edition changes, and nothing else', () => {
    expect(marks(draft)).toEqual([
      'couverture-titre',
      'chapitre-corps',
      'tr',
      'tr',
      'div',
      'alpha-cout',
      'delta-principe',
    ]);
    const [row] = all(one(draft, '#alpha'), 'div').filter(isMarked);
    expect(row && text(one(row, 'dd'))).toBe('SAS');
  });

  it('says beside the title of a sheet or a chapter that some of it is local', () => {
    const chips = all(draft, '.pastille-locale');
    expect(chips.map(({ attributes }) => attributes.href)).toEqual(Array(3).fill('#changements'));
    expect(all(one(draft, '#beta'), '.pastille-locale')).toEqual([]);
  });

  it('ends with the list of what is changed, by file and field', () => {
    const sections = one(draft, '#changements').children.flatMap((child) =>
      typeof child !== 'string' && child.tag === 'section' ? [text(child)] : [],
    );
    expect(sections).toEqual([
      'Guide territoire plan',
      'Choisir corps',
      'Alpha en_bref.statut synthese.paiement rubriques.cout',
      'Delta Nouveau, entièrement propre à l’édition.',
    ]);
  });

  it('marks nothing in what is published', () => {
    expect(marks(published)).toEqual([]);
    expect(elements(published).some((element) => hasClass(element, 'changements'))).toBe(false);
  });
});

describe('the draft of an edition that starts from no other', () => {
  it('has nothing to mark', async () => {
    const pages = await pagesOf({}, 'essai');
    expect(marks(pages.draft)).toEqual([]);
    expect(all(pages.draft, '#changements')).toEqual([]);
  });
});

describe('a link of the base to a tool that the edition leaves out', () => {
  it('is printed as its text', async () => {
    const plan = 'base: essai\nplan: { modifier: { ferme: { outils: { retirer: [alpha] } } } }\n';
    const pages = await pagesOf({ 'edition.yaml': plan }, 'local');
    const chapter = one(pages.published, '#accueil');
    expect(text(chapter)).toContain('Ce guide présente trois outils, dont Alpha.');
    expect(all(chapter, 'a')).toEqual([]);
  });

  it('stays a link where it is printed', async () => {
    const pages = await pagesOf({}, 'local');
    const [link] = all(one(pages.published, '#accueil'), 'a');
    expect(link?.attributes.href).toBe('#alpha');
  });
});
