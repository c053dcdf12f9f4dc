import { describe, expect, it } from 'vitest';
import type { PdfFont } from '../../scripts/finish/inspect.ts';
import { type InspectedPdf, verifyPrint } from '../../scripts/finish/verify.ts';
import { type Fit, SETTINGS } from '../../scripts/print/copyfit.ts';
import type { LayoutFault, PrintFacts } from '../../scripts/print/in-page/watch-print.ts';
import type { Printed } from '../../scripts/print/print.ts';
import { printed, SECTIONS, section } from '../support/printed.ts';

const EDITION = { file: 'content/editions/drome-2024/edition.yaml' };
const FAMILIES = ['BricolageGrotesque', 'SourceSans3'];

const font = (name: string, more: Partial<PdfFont> = {}): PdfFont => ({
  name,
  subtype: 'CIDFontType2',
  embedded: true,
  ...more,
});
const PDF: InspectedPdf = {
  pageCount: 4,
  fonts: [font('SourceSans3-Regular'), font('BricolageGrotesque-Bold')],
  destinations: new Map([['socleo', 2]]),
};

const verified = (print: Printed, pdf: Partial<InspectedPdf> = {}) =>
  verifyPrint(print, { ...PDF, ...pdf }, FAMILIES, EDITION);
const withFacts = (facts: Partial<PrintFacts>) => verified(printed(facts));
const withFault = (fault: Partial<LayoutFault>) =>
  verified(
    printed(
      {},
      {
        faults: [
          {
            kind: 'coupe',
            what: 'Les Agriculteurs BIO',
            source: 'content/outils/socleo.yaml:12',
            ...fault,
          },
        ],
      },
    ),
  );
const [setting] = SETTINGS;
const leaving = (over: number): Fit[] =>
  setting
    ? [
        {
          id: 'socleo',
          setting,
          moved: 0,
          movedForCodes: 0,
          verso: 1,
          recto: 1,
          over,
          withoutCode: [],
        },
      ]
    : [];

describe('a print', () => {
  it('without room for the code of an address says so, with the place of its text', () => {
    const [fit] = leaving(0);
    const withoutCode = [
      { url: 'https://socleo.fr/aide/', source: 'content/outils/socleo.yaml:9' },
    ];
    const fits = fit ? [{ ...fit, withoutCode }] : [];
    expect(verified(printed({}, { fits }))).toEqual([
      {
        severity: 'a-verifier',
        code: 'adresse-sans-code',
        file: 'content/outils/socleo.yaml',
        line: 9,
        message: 'La fiche n’a pas la place d’imprimer le code QR de « socleo.fr/aide ».',
        hint: 'Raccourcissez un texte de la fiche, si ce code compte.',
      },
    ]);
  });

  it('as it was asked for has no diagnostic', () => {
    expect(verified(printed())).toEqual([]);
  });

  it('in which a text is cut has an error that names it and its file', () => {
    expect(withFault({ kind: 'coupe' })).toEqual([
      {
        severity: 'erreur',
        code: 'texte-coupe',
        file: 'content/outils/socleo.yaml',
        line: 12,
        message: 'Ce texte ne tient pas dans sa place et serait coupé : « Les Agriculteurs BIO ».',
        hint: 'Raccourcissez-le.',
      },
    ]);
  });

  it('in which an element is wider than its page has an error that names it and its file', () => {
    expect(withFault({ kind: 'trop-large' })).toEqual([
      {
        severity: 'erreur',
        code: 'trop-large',
        file: 'content/outils/socleo.yaml',
        line: 12,
        message: 'Cet élément est plus large que la page : « Les Agriculteurs BIO ».',
        hint: 'Raccourcissez le mot ou le tableau : le navigateur réduirait toutes les pages du guide.',
      },
    ]);
  });

  it('gives a fault the place of the edition where its own is not known', () => {
    expect(withFault({ source: '' })).toMatchObject([EDITION]);
  });

  it('gives a fault its file alone where the line is not known', () => {
    const [found] = withFault({ source: 'content/criteres.yaml' });
    expect(found?.file).toBe('content/criteres.yaml');
    expect(found?.line).toBeUndefined();
  });

  it('that Chromium shrank has an error, whatever made it too wide', () => {
    expect(withFacts({ width: 905.4 })).toEqual([
      {
        severity: 'erreur',
        code: 'trop-large',
        ...EDITION,
        message: 'Un élément déborde de la page (905 px pour 794) et le guide serait réduit.',
        hint: 'Cherchez un mot, une adresse ou un tableau très large dans ce qui vient d’être modifié.',
      },
    ]);
  });

  it('is not said to be too wide once more where the culprit is known', () => {
    const fault: LayoutFault = { kind: 'trop-large', what: 'mot', source: '' };
    expect(verified(printed({ width: 905 }, { faults: [fault] }))).toHaveLength(1);
  });

  it('may be wider by a px, from rounding', () => {
    expect(withFacts({ width: 795 })).toEqual([]);
  });

  it('in which a cover takes two pages has an error', () => {
    const [cover, ...others] = SECTIONS;
    expect(withFacts({ sections: cover ? [{ ...cover, pages: 2 }, ...others] : [] })).toEqual([
      {
        severity: 'erreur',
        code: 'texte-coupe',
        ...EDITION,
        line: 1,
        message: '« couverture » devrait tenir sur une page et en prend 2.',
        hint: 'Raccourcissez les textes de cette page.',
      },
    ]);
  });

  it('in which a sheet leaves its spread has a warning that says by how many lines', () => {
    const print = printed({ sections: [section('socleo', { pages: 3 })] }, { fits: leaving(14) });
    expect(verified(print)).toEqual([
      {
        severity: 'avertissement',
        code: 'fiche-trop-longue',
        file: 'content/outils/socleo.yaml',
        line: 1,
        message: 'Cette fiche dépasse sa double page, de 14 lignes environ : elle en prend 3.',
        hint: 'Raccourcissez ses rubriques les plus longues.',
      },
    ]);
  });

  it('does not count the lines of a sheet that leaves its spread by one or by none', () => {
    for (const fits of [leaving(1), leaving(0), []]) {
      expect(
        verified(printed({ sections: [section('socleo', { pages: 3 })] }, { fits })),
      ).toMatchObject([{ message: 'Cette fiche dépasse sa double page : elle en prend 3.' }]);
    }
  });

  it('in which a part of no fixed length is long is as it should be', () => {
    const { expectedPages: _, ...chapter } = section('essor', { pages: 9 });
    expect(withFacts({ sections: [chapter] })).toEqual([]);
  });

  it.each([
    ['of another family', font('DejaVuSans')],
    ['that is not embedded', font('SourceSans3-Regular', { embedded: false })],
    ['of Type 3', font('SourceSans3-Regular', { subtype: 'Type3' })],
  ])('with a font %s has an error', (_, wrong) => {
    expect(verified(printed(), { fonts: [...PDF.fonts, wrong] })).toEqual([
      {
        severity: 'erreur',
        code: 'caractere-manquant',
        ...EDITION,
        message: `La police « ${wrong.name} » remplace une police du guide : un signe au moins n’existe pas dans les nôtres.`,
        hint: 'Cherchez un signe rare (emoji, symbole, autre alphabet) dans les textes et remplacez-le.',
      },
    ]);
  });

  it('with a page number that is not that of the PDF has an error', () => {
    expect(verified(printed(), { destinations: new Map([['socleo', 3]]) })).toEqual([
      {
        severity: 'erreur',
        code: 'folio-faux',
        ...EDITION,
        message: 'Le sommaire annonce « socleo » page 2, et le PDF le place page 3.',
        hint: 'Relancez la fabrication ; si cela persiste, signalez-le aux développeurs du guide.',
      },
    ]);
  });

  it('with a page number for what the PDF does not hold has an error', () => {
    expect(verified(printed(), { destinations: new Map() })).toMatchObject([
      { message: 'Le sommaire annonce « socleo » page 2, et le PDF le place page inconnue.' },
    ]);
  });

  it('with another number of pages than was counted has an error', () => {
    expect(verified(printed(), { pageCount: 5 })).toEqual([
      {
        severity: 'erreur',
        code: 'folio-faux',
        ...EDITION,
        message: 'Le navigateur a compté 4 pages et en a imprimé 5.',
        hint: 'Relancez la fabrication ; si cela persiste, signalez-le aux développeurs du guide.',
      },
    ]);
  });

  it('has a diagnostic for each thing that is wrong, at once', () => {
    const print = printed({ sections: [section('socleo', { pages: 3 })], width: 900 });
    const codes = verified(print, { pageCount: 5, fonts: [font('Arial')] }).map(({ code }) => code);
    expect(codes).toEqual(['trop-large', 'fiche-trop-longue', 'caractere-manquant', 'folio-faux']);
  });
});
