/** The command line: parses it, runs the command, answers in French and with an exit code. */
import { Command, CommanderError } from 'commander';
import { programVersion } from '../program.ts';
import { COMPARE_HELP, compareFormat } from './compare-format.ts';
import type { Console } from './console.ts';
import { DELAY, delayOption } from './delay-option.ts';
import { refuseBoth } from './edition-choice.ts';
import { EXIT, EXIT_HELP } from './exit-codes.ts';
import { failure } from './failure.ts';
import { inFrench } from './french-commander.ts';
import { interruption } from './interruption.ts';
import { portNumber } from './port-number.ts';
import { VARIANT_HELP, variantOption } from './variant-choice.ts';

const version = programVersion();

const world: Console = {
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption(),
  version,
  root: process.cwd(),
};

// `guide explain … | head`: whoever reads may stop before the end.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(
    `La sortie n’a pas pu être écrite (${fault.code}). Le disque est-il plein ?\n`,
  );
  process.exit(EXIT.machine);
});
// Nobody hears of the progress any more; what is made counts all the same.
process.stderr.on('error', () => undefined);

const program = inFrench(new Command('guide'))
  .description('Fabrique le guide comparatif, du texte au PDF imprimable.')
  .version(version, '-V, --version', 'affiche la version')
  .addHelpText('after', EXIT_HELP);

inFrench(program.command('build'))
  .description('fabrique une édition : PDF et page HTML, dans dist/')
  .argument('[édition]', 'dossier de content/editions/ (s’il y en a plusieurs), ou une archive')
  .option('--all', 'fabrique toutes les éditions, plusieurs à la fois', false)
  .option('--variant <variante>', 'ecran, web, imprimeur, livret ou toutes', variantOption)
  .option('--delai <secondes>', 'temps laissé au navigateur, par édition', delayOption, DELAY)
  .option('--deux-par-page', 'livret de deux pages par feuille, dans l’ordre, sans pliage', false)
  .option('--brouillon', 'montre aux rédacteurs les notes à vérifier et les places vides', false)
  .option('--json', 'écrit le résultat en JSON sur la sortie standard', false)
  .option('--verify', 'refait ce que contient dist/ et le compare, sans rien écrire', false)
  .addHelpText('after', VARIANT_HELP)
  .action(async (edition, options) => {
    if (options.verify) {
      if (options.all) refuseBoth(edition);
      const { verifyCommand } = await import('./verify-command.ts');
      process.exitCode = await verifyCommand(edition, options, world);
    } else if (options.all) {
      refuseBoth(edition);
      const { buildAllCommand } = await import('./build-all-command.ts');
      process.exitCode = await buildAllCommand(options, world);
    } else {
      const { buildCommand } = await import('./build-command.ts');
      process.exitCode = await buildCommand(edition, options, world);
    }
  });

inFrench(program.command('check'))
  .description('vérifie le contenu sans rien imprimer')
  .argument('[édition]', 'édition ou archive à vérifier (toutes les éditions par défaut)')
  .option('--all', 'vérifie toutes les éditions, et dit ce qu’il en est de chacune', false)
  .option('--json', 'écrit le résultat en JSON sur la sortie standard', false)
  .action(async (edition, options) => {
    if (options.all) refuseBoth(edition);
    const { checkCommand } = await import('./check-command.ts');
    process.exitCode = await checkCommand(edition, options, world);
  });

inFrench(program.command('preview'))
  .description('montre le brouillon dans un navigateur, et le suit à chaque enregistrement')
  .argument('[édition]', 'édition à ouvrir (la liste de toutes par défaut)')
  .option('--port <port>', 'port à prendre, ou le suivant qui est libre', portNumber, 4173)
  .option('--host <adresse>', 'adresse à écouter : d’autres machines pourront voir le brouillon')
  .option('--open', 'ouvre la page dans le navigateur', false)
  .action(async (edition, options) => {
    const { previewCommand } = await import('./preview-command.ts');
    // All is closed: what Vite's compiler still holds would keep the terminal for a while.
    process.exit(await previewCommand(edition, options, world));
  });

inFrench(program.command('new'))
  .description('écrit une édition locale, ou une fiche, à compléter')
  .usage('<édition> [--base <édition>]\n               guide new outil <nom> [--edition <édition>]')
  .argument('<nom>', 'nom de la nouvelle édition, ou « outil »')
  .argument('[outil]', 'après « outil » : nom du fichier de la fiche')
  .option('--base <édition>', 'édition dont part la nouvelle')
  .option('--edition <édition>', 'édition pour laquelle la fiche est écrite (toutes par défaut)')
  .action(async (name, tool, options) => {
    const { newCommand } = await import('./new-command.ts');
    process.exitCode = await newCommand(name, tool, options, world);
  });

inFrench(program.command('explain'))
  .description('dit d’où vient chaque valeur d’une édition, et ce qu’elle remplace')
  .argument('<édition>', 'nom d’un dossier de content/editions/, ou une archive')
  .argument('[cible]', 'outil, outil.champ, chapitre, criteres… (l’édition elle-même par défaut)')
  .option('--json', 'écrit le résultat en JSON sur la sortie standard', false)
  .action(async (edition, target, options) => {
    const { explainCommand } = await import('./explain-command.ts');
    process.exitCode = await explainCommand(edition, target, options, world);
  });

inFrench(program.command('compare'))
  .description('dit ce qui diffère entre deux éditions, fiche par fiche et champ par champ')
  .argument('<édition>', 'édition ou archive de départ : ce qui n’est que là est marqué « - »')
  .argument('<autre>', 'édition ou archive comparée : ce qui n’est que là est marqué « + »')
  .option('--format <format>', 'texte (par défaut), markdown ou json', compareFormat, 'texte')
  .option('--json', 'comme --format json', false)
  .addHelpText('after', COMPARE_HELP)
  .action(async (edition, other, options) => {
    const { compareCommand } = await import('./compare-command.ts');
    process.exitCode = await compareCommand(edition, other, options, world);
  });

inFrench(program.command('archive'))
  .description('écrit une édition dans un seul fichier, d’où le même guide pourra être refait')
  .argument('[édition]', 'nom d’un dossier de content/editions/ (s’il y en a plusieurs)')
  .option('--sortie <fichier>', 'fichier à écrire (archives/<édition>.json par défaut)')
  .option('--json', 'écrit le résultat en JSON sur la sortie standard', false)
  .action(async (edition, options) => {
    const { archiveCommand } = await import('./archive-command.ts');
    process.exitCode = await archiveCommand(edition, options, world);
  });

inFrench(program.command('audit'))
  .description('dit si un PDF peut être lu par tous, ou imprimé par un imprimeur')
  .argument('<fichier>', 'fichier PDF, fait par ce programme ou par un autre')
  .option(
    '--imprimeur',
    'contrôle le PDF pour l’imprimeur : encres, formats, images, filets',
    false,
  )
  .option('--json', 'écrit le résultat en JSON sur la sortie standard', false)
  .action(async (file, options) => {
    const { auditCommand } = await import('./audit-command.ts');
    process.exitCode = await auditCommand(file, options, world);
  });

try {
  await program.parseAsync();
} catch (problem) {
  if (problem instanceof CommanderError) {
    process.exitCode = problem.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else {
    const { message, code } = failure(problem, world.signal);
    process.stderr.write(`${message}\n`);
    process.exitCode = code;
  }
}
