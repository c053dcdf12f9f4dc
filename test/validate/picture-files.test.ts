import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { hugePng, jpeg, png, svg, webp } from '../support/pictures.ts';
import { ACCUEIL, ALPHA } from '../support/small-guide.ts';

const withLogo = (path: string): GuideBuilder =>
  new GuideBuilder().replace(ALPHA, 'en_bref:', `logo: ${path}\nen_bref:`);

describe('a picture that can be printed', () => {
  it.each([
    ['logos/a.png', png(2, 3), 'png', 2, 3],
    ['logos/a.jpg', jpeg(40, 30), 'jpeg', 40, 30],
    ['logos/a.JPEG', jpeg(40, 30, true), 'jpeg', 30, 40],
    ['logos/a.webp', webp(5, 6), 'webp', 5, 6],
    ['logos/a.svg', Buffer.from(svg('<path d="M0 0h9"/>')), 'svg', 20, 10],
    ['logos/en-fait-un-png.jpg', png(2, 3), 'png', 2, 3],
  ])('%s is read with its type and size', async (path, bytes, type, width, height) => {
    await using guide = withLogo(path).write(`assets/${path}`, bytes);
    const { content, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    const { bytes: read, ...image } = content?.images.get(path) ?? {};
    expect(image).toEqual({ path, type, width, height });
    expect(Buffer.from(read ?? []).equals(bytes)).toBe(true);
  });

  it('may stand in content, where it goes before one in assets', async () => {
    await using guide = withLogo('logos/a.png');
    guide.write('content/logos/a.png', png(7, 7)).write('assets/logos/a.png', png(2, 3));
    const { content } = await check(guide);
    expect(content?.images.get('logos/a.png')?.width).toBe(7);
  });

  it('may be written with escapes in Markdown', async () => {
    await using guide = new GuideBuilder().write('assets/été à la ferme.png', png(2, 3));
    guide.replace(ACCUEIL, '## Un', '![Une ferme](./%C3%A9t%C3%A9%20à%20la%20ferme.png)\n\n## Un');
    const { content, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    expect([...(content?.images.keys() ?? [])]).toEqual(['été à la ferme.png']);
  });
});

describe('bytes of a picture', () => {
  it.each([
    [
      'not a picture',
      'Bonjour',
      [
        'outils/alpha.yaml:4:7 erreur image-illisible | « logo.png » n’est pas une image JPEG, PNG, WebP ou SVG. | Ouvrez-la dans un logiciel d’image et exportez-la en JPEG ou en PNG : changer son nom ne suffit pas.',
      ],
    ],
    [
      'an empty file',
      '',
      [
        'outils/alpha.yaml:4:7 erreur image-illisible | « logo.png » est un fichier vide. | Ouvrez-la dans un logiciel d’image et exportez-la en JPEG ou en PNG : changer son nom ne suffit pas.',
      ],
    ],
    [
      'another kind of picture',
      'GIF89a\x01\x00\x01\x00',
      [
        'outils/alpha.yaml:4:7 erreur image-illisible | « logo.png » n’est pas une image JPEG, PNG, WebP ou SVG. | Ouvrez-la dans un logiciel d’image et exportez-la en JPEG ou en PNG : changer son nom ne suffit pas.',
      ],
    ],
    [
      'one cut short',
      png(2, 3).subarray(0, 12),
      [
        'outils/alpha.yaml:4:7 erreur image-illisible | L’image « logo.png » est abîmée ou ne dit pas ses dimensions. | Ouvrez-la dans un logiciel d’image et enregistrez-la de nouveau.',
      ],
    ],
    [
      'one too large',
      hugePng(30_000, 20),
      [
        'outils/alpha.yaml:4:7 erreur image-trop-grande | L’image « logo.png » mesure 30000 × 20 pixels, 8000 au plus de côté. | Réduisez-la : 2480 pixels de large remplissent une page A4.',
      ],
    ],
    [
      'one too heavy',
      Buffer.concat([png(1, 1), Buffer.alloc(21_000_000)]),
      [
        'outils/alpha.yaml:4:7 erreur fichier-trop-lourd | assets/logo.png : ce fichier pèse 21,1 Mo, 20 Mo au plus. | Allégez-le, ou répartissez-le en plusieurs fichiers.',
      ],
    ],
    [
      'a drawing without size',
      svg('', ''),
      [
        'outils/alpha.yaml:4:7 erreur image-illisible | L’image « logo.png » est abîmée ou ne dit pas ses dimensions. | Donnez à sa balise « svg » un attribut « viewBox ».',
      ],
    ],
  ])('are refused: %s', async (_case, bytes, expected) => {
    await using guide = withLogo('logo.png').write('assets/logo.png', bytes);
    expect(await said(guide)).toEqual(expected);
  });
});
