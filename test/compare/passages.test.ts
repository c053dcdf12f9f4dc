import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, passagesOf, type Run } from '../../scripts/compare/passages.ts';

const SIGNS: Readonly<Record<Run['kind'], string>> = { same: '', removed: '-', added: '+' };

/** Each passage as a line: `… same -[removed] +[added] …`. */
const lines = (before: string, after: string) =>
  passagesOf(before, after).map(({ runs, isCutBefore, isCutAfter }) =>
    [
      ...(isCutBefore ? ['…'] : []),
      ...runs.map(({ kind, words }) =>
        kind === 'same' ? words.join(' ') : `${SIGNS[kind]}[${words.join(' ')}]`,
      ),
      ...(isCutAfter ? ['…'] : []),
    ].join(' '),
  );

const sentence = fc
  .array(fc.constantFrom('le', 'prix', 'de', 'la', 'ferme', '20', '€', '¶'), { maxLength: 60 })
  .map((words) => words.join(' '));

const LONG =
  'L’outil coûte 20 € par mois. Le premier mois est offert aux fermes du réseau, sans engagement. ' +
  'La ferme part quand elle veut, et garde toutes ses données pendant un an après son départ.';

describe('the passages that differ', () => {
  it('are none between a text and itself', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(passagesOf(text, text)).toEqual([]);
      }),
    );
  });

  it('hold every word that one of the texts has and the other has not', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const runs = passagesOf(before, after).flatMap((passage) => passage.runs);
        const words = (kind: Run['kind']) =>
          runs.filter((run) => run.kind === kind).flatMap((run) => run.words);
        const count = (list: readonly string[], word: string) =>
          list.filter((one) => one === word).length;
        for (const word of new Set([...before.split(' '), ...after.split(' ')].filter(Boolean))) {
          expect(count(words('added'), word) - count(words('removed'), word)).toBe(
            count(after.split(' '), word) - count(before.split(' '), word),
          );
        }
      }),
    );
  });

  it('make up both texts, where they are short', () => {
    const short = sentence.map((text) => text.split(' ').slice(0, 24).join(' '));
    fc.assert(
      fc.property(short, short, (before, after) => {
        fc.pre(before !== after);
        const runs = passagesOf(before, after).flatMap((passage) => passage.runs);
        const without = (kind: Run['kind']) =>
          runs.flatMap((run) => (run.kind === kind ? [] : run.words)).join(' ');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('show a short text whole', () => {
    expect(lines('20 € par mois', '22 € par mois')).toEqual(['-[20] +[22] € par mois']);
  });

  it('show a few words around what changes in a long one', () => {
    expect(lines(LONG, LONG.replace('premier', 'deuxième'))).toEqual([
      '… € par mois. Le -[premier] +[deuxième] mois est offert aux …',
    ]);
  });

  it('are apart where the changes are, and one where they are close', () => {
    const far = LONG.replace('20', '22').replace('un an', 'six mois');
    expect(lines(LONG, far)).toEqual([
      'L’outil coûte -[20] +[22] € par mois. Le …',
      '… toutes ses données pendant -[un an] +[six mois] après son départ.',
    ]);
    expect(lines(LONG, LONG.replace('20', '22').replace('premier', 'deuxième'))).toEqual([
      'L’outil coûte -[20] +[22] € par mois. Le -[premier] +[deuxième] mois est offert aux …',
    ]);
  });

  it('take a word or two between changes for a part of them', () => {
    expect(lines('de 20 à 30 €, ou bien plus', 'de 22 à 33 €, ou bien plus')).toEqual([
      'de -[20 à 30] +[22 à 33] €, ou bien plus',
    ]);
  });

  it('are the whole texts where these have little in common', () => {
    expect(lines('Le prix est un secret.', 'Comptez 20 € par mois, le double en été.')).toEqual([
      '-[Le prix est un secret.] +[Comptez 20 € par mois, le double en été.]',
    ]);
  });

  it('are found at once, however long and different the texts are', () => {
    const words = (mark: string) =>
      Array.from({ length: 20_000 }, (_, index) => (index % 2 ? 'mot' : `${mark}${index}`)).join(
        ' ',
      );
    const start = performance.now();
    const [passage, ...others] = passagesOf(words('a'), words('b'));
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(passage?.runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(others).toEqual([]);
  });

  it('mark new paragraphs and new lines of lists, not lines that are broken elsewhere', () => {
    expect(lines('Un mot.\n\nUn\nautre.', 'Un mot. Un autre.')).toEqual(['Un mot. -[¶] Un autre.']);
    expect(lines('- un\n- deux', '- un\n- deux\n  - trois')).toEqual([
      '- un ¶ - deux +[¶ - trois]',
    ]);
    expect(lines('un\ndeux', 'un deux')).toEqual([]);
  });
});

describe('a text on one line', () => {
  it('keeps its paragraphs apart by a mark', () => {
    expect(oneLine('## Prix\n\n20 €\npar mois\n')).toBe('## Prix ¶ 20 € par mois');
  });
});
