import { describe, expect, it } from 'vitest';
import { otherMakers } from '../../scripts/archive/other-makers.ts';
import { asLine } from '../support/check.ts';

const archive = {
  file: 'a.json',
  program: '1.0.0',
  browser: '147.0',
  plainLinks: new Set<string>(),
};
const told = (
  program: string,
  browser: string | null,
  of = archive as { readonly browser: string | null },
) => [...otherMakers({ ...archive, ...of }, { program, browser })].map(asLine);

const HINT = 'Comparez le résultat au guide d’alors avant de le publier.';

describe('building from an archive', () => {
  it('says nothing where the program and the browser are those of then', () => {
    expect(told('1.0.0', '147.0')).toEqual([]);
  });

  it('warns of another program, and of another browser', () => {
    expect(told('1.1.0', '150.0')).toEqual([
      `a.json avertissement archive-programme | Archivée avec la version 1.0.0 du programme, l’édition est fabriquée avec la 1.1.0 : la mise en page peut différer. | ${HINT}`,
      `a.json avertissement archive-navigateur | Archivée avec le navigateur 147.0, l’édition est fabriquée avec le 150.0 : la mise en page peut différer. | ${HINT}`,
    ]);
  });

  it('knows nothing of the browser where there was none', () => {
    expect(told('1.0.0', '150.0', { browser: null })).toEqual([]);
  });
});
