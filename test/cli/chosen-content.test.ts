import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isArchivePath, shownPath } from '../../scripts/cli/chosen-content.ts';

describe('what a command is about', () => {
  it.each(['archives/a.json', 'a.json', './a', '/a/b', 'C:\\a', 'A.JSON'])(
    'is an archive where it is a path: %s',
    (given) => {
      expect(isArchivePath(given)).toBe(true);
    },
  );

  it.each(['aura-2023', 'rhone_loire', '2023'])('is an edition otherwise: %s', (given) => {
    expect(isArchivePath(given)).toBe(false);
  });

  it('is named in messages from the folder of the command, or as it was given', () => {
    const root = join('/', 'guide');
    expect(shownPath('./archives/../a.json', root)).toBe('a.json');
    expect(shownPath('/guide/archives/a.json', root)).toBe('archives/a.json');
    expect(shownPath('../a.json', root)).toBe('../a.json');
    expect(shownPath('/autre/a.json', root)).toBe('/autre/a.json');
  });
});
