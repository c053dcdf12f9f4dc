/** Which licences the project accepts for what it uses, and why. */

/** None takes anything from the users of a program under MIT. */
export const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  // Copyleft file by file, and none of those files is changed here.
  'MPL-2.0',
  // Typefaces, which may be embedded in any document; they are not sold by themselves.
  'OFL-1.1',
];

/** Licences that are accepted of some packages only. */
export interface Exception {
  readonly packages: RegExp;
  readonly licence: string;
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    packages: /^@img\/sharp-(libvips|win32|wasm32)(-|$)/,
    licence: 'LGPL-3.0-or-later',
    reason:
      'libvips and the libraries under it: files of their own, loaded at run time, unchanged, which anyone may replace (LGPL 3, section 4). The project does not hand them on: npm brings them from their publisher.',
  },
  {
    packages: /^spdx-exceptions$/,
    licence: 'CC-BY-3.0',
    reason:
      'A list of names, by the Linux Foundation, that this very check reads. No part of any guide.',
  },
];
