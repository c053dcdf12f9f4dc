import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isError } from '../../scripts/diagnostics/diagnostic.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { validate } from '../../scripts/validate/validate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the content of the guide', () => {
  it('has no error and no warning, only points to verify', async () => {
    const { editions, diagnostics } = validate(await readContent(root));
    const content = editions.get('aura-2023')?.content;
    expect(diagnostics.filter(({ severity }) => severity !== 'a-verifier')).toEqual([]);
    expect(diagnostics.some(isError)).toBe(false);
    expect(content?.outils.size).toBe(9);
    expect(content?.chapitres.size).toBe(3);
  });

  it('is read and validated the same each time', async () => {
    const [first, second] = await Promise.all([readContent(root), readContent(root)]);
    expect(validate(first).diagnostics).toEqual(validate(second).diagnostics);
  });
});
