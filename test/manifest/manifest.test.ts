import { describe, expect, it } from 'vitest';
import {
  type BuildRecord,
  type Manifest,
  manifestText,
  nextManifest,
  parseManifest,
} from '../../scripts/manifest/manifest.ts';
import { buildRecord } from '../support/build-record.ts';

const next = (record: BuildRecord, former?: Manifest, kept: readonly string[] = []) =>
  nextManifest({ edition: 'essai', draft: false, record }, former, kept);
const files = ({ builds }: Manifest) =>
  builds.map(({ outputs }) => outputs.map(({ file }) => file));

describe('a manifest', () => {
  it('is read as it was written', () => {
    const manifest = next(buildRecord({ stamp: { jour: '1er mai 2026', heure: '9 h 05' } }));
    expect(parseManifest(manifestText(manifest))).toEqual(manifest);
  });

  it('keeps the record of a former build for the files that stay from it, and no more', () => {
    const first = next(buildRecord({}, 'guide-essai.pdf', 'index.html'));
    const second = next(buildRecord({}, 'guide-essai-livret.pdf'), first, ['guide-essai.pdf']);
    expect(files(second)).toEqual([['guide-essai-livret.pdf'], ['guide-essai.pdf']]);
    const third = next(buildRecord({}, 'guide-essai.pdf'), second, ['guide-essai-livret.pdf']);
    expect(files(third)).toEqual([['guide-essai.pdf'], ['guide-essai-livret.pdf']]);
  });

  it.each([
    ['no JSON', '{'],
    ['of another format', manifestText(next(buildRecord())).replace('"format": 1', '"format": 2')],
    [
      'of files outside its folder',
      manifestText(next(buildRecord({}, 'guide-essai.pdf'))).replace(
        'guide-essai.pdf',
        '../../secret',
      ),
    ],
    ['a list', '[]'],
  ])('that is %s is none', (_name, text) => {
    expect(parseManifest(text)).toBeUndefined();
  });
});
