import { chmodSync, cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { foldersFrom } from '../../scripts/cli/folders.ts';
import type { DraftState, EditionSummary } from '../../scripts/preview/protocol.ts';
import { Drafts } from '../../scripts/preview/server/drafts.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import type { AssetFolders } from '../../scripts/render/assets.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ACCUEIL, ALPHA, BETA, CRITERES, EDITION, GAMMA } from '../support/small-guide.ts';

const ID = 'essai';

/** A small guide with its drafts; `told` is all that was told of them. */
function following(guide: GuideBuilder, folders: Partial<AssetFolders> = {}) {
  const told: DraftState[] = [];
  const lists: (readonly EditionSummary[])[] = [];
  const drafts = new Drafts({
    root: guide.root,
    folders: { ...foldersFrom(guide.root), ...folders },
    server: 'essai',
    changed: (state) => told.push(state),
    listed: (editions) => lists.push(editions),
  });
  return { drafts, told, lists };
}

const state = async (drafts: Drafts): Promise<DraftState> => {
  const draft = await drafts.open(ID);
  if (!draft) throw new Error('no draft');
  return draft.state;
};

const part = ({ parties }: DraftState, id: string) =>
  parties.find((piece) => piece.id === id)?.content;

describe('a draft', () => {
  it('follows a card: only its part and what shows it are sent again', async () => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    const before = await state(drafts);
    guide.replace(ALPHA, 'sert à vendre', 'aide à vendre');
    await drafts.refresh();
    expect(told).toHaveLength(1);
    const [update] = told as [DraftState];
    expect(update.version).toBe(before.version + 1);
    expect(part(update, 'alpha')).toContain('aide à vendre');
    const sent = update.parties.filter(({ content }) => content !== undefined);
    expect(sent.map(({ id }) => id)).toEqual(['alpha']);
    expect(update.styles.every(({ content }) => content === undefined)).toBe(true);
  });

  it('shows the parts that a plan adds, and follows the glossary', async () => {
    const words = 'content/glossaire.yaml';
    await using guide = new GuideBuilder()
      .write(words, '- { terme: AMAP, definition: Des contrats. }\n')
      .replace(EDITION, '- partie: dos', '- partie: glossaire\n  - partie: index\n  - partie: dos');
    const { drafts, told } = following(guide);
    expect(part(await state(drafts), 'index')).toContain('Les outils');
    guide.replace(words, 'Des contrats', 'Des paniers');
    await drafts.refresh();
    const [update] = told as [DraftState];
    const sent = update.parties.filter(({ content }) => content !== undefined);
    expect(sent.map(({ id }) => id)).toEqual(['glossaire']);
    expect(part(update, 'glossaire')).toContain('Des paniers');
  });

  it('says nothing where nothing changed, however often it is asked', async () => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    await state(drafts);
    await Promise.all([drafts.refresh(), drafts.refresh()]);
    guide.write(ALPHA, guide.read(ALPHA));
    await drafts.refresh();
    expect(told).toEqual([]);
  });

  it('keeps the last good pages beside an error, and recovers by itself', async () => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    const { version } = await state(drafts);
    const text = guide.read(ALPHA);
    guide.append(ALPHA, 'rubriques: [');
    await drafts.refresh();
    const broken = await state(drafts);
    expect(broken).toMatchObject({ version, broken: true });
    expect(part(broken, 'alpha')).toContain('sert à vendre');
    expect(broken.problems[0]).toMatchObject({ file: ALPHA, severity: 'erreur' });
    expect(broken.problems[0]?.frame).toContain('rubriques: [');
    guide.write(ALPHA, text);
    await drafts.refresh();
    expect(await state(drafts)).toMatchObject({ version, broken: false, problems: [] });
    expect(told.map((one) => one.broken)).toEqual([true, false]);
  });

  it.each([
    ['half written', (text: string) => text.slice(0, 60)],
    ['empty', () => ''],
  ])('does not mind a file that is %s for a moment', async (_what, cut) => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    await state(drafts);
    const whole = guide.read(ALPHA).replace('sert à vendre', 'aide à vendre');
    guide.write(ALPHA, cut(whole));
    const first = drafts.refresh();
    await pause(30);
    guide.write(ALPHA, whole);
    await Promise.all([first, drafts.refresh()]);
    expect(told.map(({ broken }) => broken)).toEqual([false]);
    expect(part(told[0] as DraftState, 'alpha')).toContain('aide à vendre');
  });

  it('does not mind a file that is deleted and written anew, or renamed into place', async () => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    await state(drafts);
    const whole = guide.read(ALPHA).replace('sert à vendre', 'aide à vendre');
    guide.remove(ALPHA);
    const first = drafts.refresh();
    await pause(20);
    guide.write(`${ALPHA}.tmp`, whole);
    renameSync(join(guide.root, `${ALPHA}.tmp`), join(guide.root, ALPHA));
    await Promise.all([first, drafts.refresh()]);
    expect(told.map(({ broken }) => broken)).toEqual([false]);
  });

  it('says an error that lasts, and at once where the draft was broken already', async () => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    await state(drafts);
    guide.replace(ALPHA, 'nom: Alpha', 'nom:');
    await drafts.refresh();
    guide.replace(BETA, 'nom: Beta', 'nom:');
    const start = performance.now();
    await drafts.refresh();
    expect(performance.now() - start).toBeLessThan(60);
    expect(told.map(({ problems }) => problems.length)).toEqual([1, 2]);
  });

  it('is told at once where another draft may yet heal', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/editions/autre/edition.yaml', guide.read(EDITION).replace(', beta', ''));
    const { drafts, told } = following(guide);
    await state(drafts);
    await drafts.open('autre');
    guide.replace(BETA, 'nom: Beta', 'nom:').replace(ALPHA, 'sert à vendre', 'aide à vendre');
    const told1 = drafts.refresh();
    await vi.waitFor(() => expect(told.map(({ edition }) => edition)).toEqual(['autre']), {
      interval: 2,
      timeout: 55,
    });
    await told1;
    expect(told.map(({ edition, broken }) => [edition, broken])).toEqual([
      ['autre', false],
      ['essai', true],
    ]);
  });

  it('outlives the folder of its edition, and content/ itself', async () => {
    await using guide = new GuideBuilder();
    const { drafts } = following(guide);
    await state(drafts);
    const folder = join(guide.root, 'content/editions/essai');
    renameSync(folder, join(guide.root, 'ailleurs'));
    await drafts.refresh();
    expect((await state(drafts)).problems[0]?.code).toBe('edition-absente');
    renameSync(join(guide.root, 'ailleurs'), folder);
    const content = join(guide.root, 'content');
    renameSync(content, join(guide.root, 'avant'));
    await drafts.refresh();
    expect((await state(drafts)).problems[0]?.code).toBe('dossier-absent');
    cpSync(join(guide.root, 'avant'), content, { recursive: true });
    guide.replace(ALPHA, 'sert à vendre', 'aide à vendre');
    await drafts.refresh();
    const after = await state(drafts);
    expect(after).toMatchObject({ broken: false, problems: [] });
    expect(part(after, 'alpha')).toContain('aide à vendre');
  });

  it('says that its edition is gone where there are others', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/editions/autre/edition.yaml', guide.read(EDITION));
    const { drafts } = following(guide);
    await state(drafts);
    guide.remove('content/editions/essai');
    await drafts.refresh();
    expect((await state(drafts)).problems).toMatchObject([
      { code: 'edition-absente', message: 'L’édition « essai » n’existe plus.' },
    ]);
  });

  it('is drawn again where a layout changes; one that is wrong is a problem, until it is put right', async () => {
    await using guide = new GuideBuilder();
    cpSync(join(PROGRAM_ROOT, 'templates'), join(guide.root, 'templates'), { recursive: true });
    const { drafts } = following(guide, { templates: join(guide.root, 'templates') });
    const { version } = await state(drafts);
    const layout = guide.read('templates/fiche.hbs');
    guide.write('templates/fiche.hbs', `${layout}<p>Nouveau modèle</p>`);
    await drafts.redraw();
    const drawn = await state(drafts);
    expect(drawn).toMatchObject({ version: version + 1, broken: false });
    expect(part(drawn, 'alpha')).toContain('Nouveau modèle');
    guide.write('templates/fiche.hbs', `${layout}{{#if}`);
    await drafts.redraw();
    expect(await state(drafts)).toMatchObject({
      broken: true,
      problems: [{ code: 'defaut-programme', severity: 'erreur' }],
    });
    guide.write('templates/fiche.hbs', layout);
    await drafts.redraw();
    expect(await state(drafts)).toMatchObject({ broken: false, problems: [] });
  });

  it('tells of a fault of the program, and goes on with the next change', async () => {
    await using guide = new GuideBuilder();
    const { drafts, told } = following(guide);
    await state(drafts);
    const fault = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('too much');
    });
    guide.replace(ALPHA, 'sert à vendre', 'aide à vendre');
    await drafts.refresh();
    fault.mockRestore();
    guide.replace(ALPHA, 'aide à vendre', 'permet de vendre');
    await drafts.refresh();
    drafts.close();
    expect(await state(drafts)).toMatchObject({ broken: false, problems: [] });
    expect(part(told.at(-1) as DraftState, 'alpha')).toContain('permet de vendre');
  });

  it.skipIf(process.getuid?.() === 0)('says that content/ cannot be read', async () => {
    await using guide = new GuideBuilder();
    const { drafts } = following(guide);
    await state(drafts);
    const content = join(guide.root, 'content');
    chmodSync(content, 0);
    await drafts.refresh();
    chmodSync(content, 0o755);
    expect((await state(drafts)).problems[0]?.code).toBe('contenu-illisible');
    await drafts.refresh();
    expect((await state(drafts)).broken).toBe(false);
    drafts.close();
  });

  it('is undefined for an edition that does not exist', async () => {
    await using guide = new GuideBuilder();
    expect(await following(guide).drafts.open('absente')).toBeUndefined();
    expect(await following(guide).drafts.open('__proto__')).toBeUndefined();
  });
});

describe('the list of editions', () => {
  it('is told again once somebody has asked for it, when it is another', async () => {
    await using guide = new GuideBuilder();
    const { drafts, lists } = following(guide);
    expect(await drafts.editions()).toMatchObject([{ id: ID, erreurs: 0 }]);
    guide.replace(ALPHA, 'sert à vendre', 'aide à vendre');
    await drafts.refresh();
    await pause(600);
    expect(lists).toEqual([]);
    guide.replace(ALPHA, 'nom: Alpha', 'nom:');
    await drafts.refresh();
    await vi.waitFor(() => expect(lists).toMatchObject([[{ id: ID, erreurs: 1 }]]), 2000);
  });
});

describe('whatever is done to the files', () => {
  it('a draft ends up as if it were read for the first time', async () => {
    await using guide = new GuideBuilder();
    const { drafts } = following(guide);
    await state(drafts);
    const random = seeded(20_261_124);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const files = [ALPHA, BETA, GAMMA, ACCUEIL, CRITERES, EDITION];
    const first = new Map(files.map((file) => [file, guide.read(file)]));
    const edits: readonly ((file: string) => void)[] = [
      (file) => guide.write(file, `${first.get(file)}\n# ${random()}\n`),
      (file) =>
        guide.write(file, (first.get(file) ?? '').replace(/\bL[ae]s? /, `Ici ${random()} `)),
      (file) => guide.write(file, (first.get(file) ?? '').slice(0, 100 * random())),
      (file) => rmSync(join(guide.root, file), { force: true }),
      (file) => guide.write(file, first.get(file) ?? ''),
      (file) => guide.write(file.replace('alpha', 'nouveau'), first.get(file) ?? ''),
      (file) => {
        writeFileSync(join(guide.root, 'autre.tmp'), first.get(pick(files)) ?? '');
        renameSync(join(guide.root, 'autre.tmp'), join(guide.root, file));
      },
      () => {
        for (const [file, text] of first) guide.write(file, text);
      },
    ];
    for (let count = 0; count < 60; count += 1) {
      pick(edits)(pick(files));
      const done = drafts.refresh();
      if (random() < 0.5) await done;
    }
    await drafts.refresh();
    const { problems, broken, ...after } = await state(drafts);
    const fresh = await following(guide).drafts.open(ID);
    expect({ problems, broken }).toEqual({
      problems: fresh?.state.problems ?? expect.anything(),
      broken: fresh?.state.broken ?? true,
    });
    // While it is broken the last good draft stays: it is compared once it is whole.
    for (const [file, text] of first) guide.write(file, text);
    guide.write(ALPHA, `${first.get(ALPHA)}contact: ici@exemple.fr\n`);
    await drafts.refresh();
    const whole = await state(drafts);
    const again = await (await following(guide).drafts.open(ID))?.state;
    expect(whole.version).toBeGreaterThan(after.version);
    expect({ ...whole, version: 1 }).toEqual(again);
  });
});

/** Mulberry32: the same numbers each time. */
function seeded(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
