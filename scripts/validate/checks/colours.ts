/** The colours of an edition must be told apart from what they stand on: text, and what is under it. */
import { contrast, ENOUGH_CONTRAST, withEnoughContrast } from '../../colours/contrast.ts';
import { type ColourToken, colourOf } from '../../colours/palette.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';

/** Each is read on the others: the colours of categories and chapters also as white text on them. */
const READ_ON: readonly (readonly [ColourToken, readonly ColourToken[]])[] = [
  ['ink', ['paper', 'wheat']],
  ['leaf', ['paper']],
  ['clay', ['paper']],
  ['plum', ['paper']],
  ['lake', ['paper']],
];

export function* checkColours({ edition }: Drafts): Generator<Diagnostic> {
  if (!edition) return;
  const colours = edition.draft?.couleurs ?? {};
  const value = (token: ColourToken) => colourOf(token, colours);
  const pairs = READ_ON.flatMap(([front, backs]) => backs.map((back) => ({ front, back, backs })));
  for (const { front, back, backs } of pairs) {
    const ratio = contrast(value(front), value(back));
    if (ratio >= ENOUGH_CONTRAST) continue;
    // What the edition changed is what it can put right: the colour, or what it stands on.
    const [changed, dark] = colours[front] !== undefined ? [front, true] : [back, false];
    const others = dark
      ? backs.map(value)
      : READ_ON.filter(([, on]) => on.includes(back)).map(([token]) => value(token));
    const better = withEnoughContrast(value(changed), others, dark ? 'dark' : 'light');
    yield warning(edition.source.at(['couleurs', changed]), {
      code: 'contraste',
      message: `« ${front} » (${value(front)}) se lit mal sur « ${back} » (${value(back)}) : leur contraste est de ${shown(ratio)}, il en faut ${shown(ENOUGH_CONTRAST)}.`,
      hint: better
        ? `Prenez une couleur plus ${dark ? 'foncée' : 'claire'}, comme "${better}".`
        : `Changez aussi « ${dark ? back : front} ».`,
    });
  }
}

/** Rounded down: what is not enough must not look as if it were. */
const shown = (ratio: number): string => String(Math.floor(ratio * 10) / 10).replace('.', ',');
