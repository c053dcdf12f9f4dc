import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { hugePng, jpeg, png, svg, webp } from '../support/pictures.ts';
import { ACCUEIL, ALPHA, EDITION } from '../support/small-guide.ts';

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

describe('the path of a picture', () => {
  it.each([
    ['to nothing', 'logos/rien.png'],
    ['with another case', 'logos/ALPHA.png'],
    ['to another folder', 'alpha.png'],
    ['from the project', 'assets/logos/alpha.png'],
    ['out of the project', '../secret.png'],
    ['from the root of the disk', '/etc/logo.png'],
    ['of a disk of Windows', 'C:/logo.png'],
    ['with the strokes of Windows', 'logos\\alpha.png'],
    ['on the web', 'https://exemple.fr/logo.png'],
    ['on the web without scheme', '//exemple.fr/logo.png'],
    ['that holds the picture', 'data:image/png;base64,AAAA'],
  ])('is refused %s', async (name, path) => {
    await using guide = withLogo(path).write('assets/logos/alpha.png', png(2, 3));
    expect({ [name]: await said(guide) }).toMatchSnapshot();
  });

  it('is refused through a link that leaves the project', async () => {
    await using guide = withLogo('logos/lien.png').write('assets/logos/a.png', png(1, 1));
    guide.write('secret.png', png(1, 1));
    symlinkSync(join(guide.root, 'secret.png'), join(guide.root, 'assets/logos/lien.png'));
    expect(await said(guide)).toMatchInlineSnapshot();
  });
});

describe('bytes of a picture', () => {
  it.each([
    ['not a picture', 'Bonjour'],
    ['an empty file', ''],
    ['another kind of picture', 'GIF89a\x01\x00\x01\x00'],
    ['one cut short', png(2, 3).subarray(0, 12)],
    ['one too large', hugePng(30_000, 20)],
    ['one too heavy', Buffer.concat([png(1, 1), Buffer.alloc(21_000_000)])],
    ['a drawing without size', svg('', '')],
  ])('are refused: %s', async (name, bytes) => {
    await using guide = withLogo('logo.png').write('assets/logo.png', bytes);
    expect({ [name]: await said(guide) }).toMatchSnapshot();
  });
});

describe('pictures in Markdown', () => {
  it('are reported where they stand, and asked for a description', async () => {
    await using guide = new GuideBuilder().write('assets/a.png', png(2, 3));
    guide.replace(ALPHA, 'Les clients', '![](a.png) ![Une ferme](b.png) Les clients');
    expect(await said(guide)).toMatchInlineSnapshot();
  });

  it('have no place in a short text', async () => {
    await using guide = new GuideBuilder().write('assets/a.png', png(2, 3));
    guide.replace(EDITION, 'Un petit guide', '![x](a.png) Un petit guide');
    expect(await said(guide)).toMatchInlineSnapshot();
  });
});
