/** What the program's exit codes mean; `guide --help` prints them. */
export const EXIT = {
  ok: 0,
  /** Something in the content is wrong: the messages say what. */
  content: 1,
  /** The command was not understood. */
  usage: 2,
  /** The machine is not up to it: no browser, dist/ not writable... */
  machine: 3,
  /** A fault of the program. */
  fault: 70,
  /** Interrupted (Ctrl-C). */
  interrupted: 130,
} as const;

export const EXIT_HELP = `
Codes de sortie :
  0    tout va bien (il peut y avoir des avertissements)
  1    le contenu, ou le PDF examiné, a des erreurs, qui sont listées
  2    la commande n’est pas comprise
  3    la machine ne le permet pas : pas de navigateur, dossier protégé…
  70   défaut du programme
  130  interrompu (Ctrl-C)`;
