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
  [/^error: missing required argument '(.*?)'/, 'Il manque un mot à la commande : « $1 ».'],
  [/^error: option '(--\S+)(?:.*?)' argument missing/, 'Il manque une valeur après « $1 ».'],
  // The message of whoever reads the option says it all.
  [/^error: option '.*?' argument '.*?' is invalid\. /, ''],
  [/^error: too many arguments.*/, 'Trop de mots dans la commande.'],
  [/\(Did you mean (?:one of )?(.*?)\?\)/, 'Vouliez-vous dire $1 ?'],
];

export function inFrench(command: Command): Command {
  const french = command
    .exitOverride()
    .helpOption('-h, --help', 'affiche cette aide')
    .showHelpAfterError('(« guide --help » donne la liste des commandes)')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: (usage) => usage.replace('[command]', '[commande]'),
      // Commander would add "(default: false)", in English, for which an option's absence stands.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({
      outputError: (text, write) => write(translate(text)),
    });
  if (command.parent) return french.helpCommand(false);
  return french.helpCommand('help [commande]', 'affiche l’aide d’une commande');
}

function translate(text: string): string {
  return MESSAGES.reduce((result, [pattern, french]) => result.replace(pattern, french), text);
}
