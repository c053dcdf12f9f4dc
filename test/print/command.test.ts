/** The program as it is run: real processes, their answers, and what they leave behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { browserPath } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA } from '../support/small-guide.ts';

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Temporary files of the program go here, to see that none stays. */
const temporary = (guide: GuideBuilder) => join(guide.root, 'tmp');

function start(guide: GuideBuilder, args: readonly string[], env: Record<string, string> = {}) {
  mkdirSync(temporary(guide), { recursive: true });
  const child = spawn(process.execPath, [join(PROGRAM_ROOT, 'bin/guide.js'), ...args], {
    cwd: guide.root,
    env: { ...process.env, TMPDIR: temporary(guide), ...env },
  });
  return { child, outcome: outcomeOf(child) };
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (text) => {
    stdout += text;
  });
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

const run = (guide: GuideBuilder, args: readonly string[], env?: Record<string, string>) =>
  start(guide, args, env).outcome;

const built = (guide: GuideBuilder) => join(guide.root, 'dist/essai/guide-essai.pdf');

describe('guide build', () => {
  it('makes the PDF and the page, and says pages, sheets and the time of each stage', async () => {
    await using guide = new GuideBuilder();
    const { code, stdout, stderr } = await run(guide, ['build']);
    expect(code).toBe(0);
    expect(readdirSync(join(guide.root, 'dist/essai'))).toEqual([
      'guide-essai.pdf',
      'index.html',
      'manifest.json',
    ]);
    expect(stdout).toMatch(
      /^Édition « essai » : 16 pages, 3 fiches, 2 passes d’impression ; aucun avertissement\.$/m,
    );
    expect(stdout).toMatch(/^Temps \(s\) : \d+,\d\d en tout$/m);
    for (const stage of ['Lecture du contenu', 'Mise en page', 'Impression', 'Publication']) {
      expect(stdout).toMatch(new RegExp(`^ +\\d+,\\d\\d {2}${stage}$`, 'm'));
      expect(stderr).toContain(`${stage}…\n`);
    }
    expect(readdirSync(temporary(guide))).toEqual([]);
  });

  it('answers in JSON to programs', async () => {
    await using guide = new GuideBuilder();
    const { code, stdout, stderr } = await run(guide, ['build', 'essai', '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      edition: 'essai',
      ok: true,
      pages: 16,
      sheets: 3,
      diagnostics: [],
    });
    expect(report.folios.alpha % 2).toBe(0);
    // Where the browser could not isolate itself, program and person are both told.
    expect(report.sandboxed).toBe(!stderr.includes('« sandbox »'));
    if (process.getuid?.() === 0) expect(report.sandboxed).toBe(false);
  });

  it('keeps what was built before when the content has errors, and ends with 1', async () => {
    await using guide = new GuideBuilder().write('dist/essai/guide-essai.pdf', 'celui d’hier');
    guide.replace(ALPHA, 'categorie: ferme', 'categorie: fermes');
    const { code, stdout, stderr } = await run(guide, ['build']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/outils\/alpha\.yaml:2:12 {2}erreur {2}.*fermes/m);
    expect(stderr).toContain('Vouliez-vous dire « ferme » ?');
    expect(stdout).toContain('Rien n’a été écrit');
    expect(guide.read('dist/essai/guide-essai.pdf')).toBe('celui d’hier');
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  });

  it('says what to do when dist cannot be written, and ends with 3', async () => {
    await using guide = new GuideBuilder().write('dist', 'un fichier à la place du dossier');
    const { code, stderr } = await run(guide, ['build']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/« .*dist.* ».*Vérifiez que « dist » est un dossier/);
    expect(guide.read('dist')).toBe('un fichier à la place du dossier');
  });

  it('says what to do when there is no browser at the path given, and ends with 3', async () => {
    await using guide = new GuideBuilder();
    const { code, stderr } = await run(guide, ['build'], {
      PUPPETEER_EXECUTABLE_PATH: '/nulle/part',
    });
    expect(code).toBe(3);
    expect(stderr).toContain('/nulle/part');
    expect(stderr).toContain('PUPPETEER_EXECUTABLE_PATH');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.skipIf(process.platform === 'win32')(
    'says so when the browser is killed in the middle, and keeps what was built before',
    async () => {
      await using guide = new GuideBuilder().write('dist/essai/guide-essai.pdf', 'celui d’hier');
      const dying = join(guide.root, 'navigateur');
      // It dies as soon as it has been asked for a PDF, or soon after.
      writeFileSync(dying, `#!/bin/sh\n"${await browserPath()}" "$@" &\nsleep 1.2\nkill -9 $!\n`);
      chmodSync(dying, 0o755);
      const many = Array.from({ length: 60 }, (_, index) => `outil-${index}`);
      for (const id of many) {
        guide.write(`content/outils/${id}.yaml`, guide.read(ALPHA).replaceAll('Alpha', id));
      }
      guide.replace(
        'content/editions/essai/edition.yaml',
        '[alpha, beta]',
        `[alpha, beta, ${many.join(', ')}]`,
      );
      const { code, stderr } = await run(guide, ['build'], { PUPPETEER_EXECUTABLE_PATH: dying });
      expect(code).toBe(3);
      expect(stderr).toContain('Le navigateur');
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(guide.read('dist/essai/guide-essai.pdf')).toBe('celui d’hier');
      expect(readdirSync(temporary(guide))).toEqual([]);
    },
    // One that dies before it has answered at all is waited for.
    60_000,
  );

  it.skipIf(process.platform === 'win32')(
    'ends at once on Ctrl-C, without a browser or a half-written file',
    async () => {
      await using guide = new GuideBuilder();
      const { child, outcome } = start(guide, ['build']);
      await new Promise<void>((printing) => {
        child.stderr?.on('data', (text) => {
          if (String(text).includes('Impression')) printing();
        });
      });
      const asked = performance.now();
      child.kill('SIGINT');
      const { code, stderr } = await outcome;
      expect(performance.now() - asked).toBeLessThan(3000);
      expect(code).toBe(130);
      expect(stderr).toContain('Interrompu.');
      expect(existsSync(built(guide))).toBe(false);
      expect(readdirSync(temporary(guide))).toEqual([]);
    },
  );
});

/** The small guide with two editions that start from `essai`, one of them with an error. */
const threeEditions = () =>
  new GuideBuilder()
    .write('content/editions/loire/edition.yaml', 'base: essai\nterritoire: Loire\n')
    .write('content/editions/pilat/edition.yaml', 'base: loire\nterritoir: Pilat\n');

describe('guide build --all', () => {
  it('builds what can be built, with a line of progress each, and ends with 1 if one fails', async () => {
    await using guide = threeEditions();
    guide.write('dist/pilat/guide-pilat.pdf', 'celui d’hier');
    const { code, stdout, stderr } = await run(guide, ['build', '--all']);
    expect(code).toBe(1);
    for (const id of ['essai', 'loire']) {
      expect(existsSync(join(guide.root, `dist/${id}/guide-${id}.pdf`))).toBe(true);
      expect(stdout).toMatch(new RegExp(`^Édition « ${id} » : 16 pages, 3 fiches\\.$`, 'm'));
      expect(stderr).toMatch(new RegExp(`^${id} +Impression…$`, 'm'));
      expect(stderr).toMatch(new RegExp(`^${id} +16 pages$`, 'm'));
    }
    expect(stderr).toMatch(/^pilat +des erreurs, rien n’est écrit$/m);
    expect(stderr).toMatch(/pilat\/edition\.yaml:2:1 {2}erreur .*territoir/);
    expect(stdout).toContain('Édition « pilat » : rien n’a été écrit, 1 erreur.');
    expect(stdout).toMatch(/^2 éditions sur 3, en \d+,\d\d s\.$/m);
    expect(guide.read('dist/pilat/guide-pilat.pdf')).toBe('celui d’hier');
    expect(readdirSync(temporary(guide))).toEqual([]);
  });

  it('tells of each edition what ended it, and ends with the gravest code', async () => {
    await using guide = threeEditions();
    const { code, stdout } = await run(guide, ['build', '--all', '--json'], {
      PUPPETEER_EXECUTABLE_PATH: '/nulle/part',
    });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      editions: [
        { edition: 'essai', ok: false, failure: expect.stringContaining('/nulle/part') },
        { edition: 'loire', ok: false, failure: expect.stringContaining('/nulle/part') },
        { edition: 'pilat', ok: false, diagnostics: [{ code: 'cle-inconnue' }] },
      ],
    });
  });

  it('does not go with the name of one edition', async () => {
    await using guide = threeEditions();
    const { code, stderr } = await run(guide, ['build', 'essai', '--all']);
    expect(code).toBe(2);
    expect(stderr).toContain('retirez « essai », ou retirez « --all »');
  });
});

describe('guide check', () => {
  it('tells each edition’s state, and what is wrong in all', async () => {
    await using guide = threeEditions();
    const { code, stdout } = await run(guide, ['check', '--all']);
    expect(code).toBe(1);
    expect(stdout.split('\n\n').at(-1)).toBe(
      `Édition « essai » : complète, peut être fabriquée.
Édition « loire » : complète, peut être fabriquée.
Édition « pilat » : ne peut pas être fabriquée ; 1 erreur.
`,
    );
  });

  it('shows of a local edition its own notes, and counts those of its base', async () => {
    await using guide = threeEditions()
      .append(ALPHA, 'a_verifier: [{ note: À revoir partout. }]\n')
      .append('content/editions/loire/edition.yaml', 'a_verifier: [{ note: À revoir ici. }]\n');
    const { code, stdout } = await run(guide, ['check', 'loire']);
    expect(code).toBe(0);
    expect(stdout).toContain('À revoir ici.');
    expect(stdout).not.toContain('À revoir partout.');
    expect(stdout).toContain(
      'Et 1 point à vérifier dans ce qui vient de « essai » : « guide check essai » les montre.',
    );
  });

  it('looks at one edition alone when it is named', async () => {
    await using guide = threeEditions();
    expect((await run(guide, ['check', 'loire'])).code).toBe(0);
    expect((await run(guide, ['check', 'pilat'])).code).toBe(1);
  });

  it('says in French that all is well, without a browser, and ends with 0', async () => {
    await using guide = new GuideBuilder();
    const { code, stdout } = await run(guide, ['check'], {
      PUPPETEER_EXECUTABLE_PATH: '/nulle/part',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('le guide peut être fabriqué');
  });

  it('lists every problem at once, each with place and remedy, and ends with 1', async () => {
    await using guide = new GuideBuilder()
      .replace(ALPHA, 'nom: Alpha', 'nmo: Alpha')
      .replace('content/outils/beta.yaml', 'autonomie: oui', 'autonomie: peut-être');
    const { code, stdout } = await run(guide, ['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/alpha\.yaml:1:1 {2}erreur/);
    expect(stdout).toMatch(/beta\.yaml:\d+:\d+ {2}erreur/);
    expect(stdout).toContain('> ');
  });

  it('answers where there is no content folder', async () => {
    await using guide = new GuideBuilder().remove('content');
    const { code, stdout } = await run(guide, ['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/content/);
  });

  it('answers in JSON to programs', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, 'categorie: ferme', 'categorie: fermes');
    const { code, stdout } = await run(guide, ['check', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      diagnostics: expect.arrayContaining([expect.objectContaining({ file: ALPHA, line: 2 })]),
    });
  });
});

describe('guide', () => {
  it.each([
    [['biuld'], 'Commande inconnue : « biuld »'],
    [['build', '--jsn'], 'Option inconnue : « --jsn »'],
    [['build', 'esai'], 'Vouliez-vous dire « essai » ?'],
    [['explain'], 'Il manque un mot à la commande : « édition ».'],
    [['explain', 'essai', 'alfa'], 'Vouliez-vous dire « alpha » ?'],
    [['new', 'essai'], 'L’édition « essai » existe déjà'],
    [['new', 'loire', '--base'], 'Il manque une valeur après « --base ».'],
  ])('answers %j in French, and ends with 2', async (args, answer) => {
    await using guide = new GuideBuilder();
    const { code, stderr } = await run(guide, args);
    expect(code).toBe(2);
    expect(stderr).toContain(answer);
  });

  it('explains itself in French', async () => {
    await using guide = new GuideBuilder();
    const { code, stdout } = await run(guide, ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Commandes :');
    expect(stdout).toContain('Codes de sortie :');
    expect(stdout).not.toMatch(/Usage|Options:|Commands/);
  });
});
