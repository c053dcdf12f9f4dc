import { describe, expect, it } from 'vitest';
import { judgeLicence } from '../../scripts/supply/judge-licence.ts';

const takenOf = (expression: string, name = 'some-package') => judgeLicence(name, expression).taken;

describe('judgeLicence', () => {
  it('takes a licence that is accepted', () => {
    expect(judgeLicence('some-package', 'MIT')).toEqual({ taken: ['MIT'] });
  });

  it('of a choice takes the first that is accepted', () => {
    expect(takenOf('(MIT OR CC0-1.0)')).toEqual(['MIT']);
    expect(takenOf('GPL-3.0-only OR Apache-2.0')).toEqual(['Apache-2.0']);
  });

  it('of several that hold together wants all to be accepted', () => {
    expect(takenOf('MIT AND (BSD-3-Clause OR AGPL-3.0-only)')).toEqual(['MIT', 'BSD-3-Clause']);
    expect(takenOf('MIT AND AGPL-3.0-only')).toEqual([]);
  });

  it.each([
    'AGPL-3.0-or-later',
    'GPL-2.0-only',
    'GPL-2.0+',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'LGPL-3.0-or-later',
    'SSPL-1.0',
    'BUSL-1.1',
    'CC-BY-NC-4.0',
  ])('refuses %s', (expression) => {
    const { taken, refused } = judgeLicence('some-package', expression);
    expect(taken).toEqual([]);
    expect(refused).toBe(`${expression} is not accepted`);
  });

  it.each(['UNLICENSED', 'SEE LICENSE IN LICENSE.txt', 'Apache 2'])(
    'refuses %j, of which nobody knows what it allows',
    (expression) => {
      expect(judgeLicence('some-package', expression).refused).toContain('no SPDX expression');
    },
  );

  it.each([undefined, ''])('refuses a package that says nothing (%j)', (expression) => {
    expect(judgeLicence('some-package', expression).refused).toContain('says nothing');
  });

  it('takes the LGPL of the libraries under libvips alone', () => {
    expect(takenOf('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64')).toEqual([
      'LGPL-3.0-or-later',
    ]);
    expect(takenOf('LGPL-3.0-or-later', '@img/other')).toEqual([]);
    expect(takenOf('GPL-3.0-or-later', '@img/sharp-libvips-linux-x64')).toEqual([]);
  });
});
