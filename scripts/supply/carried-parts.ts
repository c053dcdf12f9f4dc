/** What comes along and is no package of npm: carried inside a package, or in this repository. */

export interface CarriedPart {
  readonly name: string;
  /** Where it lies, from the folder of the program; tests see that it does. */
  readonly path: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly note?: string;
}

const CHROMIUM = 'node_modules/@sparticuz/chromium/bin';
const PDFJS = 'node_modules/pdfjs-dist';
const PDF_LIB = 'node_modules/@cantoo/pdf-lib/src/packages';

export const CARRIED_PARTS: readonly CarriedPart[] = [
  {
    name: 'Chromium headless shell',
    path: `${CHROMIUM}/chromium.br`,
    licence: 'BSD-3-Clause',
    note: 'A program of its own, started and not linked. Its own third parties are listed in chrome://credits of the same version, FFmpeg (LGPL-2.1) among them.',
  },
  {
    name: 'NSS and NSPR',
    path: `${CHROMIUM}/al2023.tar.br`,
    licence: 'MPL-2.0',
    note: 'Unpacked only where the system has none.',
  },
  { name: 'Expat', path: `${CHROMIUM}/al2023.tar.br`, licence: 'MIT' },
  { name: 'Open Sans', path: `${CHROMIUM}/fonts.tar.br`, licence: 'OFL-1.1' },
  {
    name: 'SwiftShader',
    path: `${CHROMIUM}/swiftshader.tar.br`,
    licence: 'Apache-2.0',
    note: 'Never unpacked.',
  },
  {
    name: 'Bricolage Grotesque',
    path: 'node_modules/@fontsource/bricolage-grotesque/LICENSE',
    licence: 'OFL-1.1',
  },
  {
    name: 'Source Sans 3',
    path: 'node_modules/@fontsource/source-sans-3/LICENSE',
    licence: 'OFL-1.1',
  },
  { name: 'Lucide icons', path: 'node_modules/lucide-static/LICENSE', licence: 'ISC AND MIT' },
  { name: 'OpenJPEG in pdf.js', path: `${PDFJS}/wasm/LICENSE_OPENJPEG`, licence: 'BSD-2-Clause' },
  { name: 'qcms in pdf.js', path: `${PDFJS}/wasm/LICENSE_QCMS`, licence: 'MIT' },
  {
    name: 'PDFium’s JBIG2 in pdf.js',
    path: `${PDFJS}/wasm/LICENSE_JBIG2`,
    licence: 'BSD-3-Clause',
  },
  {
    name: 'Foxit fonts in pdf.js',
    path: `${PDFJS}/standard_fonts/LICENSE_FOXIT`,
    licence: 'BSD-3-Clause',
  },
  {
    name: 'Liberation fonts in pdf.js',
    path: `${PDFJS}/standard_fonts/LICENSE_LIBERATION`,
    licence: 'OFL-1.1',
  },
  {
    name: 'Adobe’s character maps in pdf.js',
    path: `${PDFJS}/cmaps/LICENSE`,
    licence: 'BSD-3-Clause',
  },
  { name: 'colour profiles in pdf.js', path: `${PDFJS}/iccs/LICENSE`, licence: 'CC0-1.0' },
  { name: 'UPNG in pdf-lib', path: `${PDF_LIB}/upng/LICENSE`, licence: 'MIT' },
  {
    name: 'standard fonts in pdf-lib',
    path: `${PDF_LIB}/standard-fonts/LICENSE.md`,
    licence: 'MIT',
  },
  { name: 'profile FOGRA39', path: 'assets/profils/FOGRA39.icc', licence: 'CC0-1.0' },
  { name: 'illustrations', path: 'assets/illustrations', licence: 'MIT' },
];
