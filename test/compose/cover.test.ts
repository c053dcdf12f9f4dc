import { describe, expect, it } from 'vitest';
import { composeCover } from '../../scripts/compose/cover.ts';
import type { EditionFile } from '../../scripts/validate/schemas.ts';
import { editionFile } from '../support/edition.ts';

const cover = (more: Partial<EditionFile> = {}) => composeCover(editionFile(more));
const bodies = (count: number, more: Partial<EditionFile['editeurs'][number]> = {}) =>
  Array.from({ length: count }, () => ({ nom: 'CASDAR', ...more }));

describe('the title of the cover', () => {
  it('has its designed size up to 21 characters', () => {
    expect(cover({ titre: 'Guide comparatif local' }).corpsDuTitre).toBe(38);
    expect(cover({ titre: 'Guide comparatif' }).corpsDuTitre).toBeUndefined();
  });

  it('is set smaller the longer it is', () => {
    expect(cover({ titre: 'x'.repeat(60) }).corpsDuTitre).toBe(30);
  });
});

describe('the bodies on the cover', () => {
  it('stand on the ground of the illustration where they are few, without logos', () => {
    expect(cover().bande).toBe(false);
    expect(cover({ editeurs: bodies(2), financeurs: bodies(5) }).bande).toBe(false);
  });

  it.each([
    ['a publisher has a logo', { editeurs: bodies(1, { logo: 'logos/a.png' }) }],
    ['a funder has a logo', { financeurs: bodies(1, { logo: 'logos/a.png' }) }],
    ['a contact has a logo', { contacts: bodies(1, { logo: 'logos/a.png' }) }],
    ['there are more than two publishers', { editeurs: bodies(3) }],
    ['there are more funders than lines', { financeurs: bodies(7) }],
    ['a publisher has a long precision', { editeurs: bodies(1, { precision: 'x'.repeat(140) }) }],
  ])('stand on a band of their own where %s', (_, more) => {
    expect(cover(more).bande).toBe(true);
  });
});
