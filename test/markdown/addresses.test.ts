import { describe, expect, it } from 'vitest';
import { webAddresses } from '../../scripts/markdown/addresses.ts';

describe('the web addresses of a text', () => {
  it('are those of its links, in their order, as they were typed', () => {
    const text = `Voir <https://b.fr/carte>, puis [la charte](http://a.fr/Charte.pdf "Charte").

- www.c.fr et [le guide][1]

[1]: https://d.fr/guide/`;
    expect(webAddresses(text)).toEqual([
      'https://b.fr/carte',
      'http://a.fr/Charte.pdf',
      'http://www.c.fr',
      'https://d.fr/guide/',
    ]);
  });

  it('are neither mailboxes nor places of the guide', () => {
    expect(webAddresses('<contact@a.fr>, [écrire](mailto:b@c.fr), [voir](#amapj)')).toEqual([]);
  });
});
