import { describe, expect, it } from 'vitest';
import { verifyCommand } from '../../scripts/cli/verify-command.ts';
import { consoleOf } from '../support/console.ts';
import { GuideBuilder } from '../support/guide-builder.ts';

const OPTIONS = { all: false, brouillon: false, deuxParPage: false, delai: 60, json: false };

describe('guide build --verify', () => {
  it('refuses variants: it makes again those that were made', async () => {
    await using guide = new GuideBuilder();
    const { world } = consoleOf(guide);
    await expect(verifyCommand('essai', { ...OPTIONS, variant: ['web'] }, world)).rejects.toThrow(
      /retirez « --variant »/,
    );
  });

  it('ends with 1 where nothing was built, and says what to do', async () => {
    await using guide = new GuideBuilder();
    const { world, stdout } = consoleOf(guide);
    expect(await verifyCommand(undefined, { ...OPTIONS, all: true }, world)).toBe(1);
    expect(stdout()).toMatch(/^Édition « essai » : « dist\/essai\/manifest\.json » manque/);
  });

  it('ends with 1 and the errors where there is no edition', async () => {
    await using guide = new GuideBuilder().remove('content/editions');
    const { world, stderr } = consoleOf(guide);
    expect(await verifyCommand(undefined, OPTIONS, world)).toBe(1);
    expect(stderr()).toContain('erreur');
  });
});
