import { describe, expect, it } from 'vitest';
import { error } from '../../scripts/diagnostics/problem.ts';

const said = (message: string, hint = '') => error({ file: 'a' }, { code: 'x', message, hint });

describe('what editors wrote, in a message', () => {
  it('is cut short', () => {
    const { message } = said(`« ${'a'.repeat(5000)} » et « ${'b'.repeat(80)} » ici.`);
    expect(message).toBe(`« ${'a'.repeat(79)}… » et « ${'b'.repeat(80)} » ici.`);
  });

  it('commands no terminal and turns no text round', () => {
    const { message, hint } = said('« a\u001b[2Jb\u202ec »\nfin', '« \u2066x »');
    expect(message).toBe('« a\ufffd[2Jb\ufffdc » fin');
    expect(hint).toBe('« \ufffdx »');
  });
});
