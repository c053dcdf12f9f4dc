import { describe, expect, it } from 'vitest';
import { portableNames } from '../../scripts/read/portable-names.ts';

const found = (...paths: readonly string[]) =>
  [...portableNames(paths, 'assets')].map(({ file, message }) => `${file} | ${message}`);

describe('names of files', () => {
  it('may hold accents, spaces, quotes and dots', () => {
    expect(found('logos/été à la ferme.png', "l'an 1.2.png", 'console.png', 'LPT.png')).toEqual([]);
  });

  it.each(['con', 'NUL.png', 'com1.tar.gz', 'lpt9'])(
    'are refused if Windows has a device %s',
    (name) => {
      expect(found(name)).toEqual([
        `assets/${name} | Windows réserve le nom « ${name} » et ne peut pas l’ouvrir.`,
      ]);
    },
  );

  it.each(['a:b', 'qui ?', 'fin.', 'fin '])(
    'are refused if Windows does not accept « %s »',
    (name) => {
      expect(found(name)).toHaveLength(1);
    },
  );

  it('are refused where they differ by case or by how accents are stored only', () => {
    expect(found('Logo.png', 'logo.png')).toEqual([
      'assets/logo.png | Sous Windows et macOS, « logo.png » et « assets/Logo.png » sont un même fichier.',
    ]);
    expect(found('caf\u00e9', 'cafe\u0301')).toHaveLength(1);
  });

  it('are said once for a folder, however many files it holds', () => {
    expect(found('aux/a', 'aux/b', 'aux/c')).toHaveLength(1);
  });
});
