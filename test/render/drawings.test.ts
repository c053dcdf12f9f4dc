import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { icon, mark, qrCode, shape } from '../../scripts/render/drawings.ts';
import { FORMES, note } from '../../scripts/validate/schemas.ts';
import { one, parseHtml } from '../support/html.ts';

const svg = (html: string) => one(parseHtml(html), 'svg');

describe('a mark', () => {
  it.each([
    ['oui', 'oui'],
    ['partiel', 'en partie'],
    ['non', 'non'],
  ] as const)('« %s » is a picture that says « %s »', (value, words) => {
    expect(svg(mark(value)).attributes).toMatchObject({ role: 'img', 'aria-label': words });
  });

  it('differs from the others by its drawing, not by its colour alone', () => {
    const drawings = note.options.map((value) => JSON.stringify(svg(mark(value)).children));
    expect(new Set(drawings).size).toBe(3);
  });
});

describe('the shape of a category', () => {
  it('is one of its own, and decorative', () => {
    const drawings = FORMES.map((forme) => svg(shape(forme)));
    expect(new Set(drawings.map(({ children }) => JSON.stringify(children))).size).toBe(3);
    expect(drawings.map(({ attributes }) => attributes['aria-hidden'])).toEqual([
      'true',
      'true',
      'true',
    ]);
  });
});

describe('an icon', () => {
  it('is a decorative drawing of its name', () => {
    expect(svg(icon('euro')).attributes['aria-hidden']).toBe('true');
    expect(icon('euro')).not.toBe(icon('users'));
  });

  it('is a fault of the program where it does not exist', () => {
    expect(() => icon('tracteur-volant')).toThrow();
  });
});

describe('a QR code', () => {
  const address = 'https://www.youtube.com/@kuupanda6904';

  /** The dark modules of the drawing, as rows of booleans. */
  function modules(html: string): boolean[][] {
    const size = Number(svg(html).attributes.viewBox?.split(' ')[2]);
    const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
    for (const [, x, y, run] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(run));
    }
    return grid;
  }

  it('draws the modules of its address, whole, and no other', () => {
    expect(modules(qrCode(address))).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
  });

  it('has a quiet zone of four modules on all sides', () => {
    const rows = modules(qrCode(address));
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [[x, y]] : []))).flat();
    expect([Math.min(...dark), Math.max(...dark)]).toEqual([4, rows.length - 5]);
  });

  it.each([
    ['84 characters, on 18 mm', 84, undefined],
    ['106 characters, on 20 mm', 106, '--cote:20mm'],
    ['122 characters, on 22 mm', 122, '--cote:22mm'],
    ['more, on 22 mm', 200, '--cote:22mm'],
  ])('has modules of 0.4 mm for %s', (_, length, style) => {
    const { attributes } = svg(qrCode('https://a.fr/'.padEnd(length, 'b')));
    expect(attributes.style).toBe(style);
  });

  it('is of letters that all readers take alike', () => {
    const { data } = encode('https://ferme.fr/l%C3%A9gumes', { ecc: 'M', border: 4 });
    expect(modules(qrCode('https://ferme.fr/légumes'))).toEqual(data);
  });

  it('is decorative: the address stands beside it', () => {
    expect(svg(qrCode(address)).attributes['aria-hidden']).toBe('true');
  });
});
