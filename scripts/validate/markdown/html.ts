/** Raw HTML has no place in the guide's Markdown: it would be left out of the print. */
import type { NodeProblem, Rule } from './rule.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  br: 'Pour aller à la ligne, finissez la ligne par une barre oblique inverse ; dans un tableau, séparez par une virgule ou un point-virgule.',
  b: 'Écrivez **texte** pour le gras.',
  strong: 'Écrivez **texte** pour le gras.',
  i: 'Écrivez *texte* pour les italiques.',
  em: 'Écrivez *texte* pour les italiques.',
  a: 'Écrivez [texte](https://…) pour un lien.',
  img: 'Écrivez ![description](fichier.jpg) pour une image.',
};

export const htmlRule: Rule = function* (node, { text }): Generator<NodeProblem> {
  if (node.type !== 'html') return;
  const written = node.value.split('\n', 1)[0] ?? '';
  const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
  const tag = /^<\/?([a-z]+)/i.exec(written)?.[1]?.toLowerCase();
  // An element that is opened and closed is reported once, where it is opened.
  if (written.startsWith('</') && text.text.includes(`<${written.slice(2).replace(/\W.*$/, '')}`))
    return;
  yield {
    code: 'html',
    message: `Le HTML n’est pas accepté : « ${shown} ».`,
    hint: written.startsWith('<!--')
      ? 'Retirez ce commentaire, ou notez-le dans « a_verifier ».'
      : (REMEDIES[tag ?? ''] ?? 'Retirez-le ; pour imprimer le signe « < », écrivez « \\< ».'),
  };
};
