/** The directives that a chapter may hold: the one list that checking and rendering share. */

export interface DirectiveAttribute {
  readonly required: boolean;
  readonly values?: readonly string[];
  /** The folder of content/ in which the value names a file. */
  readonly refersTo?: 'graphiques' | 'exemples';
}

export interface Directive {
  /** `leaf` is written `::name{...}` alone on its line; `container` encloses blocks between `:::`. */
  readonly kind: 'leaf' | 'container';
  readonly attributes: Readonly<Record<string, DirectiveAttribute>>;
}

export const DIRECTIVES: Readonly<Record<string, Directive>> = {
  graphique: { kind: 'leaf', attributes: { id: { required: true, refersTo: 'graphiques' } } },
  exemple: { kind: 'leaf', attributes: { id: { required: true, refersTo: 'exemples' } } },
  chiffre: { kind: 'container', attributes: { valeur: { required: true } } },
  encadre: {
    kind: 'container',
    attributes: {
      titre: { required: false },
      ton: { required: false, values: ['neutre', 'attention'] },
    },
  },
  'nouvelle-page': { kind: 'leaf', attributes: {} },
  grille: { kind: 'container', attributes: {} },
  etapes: { kind: 'container', attributes: {} },
};
