/** Commander in French: titles of its help and its messages on what was typed wrong. */
import type { Command } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Options:': 'Options :',
  'Arguments:': 'Arguments :',
  'Commands:': 'Commandes :',
  'Global Options:': 'Options générales :',
};

// Commander has no catalogue of messages: these are the ones this program can meet.
const MESSAGES: readonly [RegExp, string][] = [
  [/^error: unknown option '(.*?)'/, 'Option inconnue : « $1 ».'],
  [/^error: unknown command '(.*?)'/, 'Commande inconnue : « $1 ».'],
  [/^error: too many arguments.*/, 'Trop de mots dans la commande.'],
  [/\(Did you mean (?:one of )?(.*?)\?\)/, 'Vouliez-vous dire $1 ?'],
];

export function inFrench(command: Command): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .showHelpAfterError('(« guide --help » donne la liste des commandes)')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({
      outputError: (text, write) => write(translate(text)),
    });
}

function translate(text: string): string {
  return MESSAGES.reduce((result, [pattern, french]) => result.replace(pattern, french), text);
}
