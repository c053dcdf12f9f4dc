import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
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
  for (const command of [program, build])
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
