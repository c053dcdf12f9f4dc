import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type PreviewCommandOptions, previewCommand } from '../../scripts/cli/preview-command.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { consoleOf } from '../support/console.ts';
import { GuideBuilder } from '../support/guide-builder.ts';

/** Runs the command until it has said its address, then ends it as Ctrl-C does. */
async function preview(
  guide: Pick<GuideBuilder, 'root'>,
  edition?: string,
  options: Partial<PreviewCommandOptions> = {},
) {
  const { world, stdout, stderr } = consoleOf(guide);
  const controller = new AbortController();
  const running = previewCommand(
    edition,
    { port: 4236, open: false, ...options },
    { ...world, signal: controller.signal },
  );
  const ended = running.then(
    () => true,
    () => true,
  );
  await vi.waitFor(
    async () => {
      const isOver = await Promise.race([ended, Promise.resolve(false)]);
      if (!isOver && !stdout().includes('Ctrl')) throw new Error('not yet');
    },
    { timeout: 10_000 },
  );
  controller.abort();
  return { code: await running, stdout: stdout(), stderr: stderr() };
}

// The first of them loads Vite.
describe('guide preview', { timeout: 20_000 }, () => {
  it('says its address and how to end it, and ends well', async () => {
    await using guide = new GuideBuilder();
    const { code, stdout, stderr } = await preview(guide, 'essai');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Aperçu : http:\/\/127\.0\.0\.1:\d+\/edition\/essai\nIl suit vos enregistrements\. Pour l’arrêter : Ctrl \+ C\.\nAperçu arrêté\.\n$/,
    );
    expect(stderr).not.toContain('réseau');
  });

  it('says that the port is taken, and which one it has', async () => {
    await using guide = new GuideBuilder();
    const other = createServer().listen(4237, '127.0.0.1');
    await once(other, 'listening');
    const { code, stderr } = await preview(guide, undefined, { port: 4237 });
    other.close();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Le port 4237 est pris : l’aperçu est sur le 42\d\d\.\n$/);
  });

  it('warns that others can read the draft where it is asked to listen to them', async () => {
    await using guide = new GuideBuilder();
    const { stdout, stderr } = await preview(guide, 'essai', { host: '0.0.0.0' });
    expect(stdout).toContain('Aperçu : http://127.0.0.1:');
    expect(stderr).toContain('Attention : toute personne du réseau peut lire le brouillon');
  });

  it('refuses an edition that does not exist, as other commands do', async () => {
    await using guide = new GuideBuilder();
    await expect(preview(guide, 'esai')).rejects.toThrow(
      'L’édition « esai » n’existe pas ; éditions : essai. Vouliez-vous dire « essai » ?',
    );
  });

  it('answers as check does where there is no content', async () => {
    const { code, stdout } = await preview({ root: join(PROGRAM_ROOT, 'scripts') });
    expect(code).toBe(1);
    expect(stdout).toContain('Il n’y a pas de dossier « content » ici.');
  });

  it('refuses an address that is not of this machine', async () => {
    await using guide = new GuideBuilder();
    await expect(preview(guide, 'essai', { host: '203.0.113.1' })).rejects.toMatchObject({
      name: 'AddressError',
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'as a process, ends within a second of %s',
    async (name) => {
      await using guide = new GuideBuilder();
      const child = spawn(
        process.execPath,
        [join(PROGRAM_ROOT, 'bin/guide.js'), 'preview', '--port', '4238'],
        { cwd: guide.root, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let said = '';
      child.stdout.on('data', (text) => {
        said += text;
      });
      await vi.waitFor(() => expect(said).toContain('Ctrl'), { timeout: 20_000, interval: 20 });
      // A page that is open does not hold it back.
      const page = await fetch(/http:\S+/.exec(said)?.[0] ?? '');
      await page.text();
      const start = performance.now();
      child.kill(name);
      const [code] = await once(child, 'exit');
      expect(performance.now() - start).toBeLessThan(1000);
      expect(code).toBe(0);
      expect(said).toContain('Aperçu arrêté.');
    },
    30_000,
  );
});
