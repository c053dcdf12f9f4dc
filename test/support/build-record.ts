/** The record of a build that never took place. */
import type { BuildRecord } from '../../scripts/manifest/manifest.ts';
import { sha256Of } from '../../scripts/sha256.ts';

/** @param files names of those that the build made */
export function buildRecord(
  more: Partial<BuildRecord> = {},
  ...files: readonly string[]
): BuildRecord {
  return {
    date: '2024-01-01T00:00:00.000Z',
    dateFrom: 'edition',
    variants: ['ecran', 'web'],
    folded: true,
    program: { version: '1.0.0', sha256: sha256Of('programme') },
    environment: {
      node: '20.19.0',
      icu: '76.1',
      zlib: '1.3.1',
      browser: 'HeadlessChrome/147.0.7727.0',
      system: 'linux-x64',
    },
    inputs: [
      { file: 'content/criteres.yaml', sha256: sha256Of('critères') },
      { file: 'content/outils/alpha.yaml', sha256: sha256Of('alpha') },
    ],
    outputs: files.map((file) => ({
      variant: 'ecran' as const,
      file,
      size: file.length,
      sha256: sha256Of(file),
    })),
    ...more,
  };
}
