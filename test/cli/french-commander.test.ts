import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { compareFormat } from '../../scripts/cli/compare-format.ts';
import { inFrench } from '../../scripts/cli/french-commander.ts';

/** What is answered to a command line, and the code of commander's error. */
function answer(...typed: readonly string[]): { text: string; code: string | undefined } {
  let text = '';
  const write = (words: string) => {
    text += words;
  };
  const program = inFrench(new Command('guide')).version('1.0.0', '-V, --version', 'la version');
  const build = inFrench(program.command('build'))
    .description('fabrique une édition')
    .argument('[édition]', 'nom d’un dossier')
    .option('--brouillon', 'montre les notes', false)
    .action(() => undefined);
  const compare = inFrench(program.command('compare'))
    .argument('<édition>')
    .argument('<autre>')
    .option('--format <format>', 'format de la réponse', compareFormat, 'texte')
    .action(() => undefined);
  for (const command of [program, build, compare])
    command.configureOutput({ writeOut: write, writeErr: write });
  try {
    program.parse(typed, { from: 'user' });
  } catch (error) {
    return { text, code: error instanceof CommanderError ? error.code : 'other' };
  }
  return { text, code: undefined };
}

const HELP = '(« guide --help » donne la liste des commandes)\n';

describe('the command line', () => {
  it.each([
    [['--brouilon'], 'Option inconnue : « --brouilon ».\n'],
    [['buidl'], 'Commande inconnue : « buidl ».\nVouliez-vous dire build ?\n'],
    [
      ['build', '--brouilon'],
      'Option inconnue : « --brouilon ».\nVouliez-vous dire --brouillon ?\n',
    ],
    [['build', 'aura', '2023'], 'Trop de mots dans la commande.\n'],
    [['compare', 'aura-2023'], 'Il manque un mot à la commande : « autre ».\n'],
    [['compare', 'a', 'b', '--format'], 'Il manque une valeur après « --format ».\n'],
    [
      ['compare', 'a', 'b', '--format', 'mardown'],
      'Format inconnu : « mardown » ; formats possibles : texte, markdown, json. Vouliez-vous dire « markdown » ?\n',
    ],
  ])('answers %j in French, with what to do', (typed, message) => {
    expect(answer(...typed).text).toBe(`${message}${HELP}`);
  });

  it('throws what it does not understand, so that the program chooses its exit code', () => {
    expect(answer('buidl').code).toBe('commander.unknownCommand');
    expect(answer('--help').code).toBe('commander.helpDisplayed');
  });

  it.each([['--help'], ['build', '--help'], ['help'], ['help', 'build'], []])(
    'has its help in French (%s %s)',
    (...typed) => {
      const { text } = answer(...typed);
      expect(text).toMatch(/^Utilisation : guide/);
      expect(text).toContain('\nOptions :\n');
      expect(text).not.toMatch(/\b(Usage|Commands|Arguments:|display|default|command|for)\b/);
    },
  );

  it('offers help on a command from the program alone', () => {
    expect(answer('--help').text).toContain('help [commande]');
    expect(answer('build', '--help').text).not.toContain('help [commande]');
  });

  it('says nothing where a command is understood', () => {
    expect(answer('build', 'aura-2023', '--brouillon')).toEqual({ text: '', code: undefined });
  });
});
