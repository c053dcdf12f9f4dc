import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../scripts/finish/accessibility.ts';
import { type Breaking, find, taggedPdf } from '../support/tagged-pdf.ts';

const place = { file: 'content/editions/essai/edition.yaml' };

const faults = async (breaking?: Breaking) =>
  accessibilityFaults((await taggedPdf(breaking)).pdf, place);

describe('the audit of a build', () => {
  it('says nothing of a PDF that follows the standard', async () => {
    expect(await faults()).toEqual([]);
  });

  it('stops the publication of one that does not', async () => {
    const mute: Breaking = {
      tree: (root) => {
        find(root, 'Figure').keys = {};
      },
    };
    expect(await faults(mute)).toMatchObject([
      {
        ...place,
        severity: 'erreur',
        code: 'accessibilite',
        message: expect.stringMatching(/^Page 1 : une figure/),
      },
    ]);
  });

  it('only warns of what the standard does not ask for', async () => {
    const unlabelled: Breaking = {
      objects: ({ pdf }) => void pdf.catalog.delete(PDFName.of('PageLabels')),
    };
    expect(await faults(unlabelled)).toMatchObject([{ severity: 'avertissement' }]);
  });
});
