/** Signs written as references, `&#x202e;`: what they stand for must be printable as well. */

import { unprintableSigns } from '../../typography/signs.ts';
import type { NodeProblem, Rule } from './rule.ts';

export const signRule: Rule = function* (node, { sourceOf }): Generator<NodeProblem> {
  const values = 'value' in node ? [node.value] : 'url' in node ? [node.url, node.title ?? ''] : [];
  if (values.length === 0) return;
  const source = sourceOf(node);
  if (!source.includes('&')) return;
  // Signs typed as they are have been reported where they stand.
  const sign = values.flatMap(unprintableSigns).find((one) => !source.includes(one.sign));
  if (!sign) return;
  const code = (sign.sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  yield {
    code: 'signe-absent',
    message: `Les polices du guide n’ont pas le signe U+${code}, écrit ici par son code.`,
    hint: 'Remplacez-le par un mot ou par un signe courant.',
  };
};
